// The editable table in the hands of somebody at the keyboard: far down, with an input method, and with the real clipboard.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cell, grid, row } from '../grid.mjs';
import { withPeople } from '../rosters.mjs';
import { go } from '../steps.mjs';

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙马朱胡林郭何高罗'];
/** Two hundred names, each once. */
const MANY = SURNAMES.flatMap((surname) => [...'芳敏静强磊洋艳勇军杰'].map((given) => surname + given));

/** The cell that has the keyboard, by its name; nothing where the table has lost it. */
const holds = (office) =>
  office.page.evaluate(() => {
    const cell = document.activeElement.closest('[role=grid] [role=gridcell]');
    return cell ? document.activeElement.getAttribute('aria-label') : null;
  });

/** The names of the rows in the page, in the order in which a screen reader or Tab meets them, with their places. */
async function rows(office, table) {
  const all = grid(office, table).locator('[role=rowgroup] [role=row]');
  return all.evaluateAll((rows) =>
    rows.map((row) => [Number(row.getAttribute('aria-rowindex')), row.querySelector('[role=rowheader]').innerText]),
  );
}

/** Turns the wheel over the table. */
async function wheel(office, table, by) {
  const box = await grid(office, table).locator('xpath=..').boundingBox();
  await office.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await office.page.mouse.wheel(0, by);
  await office.page.waitForTimeout(300);
}

const inSight = (office) =>
  office.page.evaluate(() => {
    const cell = document.activeElement.getBoundingClientRect();
    const box = document.activeElement.closest('[role=grid]').parentElement.getBoundingClientRect();
    return cell.top >= box.top && cell.bottom <= box.bottom;
  });

test('far from its cell the keyboard stays with the table, and rows stand in the page as they do in the table', async () => {
  const office = await withPeople(MANY.map((name) => [name, '玉山镇工会']));
  const keys = async (...all) => {
    for (const key of all) await office.press(key);
  };
  await go(office, '薪酬');
  const table = /工资表/;
  const names = (await rows(office, table)).map(([, name]) => name);
  await cell(office, names[2], 1).click();
  for (const by of [5_000, -1_500, 9_000]) {
    await wheel(office, table, by);
    const drawn = await rows(office, table);
    const places = drawn.map(([place]) => place);
    assert.deepEqual(places, [...places].sort((one, other) => one - other), 'in the order of the table');
    assert.equal(drawn[0][1], names[2], 'the row of the cursor is there, before those in sight');
    assert.ok(drawn.length < 100, `${drawn.length} rows in the page`);
    assert.equal(await holds(office), `${names[2]}，基本工资（元）`);
  }
  // What is typed goes where the cursor is, and is seen.
  await office.page.keyboard.type('4200');
  await office.page.waitForTimeout(200);
  assert.ok(await inSight(office), 'what is typed is in sight');
  await keys('Enter', 'ArrowUp');
  assert.equal(await holds(office), `${names[2]}，基本工资（元）`);
  assert.equal((await row(office, names[2]))[1], '4200.00');
  // And the other way: a cursor at the end stands after the rows in sight.
  await keys('Control+End');
  const last = (await rows(office, table)).at(-1);
  await wheel(office, table, -20_000);
  assert.deepEqual((await rows(office, table)).at(-1), last);
  assert.equal((await rows(office, table))[0][1], names[0]);
  await keys('ArrowLeft');
  assert.ok(await inSight(office));
  assert.match(await holds(office), new RegExp(`^${last[1]}，`));
  // A press on a name goes to its row, one on a heading or a sum nowhere: the keyboard is not lost with either.
  await wheel(office, table, -20_000);
  await grid(office, table).getByRole('rowheader', { name: names[5], exact: true }).click();
  assert.match(await holds(office), new RegExp(`^${names[5]}，`));
  await grid(office, table).getByRole('columnheader').nth(2).click();
  await grid(office, table).getByRole('rowheader', { name: '合计' }).click();
  assert.match(await holds(office), new RegExp(`^${names[5]}，`));
  // Taken back by key far away, the keyboard goes along.
  await keys('Control+End', 'Control+z');
  assert.equal(await holds(office), `${names[2]}，基本工资（元）`);
  assert.ok(await inSight(office));
  await office.page.keyboard.type('4300');
  await keys('Tab');
  assert.equal((await row(office, names[2]))[1], '4300.00');
  await office.close();
});

