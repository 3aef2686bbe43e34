// 合同与退出 as a county does it: contracts that end renewed for twelve people in one act, and somebody who leaves seen off.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { counting } from '../grid.mjs';
import { SIXTY, drop, review, take } from '../rosters.mjs';
import { go, hasFocus, named, pick, setUp } from '../steps.mjs';
import { freshFolder } from '../support.mjs';

/** A day so many days from today, as it is written. */
const day = (days) => new Date(Date.now() + 8 * 3600e3 + days * 864e5).toISOString().slice(0, 10);
const dialogOf = (office) => office.page.getByRole('dialog');
const rowOf = (office, name) => office.page.getByRole('row').filter({ hasText: name });
const tab = (office, name) => office.page.getByRole('tab', { name });

function number(n) {
  const body = `32058319900307${String(n).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  return body + '10X98765432'[weights.reduce((all, weight, at) => all + weight * Number(body[at]), 0) % 11];
}

/** Sixty people with contracts as a company lists them: the first sixteen end within the window. */
async function county() {
  const office = await setUp('昆山市总工会', '陈静');
  const head = '姓名,性别,身份证号码,实际用人单位,用工方式,劳动合同签订单位,录用日期,合同类型,用人单位（合同甲方）,合同起始日,合同终止日,签订日期';
  const rows = SIXTY.map((name, at) => {
    const own = number(at + 1);
    const ends = at < 16 ? day(20 + at) : day(400);
    const unit = ['玉山镇工会', '花桥镇工会', '张浦镇工会'][at % 3];
    return [name, Number(own[16]) % 2 ? '男' : '女', own, unit, '直接签订', '昆山市总工会', '2024-01-01', '固定期限劳动合同', '昆山市总工会', '2024-01-01', ends, '2024-01-01'].join(',');
  });
  const file = path.join(freshFolder('roster'), '花名册.csv');
  writeFileSync(file, `\uFEFF${[head, ...rows].join('\r\n')}\r\n`);
  await drop(office, file);
  await review(office);
  await take(office, SIXTY.length);
  return office;
}

async function person(office, name) {
  await go(office, '人员');
  await office.page.getByRole('textbox', { name: '查找' }).fill(name);
  await office.page.getByRole('link', { name, exact: true }).click();
  await office.page.getByRole('heading', { name, level: 1 }).waitFor();
}

async function save(office, facts) {
  const dialog = dialogOf(office);
  for (const [label, text] of Object.entries(facts)) {
    const field = named(dialog, label);
    if ((await field.evaluate((element) => element.localName)) === 'select') await field.selectOption({ label: text });
    else if ((await field.getAttribute('role')) === 'combobox') await pick(office, label, text);
    else await field.fill(text);
  }
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

async function enter(office, section, kind, facts) {
  await tab(office, section).click();
  await office.click(`新增${kind}`);
  await save(office, facts);
}


test('shots', async () => {
  const office = await county();
  const [twice, doubled, leaver, gone] = SIXTY.slice(12, 16);
  await person(office, twice);
  for (const year of ['2024', '2025']) {
    await enter(office, '考核管理', '年度考核', { 年度: year, 等次: '不合格', 结果确定日: `${year}-12-31` });
  }
  await person(office, doubled);
  await enter(office, '实名档案', '劳动合同', {
    合同类型: '固定期限劳动合同', 合同起始日: '2024-01-01', 合同终止日: day(33), '用人单位（合同甲方）': '昆山市总工会',
  });
  for (const [name, date] of [[leaver, day(5)], [gone, day(-3)]]) {
    await person(office, name);
    await office.click('登记退出');
    await hasFocus(named(dialogOf(office), '退出日期'));
    await save(office, { 退出日期: date, 退出类型: '辞职' });
  }
  await go(office, '工作台');


  await go(office, '合同与退出');
  await office.page.waitForTimeout(800);
  console.log(await office.page.getByRole('main').innerText());
  await office.shot('contracts-1');
  await office.page.setViewportSize({width:1024,height:768});
  await office.shot('contracts-1s');
  await office.page.setViewportSize({width:1366,height:768});
  await office.page.getByRole('checkbox', { name: '全选' }).click();
  await office.page.getByRole('button', { name: /^续签 / }).click();
  await office.page.waitForTimeout(500);
  await office.shot('contracts-2');
  await office.page.setViewportSize({width:1024,height:768});
  await office.shot('contracts-2s');
  await office.page.setViewportSize({width:1366,height:768});
  await office.page.getByRole('button', { name: /人，保存$/ }).click();
  await office.page.waitForTimeout(1200);
  await office.shot('contracts-3');
  await tab(office, '近期续签').click();
  await office.page.waitForTimeout(500);
  await office.shot('contracts-4');
  await tab(office, '退出').click();
  await office.page.waitForTimeout(500);
  await office.shot('contracts-5');
  await office.page.setViewportSize({width:1024,height:768});
  await office.shot('contracts-5s');
  await office.page.setViewportSize({width:1366,height:768});
  await office.page.getByRole('button', { name: /^手续清单/ }).first().click();
  await office.page.waitForTimeout(500);
  await office.shot('contracts-6');
  await office.press('Escape');
  await office.click('登记退出');
  await pick(office, '退出人员', SIXTY[20]);
  await named(dialogOf(office), '退出类型').selectOption('14');
  await named(dialogOf(office), '退出日期').fill(day(0));
  await office.page.waitForTimeout(500);
  await office.shot('contracts-7');
  await office.close();
});
