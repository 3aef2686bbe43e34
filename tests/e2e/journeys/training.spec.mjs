// 培训 as a clerk does it: 40 people from the work list to the saved, checked attendance in at most fifteen acts; a pasted
// list with a twin and a stranger; the sign-in sheet on paper.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noteDialogs, pages, pdfFile } from '../paper.mjs';
import { go } from '../steps.mjs';
import { withPeople } from '../rosters.mjs';

const SURNAMES = '王李张刘陈杨赵黄周吴徐孙马朱胡林郭何高罗';
const GIVEN = ['芳', '敏'];
/** Forty names, each once. */
const NAMES = [...SURNAMES].flatMap((surname) => GIVEN.map((given) => surname + given));

/** Counts what a person does. */
function counting(office) {
  let acts = 0;
  const act = async (doing) => {
    acts += 1;
    await doing;
  };
  const dialog = office.page.getByRole('dialog');
  return {
    click: (name) => act(office.page.getByRole('button', { name, exact: true }).first().click()),
    inDialog: (name) => act(dialog.getByRole('button', { name }).first().click()),
    // Typing ends with the key that leaves the field.
    type: async (label, text) => {
      await act(dialog.getByLabel(label).first().fill(text));
      await office.press('Tab');
    },
    choose: (label, option) => act(dialog.getByLabel(label).first().selectOption({ label: option })),
    tick: (place) => act(place.click()),
    go: (screen) => act(go(office, screen)),
    done: () => acts,
  };
}

const today = (page) => page.evaluate(() => new Date().toLocaleDateString('sv'));

/** A session of today, its roll on screen. */
async function session(office, hand, title) {
  await hand.go('培训');
  await hand.click('新建培训班');
  await hand.type(/^培训名称/, title);
  await hand.choose(/^类型/, '业务培训');
  await hand.type(/^开班日期/, await today(office.page));
  await hand.type(/^学时/, '8');
  await hand.inDialog('保存');
  await office.page.getByRole('heading', { name: title, level: 1 }).waitFor();
}

test('a training of 40, attended by 38, takes at most fifteen acts', async () => {
  const office = await withPeople(NAMES.map((name) => [name, '玉山镇工会']));
  const hand = counting(office);
  const { page } = office;
  await session(office, hand, '岗前业务培训');
  await hand.click('安排人员');
  const all = page.getByRole('dialog').getByRole('checkbox', { name: '全选' });
  await hand.tick(all);
  await hand.inDialog('安排 40 人');
  await office.sees('已安排 40 人');
  await hand.tick(page.getByRole('checkbox', { name: `${NAMES[0]}到课` }));
  await hand.tick(page.getByRole('checkbox', { name: `${NAMES[2]}到课` }));
  await office.sees('到课 38 人，未到 2 人');
  await hand.click('登记到课');
  await office.sees('已登记到课 38 人');
  assert.ok(hand.done() <= 15, `${hand.done()} acts`);
  console.log(`培训 40 人，到课 38 人：${hand.done()} 次操作`);

  // What was saved is what the year shows, and the whole of it can be taken back at once.
  await go(office, '培训');
  const row = page.getByRole('row').filter({ hasText: '岗前业务培训' });
  assert.match(await row.innerText(), /40\s+38\s+已登记/);
  await page.getByRole('tab', { name: '学时' }).click();
  await page.getByRole('grid', { name: /培训学时$/ }).waitFor();
  await page.getByRole('tab', { name: '覆盖情况' }).click();
  await office.sees(/年参加过培训的在岗人员：38 人$/);
  await page.getByRole('tab', { name: '培训班' }).click();
  await page.getByRole('link', { name: '岗前业务培训' }).click();
  await page.getByRole('heading', { name: '岗前业务培训', level: 1 }).waitFor();

  // The sheet to sign holds everybody, with room for the signature.
  await page.evaluate(noteDialogs);
  await page.getByRole('tab', { name: '签到表' }).click();
  await page.getByRole('tabpanel').getByRole('button', { name: '打印' }).click();
  await page.waitForFunction(() => window.dialogs === 1);
  const sheets = await page.locator('.sheet').evaluateAll((all) => all.map((one) => one.textContent));
  const text = sheets.join('');
  for (const name of NAMES) assert.equal(text.split(name).length, 2, `${name} stands once`);
  assert.match(text, /岗前业务培训签到表/);
  assert.match(text, /签到（上午）/);
  await page.pdf({ path: pdfFile('training/sign-in'), preferCSSPageSize: true });
  await office.close();
});

