// On a screen of 1024 pixels nobody scrolls sideways in a month of pay or of contributions, nor in what follows from it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cell, grid, paste } from '../grid.mjs';
import { withPeople } from '../rosters.mjs';
import { addPerson, go, person } from '../steps.mjs';

const SMALL = { width: 1024, height: 768 };
const NAMES = [...'王李张刘陈杨赵黄周吴徐孙马朱胡林郭何高罗'].flatMap((one) => [...'芳敏静强'].map((given) => one + given));

/** How much wider than its box each table in sight is. */
const wider = (office) =>
  office.page.locator('.worksheet-scroll:visible, .grid-scroll:visible').evaluateAll((all) =>
    all.map((box) => box.scrollWidth - box.clientWidth),
  );

async function fits(office, what) {
  await office.page.waitForTimeout(300);
  const all = await wider(office);
  assert.ok(all.length > 0, `${what}: there is a table`);
  assert.deepEqual(all.filter((more) => more > 0), [], what);
}

test('the tables of pay and of contributions fit a screen of 1024 pixels', async () => {
  const office = await withPeople(NAMES.map((name) => [name, '玉山镇工会']));
  const { page } = office;
  await page.setViewportSize(SMALL);
  const firm = '昆山某人力资源公司';
  await addPerson(office, person('沈悦', '320583199503070021', {
    录用日期: '2026-11-2', 定岗起始: '2026-11-2', 合同起始日: '2026-11-2', 合同终止日: '2029-11-1',
    劳动合同签订单位: firm, '用人单位（合同甲方）': firm, 用工方式: '劳务派遣',
  }));
  await go(office, '薪酬');
  await fits(office, '工资表');
  await go(office, '社保公积金');
  const field = (name) => page.getByLabel(name, { exact: true });
  await field('月份').selectOption('2026-10');
  for (const insurance of ['社会保险', '住房公积金']) {
    await field('险种').selectOption({ label: insurance });
    const first = await grid(office, /缴费表/).getByRole('rowheader').nth(0).innerText();
    await cell(office, first, 1).click();
    const heads = ['姓名', '缴费基数（元）', '单位应缴（元）', '单位实缴（元）', '应缴日', '实缴日', '情况说明'];
    const lines = NAMES.map((name) => [name, '6300', '1638', '1500', '2026-10-25', '2026-10-25', '单位账户资金不足，已约定月底前补足']);
    await paste(office, { 'text/plain': [heads, ...lines].map((line) => line.join('\t')).join('\r\n') });
    await page.getByRole('button', { name: /^粘贴 \d+ 格/ }).click();
    const [said, save] = [page.getByRole('group', { name: '未保存的修改' }).getByText(/^已修改/), page.getByRole('button', { name: '保存', exact: true })];
    const [one, other] = [await said.boundingBox(), await save.boundingBox()];
    assert.ok(other.y < one.y + one.height && one.y < other.y + other.height, '保存 stands on the line of what is unsaved');
    await save.click();
    await office.sees(/^已保存 \d+ 格。$/);
    await fits(office, insurance);
    // Far down and at any column, headings and names stay.
    const box = await grid(office, /缴费表/).locator('xpath=..').boundingBox();
    await page.mouse.move(box.x + 300, box.y + 150);
    await page.mouse.wheel(0, 1_500);
    await page.waitForTimeout(300);
    const head = await grid(office, /缴费表/).getByRole('columnheader', { name: '实缴日' }).boundingBox();
    assert.ok(Math.abs(head.y - box.y) <= 2, 'the heading stays above');
  }
  await page.setViewportSize({ width: 700, height: 768 });
  const scroll = grid(office, /缴费表/).locator('xpath=..');
  await scroll.evaluate((box) => (box.scrollLeft = 400));
  const [frame, name] = [await scroll.boundingBox(), await grid(office, /缴费表/).getByRole('rowheader').nth(3).boundingBox()];
  assert.ok(Math.abs(frame.x - name.x) <= 2, 'names stay at the left');
  await page.setViewportSize(SMALL);
  for (const [tab, row] of [['增减员', /增员/], ['欠缴', '138.00'], ['登记', firm]]) {
    await page.getByRole('tab', { name: tab }).click();
    if (tab === '增减员') await page.getByLabel('月份').last().selectOption('2026-11');
    await page.getByRole('row').filter({ hasText: row }).first().waitFor();
    await fits(office, tab);
  }
  await office.close();
});
