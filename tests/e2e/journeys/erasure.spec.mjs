// 已按期限删除: who left long ago goes from this browser without a trace of name or number, and nobody else with them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withPeople } from '../rosters.mjs';
import { addPerson, backUp, day, fileUpward, go, leaves, openBackup, person, restore, wholeChain, TOLD } from '../steps.mjs';
import { readByAnotherPage } from '../stored.mjs';
import { freshFolder, openOffice } from '../support.mjs';

const [GONE, FILED, EARLY, STEPS, STAYS] = ['穆知秋', '向晚晴', '闻人雪', '邬思远', '邹平安'];
/** As the roster numbers them. */
const NUMBER = '320583199003070017';

const tab = (office, name) => office.page.getByRole('tab', { name });
const row = (office, name) => office.page.getByRole('row').filter({ hasText: name });

async function erasure(office) {
  await go(office, '合同与退出');
  await tab(office, '按期限删除').click();
}

const show = (office, what) => office.page.getByRole('combobox', { name: '查看人员' }).selectOption({ label: what });

/** What the change log says of somebody, line by line. */
async function log(office, name) {
  await go(office, '人员');
  await office.page.getByRole('textbox', { name: '查找' }).fill(name);
  await office.page.getByRole('link', { name, exact: true }).click();
  await tab(office, '变更记录').click();
  const panel = office.page.getByRole('tabpanel');
  await panel.getByText('陈静').first().waitFor();
  return panel.innerText();
}

/** Proof and transfer were done for the one who is to go, long after. */
async function done(office, name) {
  await go(office, '合同与退出');
  await tab(office, '退出').click();
  await office.page.getByRole('combobox', { name: '显示', exact: true }).selectOption({ label: '全部' });
  for (const step of ['出具解除（终止）证明', '档案和社保关系转移']) {
    await office.page.getByRole('checkbox', { name: `选择${name}` }).check();
    await office.page.getByRole('combobox', { name: '办理事项' }).selectOption({ label: step });
    await office.click('登记 1 人');
    await office.sees(`已登记 1 人：${step}。`);
  }
}

/** A county of which four have left: one is due, one has a filing open, one has steps open, one left too short ago. */
async function county() {
  const at = { 录用日期: '2021-3-1', 定岗起始: '2021-3-1', 合同起始日: '2021-3-1', 合同终止日: '2030-2-28' };
  const office = await withPeople(
    [GONE, EARLY, STEPS, STAYS].map((name) => [name, '玉山镇工会']),
    async (own) => {
      await addPerson(own, person(FILED, '320102199003071511', at));
      await fileUpward(own);
    },
    '2021-03-01',
  );
  for (const name of [GONE, FILED, STEPS]) await leaves(office, name, day(-800));
  await leaves(office, EARLY, day(-300));
  await done(office, GONE);
  return office;
}

test('who is due is erased from this browser; who is not stands there with the reason; nobody else loses anything', async () => {
  const office = await county();
  const told = await log(office, STAYS);
  const older = await backUp(office);
  const before = await readByAnotherPage(office);
  for (const word of [GONE, NUMBER, STAYS]) assert.ok(before.includes(word), word);

  // The work list leads there.
  await go(office, '工作台');
  const task = office.page.getByRole('listitem').filter({ hasText: '1 人离开已满保存期限' });
  await task.getByRole('link', { name: /去查看/ }).click();
  await office.sees('可以删除 1 人，有未办结事项 2 人，期限未到 1 人');
  await show(office, '全部离开人员');
  await row(office, EARLY).getByText(/\d{4}-\d{2}-\d{2} 起可以删除/).waitFor();
  await row(office, FILED).getByRole('link', { name: '备案还没有结果' }).waitFor();
  await row(office, STEPS).getByRole('link', { name: '退出手续还没有办完' }).waitFor();
  // Everybody is ticked, and only who is due is taken.
  await office.page.getByRole('checkbox', { name: '全选' }).check();
  await office.click('删除勾选的 1 人');
  const dialog = office.page.getByRole('dialog', { name: '按期限删除' });
  await dialog.getByRole('row').filter({ hasText: GONE }).getByText(day(-800)).waitFor();
  assert.equal(await dialog.getByRole('row').count(), 2);
  await dialog.getByRole('button', { name: '确认删除' }).click();
  await office.sees('与单位名称不一致。');
  await dialog.getByLabel(/^输入单位名称/).fill('昆山市总工会');
  await dialog.getByRole('button', { name: '确认删除' }).click();
  await office.sees('已删除 1 人');
  await office.sees('可以删除 0 人，有未办结事项 2 人，期限未到 1 人');
  const paper = office.page.getByRole('table').filter({ hasText: '人员编号' });
  await paper.getByText('陈静').waitFor();
  assert.ok(!(await office.page.getByRole('main').innerText()).includes(GONE));

  const after = await readByAnotherPage(office);
  for (const word of [GONE, NUMBER]) assert.ok(!after.includes(word), `"${word}" is found nowhere`);
  for (const word of [FILED, EARLY, STEPS, STAYS]) assert.ok(after.includes(word), word);

  // The copy at hand is named, and a new one made in its place.
  await office.sees(/最近一份备份.*是删除之前做的/);
  await office.page.getByLabel(/^设置备份密码/).fill(TOLD);
  await office.page.getByLabel(/^再输入一次备份密码/).fill(TOLD);
  const newer = await office.download(() => office.click('生成备份文件'));
  await office.sees(/最近一份备份.*是删除之后做的/);
  assert.equal(await log(office, STAYS), told);
  await wholeChain(office);
  // Nor after a start.
  await office.reload();
  await erasure(office);
  await paper.getByText('陈静').waitFor();
  await office.close();

  const other = await openOffice(freshFolder('other'));
  await openBackup(other, newer);
  await other.sees('已按期限删除');
  await restore(other);
  await go(other, '人员');
  await other.sees(STAYS);
  assert.ok(!(await readByAnotherPage(other)).includes(GONE));
  await wholeChain(other);
  await other.close();

  // An older copy brings the person back, says so before, and has the task at once.
  const back = await openOffice(freshFolder('back'));
  await openBackup(back, older);
  await back.sees(/备份做好以后按期限删除的人，会随这份备份回来/);
  await restore(back);
  await back.page.getByRole('listitem').filter({ hasText: '1 人离开已满保存期限' }).waitFor();
  await erasure(back);
  await back.sees('可以删除 1 人，有未办结事项 2 人，期限未到 1 人');
  await back.close();
});

test('another window of the office follows, and has forgotten what was half typed about the person', async () => {
  const office = await county();
  const first = office.page;
  await erasure(office);
  const link = await first.getByRole('link', { name: GONE, exact: true }).getAttribute('href');
  const second = await office.tab(link);
  await second.getByRole('heading', { name: GONE, level: 1 }).waitFor();
  office.page = first;
  await erasure(office);
  await office.page.getByRole('checkbox', { name: `选择${GONE}` }).check();
  await office.click('删除勾选的 1 人');
  await first.getByLabel(/^输入单位名称/).fill('昆山市总工会');
  await office.click('确认删除');
  await office.sees('已删除 1 人');
  await second.getByRole('heading', { name: GONE, level: 1 }).waitFor({ state: 'detached' });
  assert.ok(!(await second.content()).includes(GONE));
  office.page = second;
  await go(office, '人员');
  await office.sees(STAYS);
  // What this window writes afterwards brings nothing back.
  await leaves(office, STAYS, day(-1));
  const seen = await readByAnotherPage(office);
  for (const word of [GONE, NUMBER]) assert.ok(!seen.includes(word), word);
  await office.close();
});