test('pasted names: a twin is asked about, a stranger is left out', async () => {
  const office = await withPeople([
    ['王芳', '玉山镇工会'],
    ['王芳', '巴城镇工会'],
    ['李明', '玉山镇工会'],
    ['赵静', '玉山镇工会'],
  ]);
  const hand = counting(office);
  const { page } = office;
  await session(office, hand, '维权业务培训');
  await hand.click('安排人员');
  await hand.tick(page.getByRole('dialog').getByRole('checkbox', { name: '全选' }));
  await hand.inDialog('安排 4 人');
  await office.sees('已安排 4 人');
  await hand.click('粘贴名单');
  await hand.type(/^到课名单/, '姓名\t单位\n王芳\t\n李明\t玉山镇工会\n孙悟\t玉山镇工会');
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/查无此人，不登记：孙悟/).waitFor();
  await dialog.getByRole('button', { name: '登记 1 人到课' }).waitFor();
  const which = dialog.getByLabel(/王芳.*是哪一位/);
  await which.selectOption({ label: '王芳 · 巴城镇工会' });
  await hand.inDialog('登记 2 人到课');
  await office.sees('已登记到课 2 人');
  const roll = page.getByRole('grid', { name: '人员与到课' });
  const came = async (name, unit) =>
    roll.getByRole('row').filter({ hasText: name }).filter({ hasText: unit }).innerText();
  assert.match(await came('王芳', '巴城镇工会'), /是/);
  assert.match(await came('王芳', '玉山镇工会'), /否/);
  assert.match(await came('赵静', '玉山镇工会'), /否/);
  await office.click('撤销这一步');
  await office.sees('到课 4 人，未到 0 人');
  await office.close();
});

test('an item of the plan becomes a session, and its hours certificates on paper', async () => {
  const office = await withPeople(NAMES.slice(0, 5).map((name) => [name, '玉山镇工会']));
  const hand = counting(office);
  const { page } = office;
  const dialog = page.getByRole('dialog');
  await go(office, '培训');
  await page.getByRole('tab', { name: '年度计划' }).click();
  const plan = page.getByRole('grid', { name: /年度培训计划$/ });
  await plan.getByRole('row').filter({ hasText: '未登记计划' }).first().waitFor();
  await office.click('新增计划项目');
  await hand.type(/^培训项目/, '新录用人员岗前培训');
  await hand.type(/^对象/, '当年录用的社会化工会工作者');
  await hand.choose(/^类型/, '业务培训');
  await hand.type(/^时间安排/, '第四季度');
  await hand.inDialog('保存');
  const item = plan.getByRole('row').filter({ hasText: '新录用人员岗前培训' });
  await item.getByText('未办', { exact: true }).waitFor();
  await office.sees(/计划项目 1 项，已开班 0 项，逾期未办 0 项/);

  // The session begins with what the item says.
  await page.getByRole('button', { name: '办班：新录用人员岗前培训' }).click();
  assert.equal(await dialog.getByLabel(/^培训名称/).first().inputValue(), '新录用人员岗前培训');
  await hand.type(/^开班日期/, await today(page));
  await hand.type(/^学时/, '7.5');
  await hand.type(/^举办单位/, '昆山市总工会');
  await hand.inDialog('保存');
  await page.getByRole('heading', { name: '新录用人员岗前培训', level: 1 }).waitFor();
  await hand.click('安排人员');
  await hand.tick(dialog.getByRole('checkbox', { name: '全选' }));
  await hand.inDialog('安排 5 人');
  await office.sees('已安排 5 人');
  await hand.tick(page.getByRole('checkbox', { name: `${NAMES[4]}到课` }));
  await hand.click('登记到课');
  await office.sees('已登记到课 4 人');

  // All who came on one run, two on a sheet: nobody who was away, and no whole number.
  await page.evaluate(noteDialogs);
  await office.click('打印学时证明');
  await page.waitForFunction(() => window.dialogs === 1);
  const file = pdfFile('training/certificates');
  await page.pdf({ path: file, preferCSSPageSize: true });
  const laid = pages(file);
  const words = (sheet) => sheet.words.map(({ text }) => text).join('');
  assert.equal(laid.length, 2, 'two certificates a sheet');
  const all = laid.map(words).join('');
  assert.equal(all.split('培训学时证明').length - 1, 4);
  for (const name of NAMES.slice(0, 4)) assert.equal(all.split(name).length - 1, 1, name);
  assert.ok(!all.includes(NAMES[4]), 'who was away has no certificate');
  assert.match(all, /7\.5学时/);
  assert.ok(!/\d{17}[\dX]/.test(all), 'numbers are masked');
  for (const { width, height } of laid) assert.ok(Math.abs(width - 595.3) < 2 && Math.abs(height - 841.9) < 2, 'A4 upright');

  // The plan knows what was carried out of it.
  await go(office, '培训');
  await page.getByRole('tab', { name: '年度计划' }).click();
  await item.getByText('已开班', { exact: true }).waitFor();
  await item.getByRole('link', { name: /新录用人员岗前培训/ }).waitFor();
  await office.sees(/计划项目 1 项，已开班 1 项，逾期未办 0 项/);

  // One person's year.
  await page.getByRole('tab', { name: '学时' }).click();
  await page.evaluate(() => (window.dialogs = 0));
  await page.getByRole('button', { name: `打印${NAMES[0]}的学时证明` }).click();
  await page.waitForFunction(() => window.dialogs === 1);
  const one = await page.locator('.paper .sheet').allTextContents();
  assert.equal(one.length, 1);
  assert.match(one[0], new RegExp(`${NAMES[0]}.*年度参加所列培训 1 次，.*累计 7.5 学时`, 's'));
  await office.close();
});
