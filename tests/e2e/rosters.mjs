// Rosters as offices have them, and the way they come in.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { go } from './steps.mjs';
import { ROOT } from './support.mjs';

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
