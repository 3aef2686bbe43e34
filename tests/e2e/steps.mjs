// What clerks do again and again, in their own words. Every step uses labels, buttons and files alone.

import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { freshFolder, openOffice } from './support.mjs';

/** The passphrase the offices told each other by telephone. */
export const TOLD = '松柏常青2026';

/** A person of the sample, with an engagement at a township of Kunshan. */
export function person(name, number, more = {}) {
  return {
    姓名: name,
    证件号码: number,
    民族: '汉族',
    政治面貌: '群众',
    最高学历: '大学本科毕业',
    手机: '13812345678',
    录用日期: '2026-9-1',
    进入方式: '公开招聘',
    用工方式: '直接签订',
    实际用人单位: '玉山镇工会',
    劳动合同签订单位: '昆山市总工会',
    编制外: '是',
    专职: '是',
    主要从事工会工作: '是',
    定岗工会: '玉山镇工会',
    定岗起始: '2026-9-1',
    合同类型: '固定期限劳动合同',
    '用人单位（合同甲方）': '昆山市总工会',
    合同起始日: '2026-9-1',
    合同终止日: '2029-8-31',
    职业水平等级: '助理社会工作师',
    '批准（取得）日期': '2024.8',
    ...more,
  };
}

/** A new office on a computer of its own: chosen from the division list, in under a minute. */
export async function setUp(name, clerk, options = {}) {
  const office = await openOffice(freshFolder('office'), options);
  await office.click('新建单位台账');
  await pick(office, '选择本单位', name);
  await office.fill('经办人姓名', clerk);
  await office.click('建立台账');
  await office.sees('工作台');
  return office;
}

/** Types into a searchable list and takes the entry of that name. */
export async function pick(office, label, name) {
  const box = office.page.getByRole('combobox', { name: label, exact: true });
  await box.fill(name);
  await office.page.getByRole('option').filter({ hasText: name }).first().click();
}

/** The field of that name, as a screen reader would announce it. */
export function named(part, name) {
  const exact = { name, exact: true };
  return part.getByRole('textbox', exact).or(part.getByRole('combobox', exact));
}

/** Fills the small table of indicators in a form, line by line. */
export async function indicators(form, lines) {
  for (const [at, [dimension, points, name]] of lines.entries()) {
    const of = (part) => named(form, `第 ${at + 1} 项${part}`);
    if (!(await of('分值').count())) await form.getByRole('button', { name: '添加一项' }).click();
    await of('维度').selectOption({ label: dimension });
    await of('分值').fill(points);
    await of('指标名称').fill(name);
  }
}

/** Waits until the keyboard is there: what has just come on the screen takes it a frame or two later. */
export const hasFocus = (place) => place.and(place.page().locator(':focus-within')).waitFor();

/**
 * What is drawn a frame after what was waited for, or follows another tab, is as expected before long: `shows` is asked again
 * for as long as a person would look.
 */
export async function settles(shows, wanted, what) {
  const same = (one) => JSON.stringify(one) === JSON.stringify(wanted);
  const until = Date.now() + 15_000;
  let found = await shows();
  while (!same(found) && Date.now() < until) {
    await sleep(50);
    found = await shows();
  }
  assert.deepEqual(found, wanted, what);
}

/** Another screen, by the navigation. */
export async function go(office, screen) {
  await office.page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: screen }).click();
  await office.page.getByRole('heading', { name: screen, level: 1 }).waitFor();
}

/** 报表, whose name ends that of another screen. */
export async function reports(office) {
  const exact = { name: '报表', exact: true };
  await office.page.getByRole('navigation', { name: '主导航' }).getByRole('link', exact).click();
  await office.page.getByRole('heading', { ...exact, level: 1 }).waitFor();
}

