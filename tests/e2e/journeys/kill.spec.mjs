// What the program said it saved is there after the browser is killed in the middle of the next write.
//
// Every acknowledgement is noted here, outside the browser. TAIZHANG_KILLS asks for more rounds, TAIZHANG_SEED
// repeats a run: the moments of the kills are the same fractions of a write.

import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { go, named, setUp, wholeChain } from '../steps.mjs';
import { openOffice } from '../support.mjs';

const KILLS = Number(process.env.TAIZHANG_KILLS ?? 6);
const SEED = Number(process.env.TAIZHANG_SEED ?? randomInt(2 ** 31));

/** A screen so tall that the list shows every person at once. */
const TALL = { viewport: { width: 1280, height: 6000 } };

/** Numbers from 0 to 1 that a seed repeats (mulberry32). */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Fills in a new person up to the last press. */
async function ready(office, name) {
  await go(office, '人员');
  await office.click('新增人员');
  await named(office.page.getByRole('main'), '姓名').fill(name);
}

/** The last press; returns when the program shows the person's file. */
async function save(office, name) {
  await office.click('保存人员');
  await office.page.getByRole('heading', { name, level: 1 }).waitFor();
}

/**
 * The office as a person comes back to it. The browser writes its list of registers to disk some seconds late:
 * after an early kill the start page offers the register as one that is not on the list.
 */
async function comeBack(profile) {
  const office = await openOffice(profile, TALL);
  const open = office.page.getByRole('main').getByRole('button', { name: /^打开/ });
  const inside = office.page.getByRole('navigation', { name: '主导航' });
  await inside.or(open).first().waitFor();
  if (await open.count()) await open.click();
  await inside.waitFor();
  return office;
}

/** The names that the list of people shows. */
async function people(office) {
  await go(office, '人员');
  const rows = office.page.getByRole('main').getByRole('link', { name: /^测试/ });
  await office.sees(/^显示 \d+ 人，共 \d+ 人/);
  return (await rows.allInnerTexts()).sort();
}

test(`every acknowledged change outlives ${KILLS} kills (TAIZHANG_SEED=${SEED})`, async () => {
  const random = numbers(SEED);
  const acknowledged = [];
  let count = 0;
  const next = () => `测试${String((count += 1)).padStart(3, '0')}`;
  let office = await setUp('昆山市总工会', '陈静', TALL);
  for (let round = 1; round <= KILLS; round += 1) {
    let took = 0;
    for (let left = 1 + Math.floor(random() * 2); left > 0; left -= 1) {
      const name = next();
      await ready(office, name);
      const began = performance.now();
      await save(office, name);
      took = performance.now() - began;
      acknowledged.push(name);
    }
    const hit = next();
    await ready(office, hit);
    const saved = save(office, hit).then(() => acknowledged.push(hit), () => undefined);
    await sleep(took * random());
    await office.kill();
    await saved;

    office = await comeBack(office.profile);
    const found = await people(office);
    const said = `after kill ${round}; TAIZHANG_SEED=${SEED}`;
    // The write that was hit is there whole or not at all; where it is there, it must stay.
    if (found.includes(hit) && !acknowledged.includes(hit)) acknowledged.push(hit);
    assert.deepEqual(found, [...acknowledged].sort(), said);
    await wholeChain(office);
  }
  await office.close();
});
