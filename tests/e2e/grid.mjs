// The editable table, in the words of whoever works in it, and a count of a person's acts.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fillIn, go } from './steps.mjs';
import { ROOT } from './support.mjs';

/** Twelve townships of Kunshan with 单独基层工会数, 工会组织总数, 职工数, in the order of the table. */
export const TOWNSHIPS = [
  ['玉山镇', 231, 260, 48200], ['巴城镇', 96, 118, 15230], ['周市镇', 120, 141, 21870], ['陆家镇', 74, 88, 12040],
  ['花桥镇', 88, 97, 17655], ['淀山湖镇', 35, 41, 5310], ['张浦镇', 102, 125, 19480], ['周庄镇', 18, 22, 2260],
  ['千灯镇', 91, 104, 14925], ['锦溪镇', 27, 33, 3905], ['城南镇', 9, 12, 1480], ['城北镇', 14, 16, 2035],
].sort(([one], [other]) => (one < other ? -1 : 1));

/** What is copied in the county's own sheet. */
export const COPIED = TOWNSHIPS.map(([, ...figures]) => figures.join('\t')).join('\r\n');

/** The clipboard as WPS fills it: another order, a heading, a total, thousands between commas. */
export const WPS = readFileSync(path.join(ROOT, 'tests/data/clipboard/wps.html'), 'utf8');

/** Adds townships for which the county enters everything. */
export async function townships(office, names) {
  await go(office, '机构与配备');
  for (const name of names) {
    await office.click('手工添加机构');
    await fillIn({ page: { getByRole: () => office.page.getByRole('dialog') } }, {
      机构名称: `${name}工会`, 类型: '乡镇工会', 填报方式: '上级代填',
    });
    await office.page.getByRole('dialog').getByRole('button', { name: '添加机构' }).click();
    await office.page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
}

/** The table of that name. */
export const grid = (office, name) => office.page.getByRole('grid', { name });

/** The row of a unit, its texts from left to right. */
export async function row(office, name) {
  const cells = office.page.getByRole('row').filter({ hasText: name }).getByRole('gridcell');
  await cells.first().waitFor();
  return cells.evaluateAll((all) => all.map((cell) => cell.querySelector('input')?.value ?? cell.innerText));
}

/** A cell by its row and its place from the left, from 0. */
export const cell = (office, name, at) =>
  office.page.getByRole('row').filter({ hasText: name }).getByRole('gridcell').nth(at);

/** Pastes as the browser hands a paste over: the forms that the other program has put on the clipboard. */
export async function paste(office, forms) {
  await office.page.evaluate((forms) => {
    const data = new DataTransfer();
    for (const [form, text] of Object.entries(forms)) data.setData(form, text);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(event);
  }, forms);
}

/** Counts a person's acts: clicks, keys that leave a field, files, pastes. */
export function counting(office) {
  let acts = 0;
  const act = async (doing) => {
    acts += 1;
    await doing();
  };
  return {
    get acts() {
      return acts;
    },
    click: (name) => act(() => office.click(name)),
    clickOn: (place) => act(() => place.click()),
    press: (key) => act(() => office.press(key)),
    give: (name, file) => act(() => office.give(name, file)),
    paste: (forms) => act(() => paste(office, forms)),
  };
}
