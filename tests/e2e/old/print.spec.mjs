// The browsers that offices still have print a list of 3,000 whole, with page numbers that they cannot make themselves.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkList, noteDialogs, pdfFile, scrolledRows } from '../paper.mjs';
import { freshFolder } from '../support.mjs';
import { OLD_BROWSERS, openOldOffice } from './browsers.mjs';

for (const browser of OLD_BROWSERS) {
  test(`Chromium ${browser.major} prints 3,000 people at 150 %, every row once`, async () => {
    const viewport = { width: 911, height: 512, deviceScaleFactor: 1.5 };
    const office = await openOldOffice(browser, freshFolder('old'), { viewport, first: noteDialogs });
    const { page } = office;
    await office.click('进入练习模式');
    await office.sees('练习模式（不影响正式数据）');
    await office.click('省总工会');
    await office.sees('江苏省总工会');
    await office.goto('#/people');
    await office.choose('在册情况', '全部人员档案');
    await office.sees('显示 3000 人，人员档案共 3000 份');
    const { heads, rows } = await page.evaluate(scrolledRows, '人员花名册');
    const day = await page.evaluate(() => new Date().toLocaleDateString('sv'));
    const head = (note) => ['人员花名册', '练习', '单位：江苏省总工会', note, `打印日期：${day}`];

    await office.click('打印');
    await page.waitForFunction(() => window.dialogs === 1);
    const file = await office.pdf(pdfFile(`print/${browser.major}-people`));
    const { tall } = checkList(file, { head: head('显示 3000 人，人员档案共 3000 份'), columns: heads, rows });
    assert.ok(tall > 0, 'some rows take two lines');
    assert.equal(await page.evaluate(() => document.querySelectorAll('.sheet').length), 0);

    await office.choose('报送单位', rows[0][rows[0].length - 1]);
    await office.click('列设置');
    for (const box of await page.$$('dialog input[type="checkbox"]:not(:checked)')) await box.click();
    await office.press('Escape');
    const few = await page.evaluate(scrolledRows, '人员花名册');
    const columns = await office.pdf(pdfFile(`print/${browser.major}-columns`));
    const note = `显示 ${few.rows.length} 人，人员档案共 3000 份`;
    checkList(columns, { head: head(note), columns: few.heads, rows: few.rows });
    await office.close();
  });
}