/** Fills whatever fields a form shows, each by its label. */
export async function fillIn(office, facts) {
  const form = office.page.getByRole('main');
  if (facts.姓名) office.people?.add(facts.姓名);
  for (const [label, value] of Object.entries(facts)) {
    const field = named(form, label);
    const kind = await field.evaluate((element) => element.getAttribute('role') ?? element.localName);
    if (kind === 'select') await field.selectOption({ label: value });
    else if (kind === 'combobox') await pick(office, label, value);
    else await field.fill(value);
  }
}

/** Enters a person by hand; returns once the program says that it is written. */
export async function addPerson(office, facts, drafting = false) {
  await go(office, '人员');
  await office.click(drafting ? '起草新增人员' : '新增人员');
  await fillIn(office, facts);
  await office.click(drafting ? '保存草稿' : '保存人员');
  await office.page.getByRole('heading', { name: facts['姓名'], level: 1 }).waitFor();
}

/** A tab of the filing screen. */
export async function filing(office, tab) {
  await go(office, '备案');
  await office.page.getByRole('tab', { name: tab }).click();
}

/** Makes the file for the superior, sealed, and gives back where it was saved. */
export async function fileUpward(office) {
  await filing(office, '待上报');
  await office.click('生成上报文件');
  return office.download(() => seal(office, '生成并下载'));
}

/** Makes the file for the superior in clear, asked twice, and gives back where it was saved. */
export async function fileInClear(office) {
  await filing(office, '待上报');
  await office.click('生成上报文件');
  return office.download(async () => {
    const dialog = office.page.getByRole('dialog', { name: '生成上报文件' });
    await dialog.getByText('不加密（明文）').click();
    await dialog.getByRole('button', { name: '生成并下载', exact: true }).click();
    await office.page.getByRole('button', { name: '仍以明文生成' }).click();
  });
}

/** The passphrase twice, then the button. */
export async function seal(office, button) {
  const dialog = office.page.getByRole('dialog');
  await dialog.getByLabel(/^文件密码/).fill(TOLD);
  await dialog.getByLabel(/^再输入一遍文件密码/).fill(TOLD);
  await dialog.getByRole('button', { name: button, exact: true }).click();
}

/** The receipt for a subordinate. */
export async function answer(office, child) {
  await filing(office, /接收回执|审核与备案结果/);
  await office.click(`生成接收回执：${child}`);
  return office.download(() => seal(office, '生成并下载'));
}

/** Gives a file to the office and opens its seal: the preview, or the refusal, is on screen then. */
export async function open(office, file, passphrase = TOLD) {
  await filing(office, '接收文件');
  await office.give('选择文件', file);
  if (passphrase) {
    await office.page.getByLabel(/^文件密码/).fill(passphrase);
    await office.click('打开文件');
  }
}

/** 本单位核对码, as an office reads it out on the telephone. */
export async function code(office) {
  await go(office, '设置与备份');
  return office.page.getByText(/^\d{4} \d{4} \d{4} \d{4}$/).first().innerText();
}

/** Whoever is at the office hears the 核对码 of others by telephone and types what they read out. */
export async function hear(office, callers) {
  for (const [name, caller] of Object.entries(callers)) {
    await office.page.getByLabel(`“${name}”读出的核对码`).fill(await code(caller));
  }
}

/** Takes a file in: looked at first, its new keys compared by telephone with the `callers`, confirmed once. */
export async function take(office, file, passphrase = TOLD, callers = {}) {
  await open(office, file, passphrase);
  await office.sees(/^核对：/);
  await hear(office, callers);
  await office.click('确认接收');
  await office.sees(/^已接收：/);
}

/** The file is refused with this sentence, and nothing changes. */
export async function refused(office, file, sentence, passphrase = TOLD) {
  const before = await counters(office);
  await open(office, file, passphrase);
  await office.sees(sentence);
  await office.sees('本机的台账没有任何变化。');
  assert.deepEqual(await counters(office), before);
}

/** The four counters: 已备案, 审核中, 已退回, 未报送. */
export async function counters(office) {
  await go(office, '备案');
  const region = office.page.getByRole('region', { name: '备案情况' });
  const numbers = [];
  for (const name of ['已备案', '审核中', '已退回', '未报送']) {
    const term = region.getByRole('term').filter({ hasText: name });
    numbers.push(Number(await term.locator('xpath=following-sibling::dd[1]').first().innerText()));
  }
  return numbers;
}

