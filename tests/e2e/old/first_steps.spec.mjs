// The browsers that offices still have run the shipped file: an office is set up, a person is entered, and
// both are there after a reload and after the browser was closed and opened again.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshFolder } from '../support.mjs';
import { OLD_BROWSERS, openOldOffice } from './browsers.mjs';

/** The roster leads to the person, whose file still holds what was typed. */
async function finds(office) {
  await office.goto('#/people');
  await office.click('江燕');
  await office.sees('实名档案');
  await office.sees('2026-09-01');
}

/** The style sheets' rules, as written and as understood: a browser drops the rules that it cannot read. */
function styleRules() {
  const within = (list) => [...list].reduce((sum, rule) => sum + 1 + within(rule.cssRules ?? []), 0);
  const texts = [...document.querySelectorAll('style')].map((style) => style.textContent.replace(/\/\*[^]*?\*\//g, ''));
  return {
    written: texts.join('').split('{').length - 1,
    understood: [...document.styleSheets].reduce((sum, sheet) => sum + within(sheet.cssRules), 0),
  };
}

for (const browser of OLD_BROWSERS) {
  test(`Chromium ${browser.major} understands every rule of the style sheet`, async () => {
    const office = await openOldOffice(browser);
    const { written, understood } = await office.page.evaluate(styleRules);
    assert.ok(written > 500);
    assert.equal(understood, written);
    await office.close();
  });

  test(`Chromium ${browser.major} opens the file over file://, and what is entered stays`, async () => {
    const profile = freshFolder('old');
    let office = await openOldOffice(browser, profile);
    await office.click('新建单位台账');
    await office.pick('选择本单位', '昆山市总工会');
    await office.fill('经办人姓名', '陈静');
    await office.click('建立台账');
    await office.sees('经办人：陈静');

    await office.click('人员');
    await office.click('新增人员');
    await office.fill('姓名', '江燕');
    await office.fill('证件号码', '320583198511200020');
    await office.fill('手机', '13812345678');
    await office.fill('录用日期', '2026-9-1');
    await office.pick('实际用人单位', '昆山市总工会');
    assert.equal(await office.value('出生日期'), '1985-11-20');
    await office.shot(`old/${browser.major}-person-new`);
    await office.click('保存人员');
    await office.sees('实名档案');
    await office.shot(`old/${browser.major}-person`);

    await office.reload();
    await finds(office);
    await office.goto('#/settings');
    await office.click('核对台账完整性');
    await office.sees('全部完整，没有改动');
    for (const screen of ['people', 'offices', 'filing']) {
      await office.goto(`#/${screen}`);
      await office.shot(`old/${browser.major}-${screen}`);
    }
    await office.close();

    office = await openOldOffice(browser, profile);
    await finds(office);
    await office.close();
  });
}
