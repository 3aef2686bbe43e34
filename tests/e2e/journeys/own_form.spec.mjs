// An office's own form: chosen, looked through, filled for one person and for many; what was corrected is remembered.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { parts } from '../archive.mjs';
import { SIXTY, withPeople } from '../rosters.mjs';
import { go } from '../steps.mjs';
import { ROOT } from '../support.mjs';

const form = (name) => path.join(ROOT, 'tests/data/own_form', name);

const sheet = (bytes) => parts(bytes)['xl/worksheets/sheet1.xml'].toString('utf8');
const dialog = (office) => office.page.getByRole('dialog', { name: '填自带表样' });

async function choose(office, name) {
  await dialog(office).getByLabel(/选择表样|换一份表样/).setInputFiles(form(name));
  await dialog(office).getByRole('table', { name: '表样中的空格' }).waitFor();
}

const made = (office) => office.download(() => dialog(office).getByRole('button', { name: '生成', exact: true }).click());

/** What is left to be written by hand is told where the form was made; then it is put away. */
async function leftEmpty(office, text) {
  await dialog(office).getByText(text).waitFor();
  await dialog(office).getByRole('button', { name: '关闭' }).click();
  await dialog(office).waitFor({ state: 'hidden' });
}

test('a form of one’s own comes back filled, masked unless asked, for one and for many', async () => {
  const office = await withPeople(SIXTY.slice(0, 12).map((name) => [name, '玉山镇工会']));
  const { page } = office;
  await go(office, '人员');
  await page.getByRole('grid', { name: '人员花名册' }).getByRole('link', { name: SIXTY[0], exact: true }).click();
  await office.click('填自带表样');
  // A prose of no blanks is refused with what to do, and another can be chosen.
  await dialog(office).getByLabel('选择表样').setInputFiles(form('prose.xlsx'));
  await dialog(office).getByText('没有找到可填的空格').waitFor();
  await dialog(office).getByLabel('选择表样').setInputFiles(form('old.xls'));
  await dialog(office).getByText('另存为 .docx 或 .xlsx').waitFor();
  await choose(office, 'register.xlsx');
  const what = (title) => dialog(office).getByLabel(`“${title}”填入`, { exact: true });
  assert.equal(await what('姓 名').evaluate((select) => select.selectedOptions[0].text.trim()), '姓名');
  assert.equal(await what('特长').evaluate((select) => select.value), 'leave');
  await what('特长').selectOption({ label: '专业' });
  await what('填表日期：').selectOption({ label: '留空，手工填写' });
  const one = readFileSync(await made(office));
  assert.match(sheet(one), new RegExp(SIXTY[0]));
  assert.match(sheet(one), /\*{6,}/, 'the number is masked');
  assert.ok(!/\d{17}[\dX]/.test(sheet(one)));
  const empty = parts(readFileSync(form('register.xlsx')));
  for (const [name, bytes] of Object.entries(parts(one))) {
    if (!name.startsWith('xl/worksheets/sheet')) assert.ok(bytes.equals(empty[name]), `${name} is as it was`);
  }

  await leftEmpty(office, /^台账中没有登记、已留空的项目：.*联系电话/);

  // What left masked is no revealing; whole numbers are asked for, and the change log says so.
  await office.click('填自带表样');
  await choose(office, 'register.xlsx');
  assert.equal(await what('特长').evaluate((select) => select.value), 'person.major', 'remembered');
  await dialog(office).getByLabel('证件号码、电话、住址填写完整（记入变更记录）').check();
  assert.match(sheet(readFileSync(await made(office))), /\d{17}[\dX]/);
  await office.sees('已生成“register-' + SIXTY[0] + '.xlsx”。');
  await leftEmpty(office, /^台账中没有登记、已留空的项目：/);
  await page.getByRole('tab', { name: '变更记录' }).click();
  await office.sees('查看证件号码');

  // For all of them: a list of ten rows takes two copies, a document is one a person.
  await go(office, '人员');
  await page.getByRole('grid', { name: '人员花名册' }).getByRole('checkbox').first().check();
  await office.sees('已选 12 人');
  await office.click('填自带表样');
  await choose(office, 'list.xlsx');
  await dialog(office).getByText('这是一张名单，每份可填 10 人。').waitFor();
  const lists = parts(readFileSync(await made(office)));
  assert.deepEqual(Object.keys(lists), ['list-1.xlsx', 'list-2.xlsx']);
  for (const [at, name] of SIXTY.slice(0, 12).entries()) {
    const held = Object.values(lists).filter((bytes) => sheet(bytes).includes(`>${name}<`));
    assert.equal(held.length, 1, `${at}: ${name}`);
  }
  await leftEmpty(office, /学历（12 人）/);
  await office.click('填自带表样');
  await choose(office, 'register.docx');
  const documents = parts(readFileSync(await made(office)));
  assert.deepEqual(Object.keys(documents).sort(), SIXTY.slice(0, 12).map((name) => `register-${name}.docx`).sort());
  for (const [name, bytes] of Object.entries(documents)) {
    const text = parts(bytes)['word/document.xml'].toString('utf8');
    assert.ok(text.includes(name.slice('register-'.length, -'.docx'.length)));
  }
  await leftEmpty(office, /（12 人）/);

  // Boxes are ticked, and a day stands among the words of its own cell.
  await office.click('填自带表样');
  await choose(office, 'boxes.docx');
  assert.equal(await what('学 历 学 位').evaluate((select) => select.value), 'education-degree');
  assert.equal(await what('出生年月（ 岁）').evaluate((select) => select.value), 'birth-age');
  // What was said of this title on another form holds here too.
  assert.equal(await what('填表日期').evaluate((select) => select.value), 'leave');
  await what('填表日期').selectOption({ label: '填表日期（今天）' });
  const [ticked] = Object.values(parts(readFileSync(await made(office))));
  const words = [...parts(ticked)['word/document.xml'].toString('utf8').matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join('');
  assert.match(words, /填表日期：20\d\d年\d+月\d+日/);
  assert.match(words, /■男 {2}□女|□男 {2}■女/);
});
