// A list goes to paper whole: every row, page by page, by the button and by the browser's own menu.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkList, noteDialogs, pdfFile, scrolledRows } from '../paper.mjs';
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
