// A list goes to paper whole: every row, page by page, by the button and by the browser's own menu.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cell, paste } from '../grid.mjs';
import { checkList, noteDialogs, pages, pdfFile, said, scrolledRows } from '../paper.mjs';
import { SIXTY as NAMES, withPeople } from '../rosters.mjs';
import { go, level, practise } from '../steps.mjs';

const today = (page) => page.evaluate(() => new Date().toLocaleDateString('sv'));

/** What the browser would send to the printer. */
async function printed(office, name) {
  const file = pdfFile(`print/${name}`);
  await office.page.pdf({ path: file, preferCSSPageSize: true });
  assert.equal(await office.page.locator('.sheet').count(), 0, 'the paper is taken away after printing');
  return file;
}

test('3,000 people on a screen at 150 % come out as numbered pages with every row once', async () => {
  const office = await practise({ deviceScaleFactor: 1.5, viewport: { width: 911, height: 512 } });
  const { page } = office;
  await page.addInitScript(noteDialogs);
  await level(office, '省总工会', '江苏省总工会');
  await office.reload();
  await go(office, '人员');
  await office.choose('在册情况', '全部人员档案');
  await office.sees(/^显示 3000 人，人员档案共 3000 份$/);
  const { heads, rows } = await page.evaluate(scrolledRows, '人员花名册');
  assert.equal(rows.length, 3000);

  const head = ['人员花名册', '练习', '单位：江苏省总工会', '显示 3000 人，人员档案共 3000 份', `打印日期：${await today(page)}`];
  await office.click('打印');
  await page.waitForFunction(() => window.dialogs === 1);
  const whole = checkList(await printed(office, 'people'), { head, columns: heads, rows });
  assert.ok(whole.pages.length > 90 && whole.pages.length < 160, `${whole.pages.length} pages`);
  assert.ok(whole.tall > 0, 'some rows take two lines');

  // More columns than fit are wrapped, and nothing is lost by it. The browser's own menu prints the same paper.
  await office.choose('报送单位', rows[0].at(-1));
  await office.click('列设置');
  for (const box of await page.getByRole('dialog').getByRole('checkbox').all()) await box.check();
  await office.press('Escape');
  const few = await page.evaluate(scrolledRows, '人员花名册');
  const narrowed = `显示 ${few.rows.length} 人，人员档案共 3000 份`;
  await office.sees(narrowed);
  checkList(await printed(office, 'columns'), {
    head: [...head.slice(0, 3), narrowed, head[4]],
    columns: few.heads,
    rows: few.rows,
  });

  // Of another day, the sheet says of which.
  await office.page.getByRole('button', { name: /^查询时点/ }).click();
  const dialog = page.getByRole('dialog', { name: '查询时点' });
  await dialog.getByLabel(/^日期/).fill('2025-12-31');
  await dialog.getByRole('button', { name: '查看这一天' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await go(office, '机构与配备');
  // The tree is drawn before it is judged.
  await page.getByRole('grid', { name: '机构与基数' }).getByRole('row').filter({ hasText: /应配\s*[\d,]+/ }).first().waitFor();
  const offices = await page.evaluate(scrolledRows, '机构与基数');
  checkList(await printed(office, 'offices'), {
    head: ['机构与基数', '练习', '单位：江苏省总工会', `查询时点：2025-12-31（打印日期：${await today(page)}）`],
    columns: offices.heads,
    rows: offices.rows,
  });
  await office.close();
});

test('a pay sheet of sixty goes to paper with its totals and who signs, and with whole numbers only when the log says so', async () => {
  const office = await withPeople(NAMES.map((name) => [name, '玉山镇工会']));
  const { page } = office;
  await page.addInitScript(noteDialogs);
  await office.reload();
  await go(office, '薪酬');
  await cell(office, NAMES[0], 1).click();
  const lines = NAMES.map((name) => [name, '4200', '1800', '300', '6300'].join('\t'));
  const heads = '姓名\t基本工资（元）\t业绩考评工资（元）\t补贴（元）\t应发（元）';
  await paste(office, { 'text/plain': [heads, ...lines].join('\r\n') });
  await office.click('粘贴 240 格');
  await office.click('保存');
  await office.sees('表中 60 人，应发合计 378000.00 元。');
  const month = await page.getByLabel('月份').inputValue();

  let dialogs = 0;
  const sheets = async (name) => {
    await office.click('打印工资表');
    dialogs += 1;
    await page.waitForFunction((count) => window.dialogs === count, dialogs);
    return pages(await printed(office, name)).map((page) => ({ ...page, text: said(page) }));
  };
  const paper = await sheets('pay');
  assert.ok(paper.length >= 2 && paper.length <= 4, `${paper.length} pages`);
  for (const [at, page] of paper.entries()) {
    const { width, height, text } = page;
    assert.ok(Math.abs(width - 841.9) < 2 && Math.abs(height - 595.3) < 2, 'A4 landscape');
    for (const words of [`${month}工资表`, '单位:昆山市总工会', '未核定', '签收', '经办:', '审核:', '负责人:', `第${at + 1}页共${paper.length}页`]) {
      assert.ok(text.includes(words), `page ${at + 1} says ${words}`);
    }
    // Nothing runs into the line of who signs. A word's box is higher than its letters.
    const signs = page.words.find((word) => word.text.startsWith('经办'));
    const rows = page.words.filter((word) => /^6300\.00$/.test(word.text));
    assert.ok(rows.every((word) => word.yMin + 9 < signs.yMin), `page ${at + 1}`);
  }
  const whole = paper.map(({ text }) => text).join('');
  assert.equal(whole.match(/6300\.00/g).length, 60, 'everybody once');
  assert.match(whole, /合计252000\.00108000\.0018000\.00378000\.00/);
  assert.doesNotMatch(whole, /320583199003070/, 'numbers are masked');

  await page.getByRole('checkbox', { name: /^打印完整证件号码/ }).check();
  await office.click('核定本月工资表');
  await office.sees('再改动任何一格，即需重新核定');
  const again = (await sheets('pay-whole')).map(({ text }) => text).join('');
  assert.equal(again.match(/32058319900307\d{3}[\dX]/g).length, 60);
  assert.match(again, /已于[\d-]+核定/);
  // The log of the person says that the number left.
  await go(office, '人员');
  await page.getByRole('textbox', { name: '查找' }).fill(NAMES[0]);
  await page.getByRole('link', { name: NAMES[0], exact: true }).click();
  await page.getByRole('tab', { name: '变更记录' }).click();
  await office.sees(/查看.*证件号码/);
  await office.close();
});
