// 合同与退出 as a county does it: contracts that end renewed for twelve people in one act, and somebody who leaves seen off.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { counting } from '../grid.mjs';
import { SIXTY, drop, review, take } from '../rosters.mjs';
import { day, go, leaves, named, pick, setUp, settles } from '../steps.mjs';
import { freshFolder } from '../support.mjs';

const lastYear = String(Number(day(0).slice(0, 4)) - 1);
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
  const head = '姓名,性别,身份证号码,实际用人单位,用工方式,劳动合同签订单位,录用日期,合同类型,合同起始日期,合同终止日期,合同签订日期';
  const rows = SIXTY.map((name, at) => {
    const own = number(at + 1);
    const ends = at < 16 ? day(20 + at) : day(400);
    const unit = ['玉山镇工会', '花桥镇工会', '张浦镇工会'][at % 3];
    return [name, Number(own[16]) % 2 ? '男' : '女', own, unit, '直接签订', '昆山市总工会', '2024-01-01', '固定期限劳动合同', '2024-01-01', ends, '2024-01-01'].join(',');
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

test('twelve contracts are renewed in at most twelve acts, and nobody silently who is to be looked at', async () => {
  const office = await county();
  const [twice, doubled, leaver, gone] = SIXTY.slice(12, 16);
  // Whose latest result is known needs no word: these twelve have one.
  for (const name of SIXTY.slice(0, 12)) {
    await person(office, name);
    await enter(office, '考核管理', '年度考核', { 年度: lastYear, 等次: '合格', 结果确定日: `${lastYear}-12-31` });
  }
  await person(office, twice);
  for (const year of [String(lastYear - 1), lastYear]) {
    await enter(office, '考核管理', '年度考核', { 年度: year, 等次: '不合格', 结果确定日: `${year}-12-31` });
  }
  await person(office, doubled);
  await enter(office, '实名档案', '劳动合同', {
    合同类型: '固定期限劳动合同', 合同起始日: '2024-01-01', 合同终止日: day(33), '用人单位（合同甲方）': '昆山市总工会',
  });
  await leaves(office, leaver, day(5));
  await leaves(office, gone, day(-3));
  await office.sees(`已登记${gone}退出，1 项记录同日结束。`);
  await go(office, '合同与退出');
  await office.sees('14 份合同 90 天内到期或已到期，其中 12 份可直接续签，2 份需逐人确认，0 人已登记退出。');
  for (const name of [gone, leaver]) {
    assert.equal(await rowOf(office, name).count(), 0, 'whose contract ends with the exit stands in no list');
  }
  await rowOf(office, twice).getByText('连续两年不合格').waitFor();
  await rowOf(office, doubled).getByText('疑似重复').waitFor();

  // The company's list, with two who do not match, one twice, one who has left: every name is told.
  await office.click('核对续签名单');
  await office.page.getByRole('textbox', { name: '续签名单' }).fill([...SIXTY.slice(0, 13), SIXTY[0], leaver, gone, '外来甲', '外来乙'].join('\n'));
  await office.sees('名单上 18 个姓名，其中 1 个重复。');
  await office.sees('台账中没有：外来甲、外来乙');
  await office.sees(`已不在岗：${gone}`);
  await office.sees(`合同到期而名单上没有的 1 人：${doubled}`);
  await office.page.getByRole('button', { name: '勾选 13 份合同' }).click();
  await office.page.getByRole('button', { name: '续签 13 人' }).waitFor();
  await go(office, '工作台');

  const hands = counting(office);
  await hands.clickOn(office.page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '合同与退出', exact: true }));
  // Everybody is ticked: those to be looked at are told, and left out until somebody says a word.
  await hands.clickOn(office.page.getByRole('checkbox', { name: '全选' }));
  await hands.click('续签 14 人');
  const dialog = dialogOf(office);
  await dialog.getByText(/2 人不在本次续签内/).waitFor();
  await hands.clickOn(named(dialog, '新合同期限'));
  await named(dialog, '新合同期限').selectOption({ label: '3 年' });
  await dialog.getByRole('row').filter({ hasText: SIXTY[0] }).getByText(day(21)).waitFor();
  await hands.click('续签 12 人，保存');
  await office.sees('已续签 12 人的劳动合同。');
  await office.page.getByRole('button', { name: '续签 2 人' }).waitFor();
  await hands.clickOn(tab(office, '近期续签'));
  await rowOf(office, SIXTY[11]).getByText(day(32)).waitFor();
  assert.equal(await office.page.getByRole('row').filter({ hasText: '固定期限劳动合同' }).count(), 12);
  assert.ok(hands.acts <= 12, `${hands.acts} acts`);
  console.log(`# ${hands.acts} acts for the renewal of twelve contracts`);
  await tab(office, '到期合同').click();
  await rowOf(office, SIXTY[0]).waitFor({ state: 'detached' });

  // One act takes all twelve back.
  await office.click('撤销这一步');
  await rowOf(office, SIXTY[0]).waitFor();

  // A word for one: renewed after it, and the change log names whom.
  await office.page.getByRole('checkbox', { name: `选择${twice}` }).check();
  await office.click('续签 1 人');
  await dialog.getByRole('button', { name: '续签 0 人，保存' }).waitFor();
  await dialog.getByRole('checkbox', { name: `仍续签${twice}` }).check();
  await office.click('续签 1 人，保存');
  await office.sees('已续签 1 人的劳动合同。');
  await office.close();
});