/** A key as the browser gives it to the page while an input method is at work. */
async function pressed(session, key, windowsVirtualKeyCode) {
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code: key, windowsVirtualKeyCode });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code: key, windowsVirtualKeyCode });
}

test('while an input method composes, arrows and Enter are its own; what it gives is the text of the cell', async () => {
  const office = await withPeople(['王芳', '李敏', '张静'].map((name) => [name, '玉山镇工会']));
  await go(office, '社保公积金');
  const table = /缴费表/;
  const [first, second] = (await rows(office, table)).map(([, name]) => name);
  const at = (await grid(office, table).getByRole('columnheader').allInnerTexts()).indexOf('情况说明') - 1;
  await cell(office, first, at).click();
  const session = await office.page.context().newCDPSession(office.page);
  const compose = (text) =>
    session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  /** Takes what is composed for this text. The next key of a person does not come in the same moment. */
  const choose = async (text) => {
    await session.send('Input.insertText', { text });
    await office.page.waitForTimeout(100);
  };
  const input = grid(office, table).locator('input:focus');
  // From the first key on, in a cell that nobody has opened.
  await compose('yan');
  await compose('yanjiao');
  for (const [key, code] of [['ArrowDown', 40], ['ArrowRight', 39], ['PageDown', 34], ['Enter', 13], ['Tab', 9]]) {
    await pressed(session, key, code);
    assert.equal(await holds(office), `${first}，情况说明`, key);
    assert.equal(await input.inputValue(), 'yanjiao', key);
  }
  await choose('延缴');
  assert.equal(await input.inputValue(), '延缴');
  // A second word goes on in the same cell; then Enter is the person's.
  await compose('pi');
  await choose('批准');
  await office.press('Enter');
  assert.equal(await holds(office), `${second}，情况说明`);
  assert.equal((await row(office, first))[at], '延缴批准');
  // Composed over what stands there, it replaces; given up, the cell stays.
  await office.press('ArrowUp');
  await compose('bu');
  await choose('补缴');
  await office.press('Escape');
  assert.equal((await row(office, first))[at], '延缴批准');
  await compose('bu');
  await choose('补缴');
  await office.press('Enter');
  assert.equal((await row(office, first))[at], '补缴');
  await office.close();
});

test('cells go through the real clipboard, out and in, as text and as another program’s table', async () => {
  const office = await withPeople(['王芳', '李敏', '张静'].map((name) => [name, '玉山镇工会']));
  const { page } = office;
  await go(office, '薪酬');
  const table = /工资表/;
  const [first, second, third] = (await rows(office, table)).map(([, name]) => name);
  await cell(office, first, 1).click();
  for (const text of ['4200', '1800']) {
    await page.keyboard.type(text);
    await office.press('Tab');
  }
  await cell(office, first, 1).click();
  await office.press('Shift+ArrowRight');
  await office.press('Control+c');
  // Several cells are looked at first, one cell is pasted at once.
  await cell(office, second, 1).click();
  await office.press('Control+v');
  await office.sees('将修改 2 格。');
  await office.click('粘贴 2 格');
  assert.deepEqual((await row(office, second)).slice(1), ['4200.00', '1800.00', '', '']);
  await cell(office, second, 2).click();
  await office.press('Control+x');
  assert.deepEqual((await row(office, second)).slice(1), ['4200.00', '', '', '']);
  await cell(office, third, 3).click();
  await office.press('Control+v');
  await page.waitForFunction(() => document.activeElement.value === '1800.00');
  assert.deepEqual((await row(office, third)).slice(1), ['', '', '1800.00', '']);
  // What another program copies stands on the clipboard as a table beside its text.
  const other = await page.context().newPage();
  await other.setContent(
    `<table><tr><td>姓名<td>应发（元）<tr><td>${third}<td>6,100.50<tr><td>${first}<td>6,200.00</table>`,
  );
  await other.keyboard.press('Control+a');
  await other.keyboard.press('Control+c');
  await other.waitForTimeout(200);
  await other.close();
  await page.bringToFront();
  await cell(office, second, 1).click();
  await office.press('Control+v');
  await office.sees('将修改 2 格。');
  await office.click('粘贴 2 格');
  const gross = async (name) => (await row(office, name))[4];
  assert.deepEqual([await gross(first), await gross(second), await gross(third)], ['6200.00', '', '6100.50']);
  await office.close();
});