/** Asserts the four counters of an office. */
export async function counts(office, ...expected) {
  await settles(() => counters(office), expected, `已备案、审核中、已退回、未报送`);
}

/** A day so many days from today, as the page's clock and the register write it. */
export const day = (days) => new Date(Date.now() + 8 * 3600e3 + days * 864e5).toISOString().slice(0, 10);

/** The browser is closed and opened again. */
export async function reopen(office) {
  await office.close();
  return openOffice(office.profile);
}

/** From the work list to the returned person, and the field to the value it ought to have. */
export async function correct(office, name, field, value) {
  await go(office, '工作台');
  const task = office.page.getByRole('listitem').filter({ hasText: name });
  await task.getByRole('link').first().click();
  await office.page.getByRole('heading', { name, level: 1 }).waitFor();
  await office.page.getByRole('button', { name: new RegExp(`^更正.*${field}$`) }).click();
  const dialog = office.page.getByRole('dialog');
  // That field alone, and why it came back.
  await dialog.getByText('退回原因').waitFor();
  assert.deepEqual(await dialog.getByRole('textbox').evaluateAll((all) => all.map((own) => own.labels[0].firstChild.textContent)), [field, '修改说明']);
  await named(dialog, field).fill(value);
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await office.sees('已更正');
}

/** The program checks every entry of the register against the one before it, and finds nothing changed. */
export async function wholeChain(office) {
  await go(office, '设置与备份');
  await office.click('核对台账完整性');
  await office.sees(/^已核对 [\d,]+ 条登记记录，全部完整，没有改动/);
}

/** A backup to a file, under the same passphrase. */
export async function backUp(office) {
  await go(office, '设置与备份');
  await office.page.getByLabel(/^设置备份密码/).fill(TOLD);
  await office.page.getByLabel(/^再输入一次备份密码/).fill(TOLD);
  return office.download(() => office.click('生成备份文件'));
}

/** Opens a backup on the start page, up to what is inside. */
export async function openBackup(office, file) {
  await office.click('从备份恢复');
  await office.give('选择备份文件', file);
  await office.page.getByLabel(/^这份备份的密码/).fill(TOLD);
  await office.click('打开备份');
  await office.sees('备份内容');
}

/** What was opened becomes the register of this browser. */
export async function restore(office) {
  await office.page.getByLabel(/^经办人姓名/).fill('陈静');
  await office.click('恢复到本浏览器');
}

/** What the band of 练习模式 says. */
export const PRACTICE = '练习模式（不影响正式数据）';

/** A visitor in the practice province, one click from the start page. */
export async function practise(options = {}) {
  const office = await openOffice(freshFolder('practice'), options);
  await office.click('进入练习模式');
  await office.sees(PRACTICE);
  return office;
}

/** Another level of the practice province: its name on the button, and the office that opens. */
export async function level(office, name, unit) {
  await office.page.getByRole('group', { name: '查看哪一级' }).getByText(name, { exact: true }).click();
  await office.page.getByRole('banner').getByText(unit, { exact: true }).waitFor();
  await office.page.getByRole('group', { name: '查看哪一级' }).locator('[aria-current]').getByText(name, { exact: true }).waitFor();
}

/** From the person's file: somebody leaves on a day, and what they had ends with it. */
export async function leaves(office, name, day, kind = '辞职') {
  await go(office, '人员');
  await office.page.getByRole('textbox', { name: '查找' }).fill(name);
  await office.page.getByRole('link', { name, exact: true }).click();
  await office.click('登记退出');
  const dialog = office.page.getByRole('dialog');
  await named(dialog, '退出日期').fill(day);
  await named(dialog, '退出类型').selectOption({ label: kind });
  await dialog.getByRole('button', { name: '登记退出', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}
