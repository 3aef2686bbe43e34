// Rosters as offices have them, and the way they come in.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { go, setUp } from './steps.mjs';
import { ROOT, freshFolder } from './support.mjs';

const ROSTERS = path.join(ROOT, 'tests/data/rosters');

/** A sample roster and what a careful reader finds in it. */
export function sample(file) {
  const name = file.replace(/\.\w+$/, '');
  const { people, faults } = JSON.parse(readFileSync(path.join(ROSTERS, `${name}.expected.json`), 'utf8'));
  return { file: path.join(ROSTERS, file), people, faults };
}

/** Gives a roster to the office; its columns are on screen then. */
export async function drop(office, file) {
  await go(office, '人员');
  await office.click('导入花名册');
  await office.page.getByRole('heading', { name: '导入花名册', level: 1 }).waitFor();
  await office.give('选择花名册', file);
  await office.page.getByRole('table', { name: '列的对应' }).waitFor();
}

/** Says that these are existing staff, and that the roster's date is the day of hiring; goes on to the rows. */
export async function review(office) {
  await office.click('存量人员');
  const hired = office.page.getByRole('radio', { name: /^是，作为录用日期登记/ });
  if (await hired.count()) await hired.check();
  await office.page.getByRole('checkbox', { name: /^这批人员都是编制外/ }).check();
  await office.click('下一步：核对人员');
  await office.page.getByRole('grid', { name: '花名册各行' }).waitFor();
}

/** Takes the rows in. */
export async function take(office, count) {
  await office.click(`导入 ${count} 人`);
  await office.sees(`已导入 ${count} 人`);
}

/** A resident identity number of somebody born on 7 March 1990, with its check character. */
function number(n) {
  const body = `32058319900307${String(n).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((all, weight, at) => all + weight * Number(body[at]), 0);
  return body + '10X98765432'[sum % 11];
}

/** An office with these people, hired on a day and taken in from a roster, with `more` columns that say the same of all;
 * before that, what `prepares` it. */
export async function withPeople(people, prepares = async () => {}, hired = '2026-09-01', more = {}) {
  const office = await setUp('昆山市总工会', '陈静');
  await prepares(office);
  const head = ['序号,姓名,性别,身份证号码,实际用人单位,录用日期', ...Object.keys(more)].join(',');
  const rows = people.map(([name, unit], at) => {
    const own = number(at + 1);
    return `${at + 1},${name},${Number(own[16]) % 2 ? '男' : '女'},${[own, unit, hired, ...Object.values(more)].join(',')}`;
  });
  const file = path.join(freshFolder('roster'), '花名册.csv');
  writeFileSync(file, `\uFEFF${[head, ...rows].join('\r\n')}\r\n`);
  await drop(office, file);
  await review(office);
  await take(office, people.length);
  await go(office, '工作台');
  return office;
}

/** Sixty names, each once, in the order of a table: the first are in sight. */
export const SIXTY = [...'王李张刘陈杨赵黄周吴徐孙马朱胡林郭何高罗'].flatMap((surname) => [...'芳敏静'].map((given) => surname + given)).sort();