test('somebody leaves: what is open ends that day, the steps are gone through, and each can be taken back', async () => {
  const office = await county();
  const name = SIXTY[20];
  await go(office, '合同与退出');
  await tab(office, '退出').click();
  await office.click('登记退出');
  const dialog = dialogOf(office);
  await pick(office, '退出人员', name);
  await named(dialog, '退出类型').selectOption({ label: '用人单位依法解除（《劳动合同法》第三十九条）' });
  await settles(() => named(dialog, '法律依据').inputValue(), '《劳动合同法》第三十九条');
  await dialog.getByText('《劳动合同法》第四十三条：单方解除，事先将理由通知工会').waitFor();
  await named(dialog, '退出日期').fill(day(-20));
  await dialog.getByText('劳动合同 昆山市总工会').waitFor();
  await dialog.getByRole('button', { name: '登记退出', exact: true }).click();
  await office.sees(`已登记${name}退出，1 项记录同日结束。`);
  await office.sees('1 人还有手续未办，其中 1 人已超过法定时间。');

  // The work list leads here.
  await go(office, '工作台');
  await office.page.getByText(`${name}的退出手续已超过法定时间`).waitFor();
  await go(office, '合同与退出');
  await tab(office, '退出').click();
  const tick = () => office.page.getByRole('checkbox', { name: `选择${name}` }).check();
  for (const step of ['出具解除（终止）证明', '档案和社保关系转移']) {
    await tick();
    await office.page.getByRole('combobox', { name: '办理事项' }).selectOption({ label: step });
    await office.click('登记 1 人');
    await office.sees(`已登记 1 人：${step}。`);
  }
  await office.sees('1 人还有手续未办，其中 0 人已超过法定时间。');
  await office.click('撤销这一步');
  await office.sees('1 人还有手续未办，其中 1 人已超过法定时间。');
  await office.click(`手续清单：${name}`);
  await rowOf(office, '通知工会').getByText('未办').waitFor();
  await rowOf(office, '出具解除（终止）证明').getByText(day(0)).waitFor();
  await office.press('Escape');
  // The contract keeps what was agreed, and has ended.
  await rowOf(office, name).getByRole('link', { name, exact: true }).click();
  await office.page.getByRole('heading', { name, level: 1 }).waitFor();
  await office.sees('提前解除（终止）日');
  await office.sees(day(-20));
  await office.close();
});
