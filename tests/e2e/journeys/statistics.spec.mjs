// 统计报表 as a leader asks for it: a figure that the roster makes certain, exactly the people behind it, the picture, the
// workbook and the paper; and a city that compares its counties.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import { townships } from '../grid.mjs';
import { noteDialogs, pages, pdfFile, said } from '../paper.mjs';
import { SIXTY, withPeople } from '../rosters.mjs';
import { go, hasFocus, level, practise } from '../steps.mjs';

const TOWNS = ['玉山镇', '巴城镇', '周市镇'];
/** Thirty, twenty and ten people: each at a township's union. */
const town = (at) => TOWNS[at < 30 ? 0 : at < 50 ? 1 : 2];

/** The parts of a workbook, by their names: its directory at the end says where each is. */
function parts(file) {
  const bytes = readFileSync(file);
  const found = new Map();
  let at = bytes.readUInt32LE(bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1') + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [method, packed] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place));
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(from, from + packed);
    found.set(bytes.toString('utf8', at + 46, at + 46 + name), (method ? inflateRawSync(data) : data).toString('utf8'));
    at += 46 + name + extra + comment;
  }
  return found;
}

const plain = (text) => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&');

/** The sheets of a workbook by name, each as rows of what its cells hold: numbers as numbers. */
function sheets(file) {
  const all = parts(file);
  const texts = [...(all.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, own]) =>
    plain([...own.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text]) => text).join('')),
  );
  const names = [...all.get('xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => plain(name));
  return new Map(
    names.map((name, at) => {
      const rows = [...all.get(`xl/worksheets/sheet${at + 1}.xml`).matchAll(/<row [^>]*>(.*?)<\/row>/gs)];
      const cells = ([, row]) =>
        [...row.matchAll(/<c [^>]*?(?:t="(\w+)")?(?:\/>|>(?:<v>(.*?)<\/v>)?<\/c>)/gs)].map(([, kind, value = '']) =>
          kind === 's' ? texts[Number(value)] : Number(value),
        );
      return [name, rows.map(cells)];
    }),
  );
}

const tab = (office, name) => office.page.getByRole('tab', { name, exact: true });

/** The table behind a chart, opened. */
async function behind(office, title) {
  await office.page.getByText(`数据表：${title}`).click();
  const table = office.page.getByRole('table', { name: title });
  await table.getByRole('row').first().waitFor();
  return table;
}

test('a county reads a figure, sees who is behind it, and takes the picture, the workbook and the paper away', async () => {
  const people = SIXTY.map((name, at) => [name, `${town(at)}工会`]);
  const office = await withPeople(people, (own) => townships(own, TOWNS), '2026-09-01');
  const { page } = office;
  await page.addInitScript(noteDialogs);
  await office.reload();
  await go(office, '统计报表');

  // Sixty in post, none a year before: so the roster says.
  const active = page.getByRole('row', { name: /^在岗人数/ });
  await active.getByRole('button', { name: '60 人 在岗人数' }).waitFor();
  await active.getByText('+60', { exact: true }).waitFor();
  await office.sees('最高的是玉山镇工会（30 人），最低的是周市镇工会（10 人）。');
  await office.sees(/为 60 人，比.*（0 人）增加 60 人。/);
  const rows = await behind(office, '各单位在岗人数');
  const lines = (await rows.getByRole('row').allInnerTexts()).map((line) => line.split(/\s+/));
  assert.deepEqual(lines.slice(1), [
    ['玉山镇工会', '30', '0', '+30'],
    ['巴城镇工会', '20', '0', '+20'],
    ['周市镇工会', '10', '0', '+10'],
    ['合计', '60', '0', '+60'],
  ]);

  // By keyboard: one stop, arrows from mark to mark, each says its value, Enter leads to the people.
  const chart = page.getByRole('group', { name: '各单位在岗人数' });
  await chart.getByRole('img').first().focus();
  const focused = (name) => hasFocus(chart.getByRole('img', { name }));
  await focused(/^玉山镇工会 · .* · 30 人$/);
  for (let step = 0; step < 4; step += 1) await office.press('ArrowRight');
  await focused(/^周市镇工会 · .* · 10 人$/);
  await office.press('Enter');
  await page.getByRole('heading', { name: '人员', level: 1 }).waitFor();
  await office.sees(/^显示 10 人/);
  const found = page.getByRole('grid', { name: '人员花名册' });
  for (const [at, name] of SIXTY.entries()) {
    if (at >= 50) await found.getByText(name, { exact: true }).waitFor();
    else if (at % 7 === 0) assert.equal(await found.getByText(name, { exact: true }).count(), 0, `${name} is not among them`);
  }

  // One township alone.
  await go(office, '统计报表');
  await (await behind(office, '各单位在岗人数')).getByRole('button', { name: '巴城镇工会：只看该单位' }).click();
  await active.getByRole('button', { name: '20 人 在岗人数' }).waitFor();
  await page.getByRole('main').getByRole('button', { name: '昆山市总工会', exact: true }).click();
  await active.getByRole('button', { name: '60 人 在岗人数' }).waitFor();

  // The picture: a PNG on white, twice as many dots, with something drawn on it.
  const panel = page.getByRole('region', { name: '各单位在岗人数' }).first();
  const picture = await office.download(() => panel.getByRole('button', { name: /^存为图片/ }).click());
  assert.match(path.basename(picture), /^各单位在岗人数-\d{4}-\d\d-\d\d\.png$/);
  const dots = readFileSync(picture);
  assert.equal(dots.toString('latin1', 1, 4), 'PNG');
  assert.equal(dots.readUInt32BE(16), 2 * 588);
  const seen = await page.evaluate(async (address) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const drawn = canvas.getContext('2d');
    drawn.drawImage(image, 0, 0);
    const { data } = drawn.getImageData(0, 0, image.width, image.height);
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) dark += data[at] + data[at + 1] + data[at + 2] < 600 ? 1 : 0;
    return { corner: [...data.slice(0, 4)], dark: dark / (data.length / 4) };
  }, `data:image/png;base64,${dots.toString('base64')}`);
  assert.deepEqual(seen.corner, [255, 255, 255, 255]);
  assert.ok(seen.dark > 0.02 && seen.dark < 0.6, `${seen.dark} of it is dark`);

  // The workbook: the figures, and a sheet for each chart, numbers as numbers.
  const book = sheets(await office.download(() => office.click('导出表格')));
  const figures = book.get('规模与进度·指标');
  assert.deepEqual(figures[0].slice(0, 3), ['指标名称', '数值（不含单位）', '单位']);
  assert.deepEqual(figures.find(([name]) => name === '在岗人数').slice(0, 4), ['在岗人数', 60, '人', 0]);
  const compared = book.get('各单位在岗人数').slice(1, 5);
  assert.deepEqual(compared, [['玉山镇工会', 30, 0, 30], ['巴城镇工会', 20, 0, 20], ['周市镇工会', 10, 0, 10], ['合计', 60, 0, 60]]);
  for (const sheet of ['规模与进度·指标', '各单位在岗人数']) assert.match(book.get(sheet).at(-1)[0], /^昆山市总工会　\d{4}-\d\d-\d\d$/);

  // Paper: A4 upright, with the charts, their tables and numbered pages.
  await office.click('打印');
  await page.waitForFunction(() => window.dialogs === 1);
  await office.shot('statistics-paper');
  const paper = pdfFile('print/statistics');
  await page.pdf({ path: paper, preferCSSPageSize: true });
  const sides = pages(paper);
  const text = sides.map(said).join('\n').replace(/\s+/g, '');
  for (const words of ['统计报表：规模与进度', '单位：昆山市总工会', '各单位在岗人数', '玉山镇工会', `第1页共${sides.length}页`, '在岗人数60人']) {
    assert.ok(text.includes(words.normalize('NFKC').replace(/\s+/g, '')), `${words} is on the paper: ${text}`);
  }
  assert.equal(await page.locator('.sheet').count(), 0, 'the paper is taken away after printing');

  // Another page, and what is not filled in stands apart.
  await tab(office, '结构').click();
  await page.getByRole('row', { name: /^学历/ }).getByRole('button', { name: /^60/ }).click();
  await office.sees(/^显示 60 人/);
  await page.getByRole('columnheader', { name: /^最高学历/ }).waitFor();

  // Back on the page that was left.
  await go(office, '统计报表');
  await page.getByRole('tab', { name: '结构', exact: true, selected: true }).waitFor();
  await office.close();
});

test('people entered before their townships stand apart, and are matched to them in one act', async () => {
  const office = await withPeople(SIXTY.map((name, at) => [name, `${town(at)}工会`]));
  const { page } = office;
  await townships(office, TOWNS);
  await go(office, '统计报表');
  await office.sees('60 人的用人单位未填，或是手填的、未对应到机构。');
  const lines = await (await behind(office, '各单位在岗人数')).getByRole('row').allInnerTexts();
  const pairs = lines.slice(1).map((line) => line.split(/\s+/).slice(0, 2).join(' '));
  const zero = TOWNS.map((name) => `${name}工会 0`);
  assert.deepEqual(pairs.sort(), [...zero, '用人单位未填或未对应 60', '合计 60'].sort());
  await page.getByRole('link', { name: '到“机构与配备”查看、对应' }).click();
  await office.sees('有手填的用人单位可以对应到机构');
  await office.click('对应 60 人');
  const asked = page.getByRole('dialog', { name: '有手填的用人单位可以对应到机构' });
  for (const [name, count] of [['玉山镇', 30], ['巴城镇', 20], ['周市镇', 10]]) await asked.getByText(`${name}工会：${count} 人`).waitFor();
  await asked.getByRole('button', { name: '对应 60 人' }).click();
  await office.sees('已对应 60 人的用人单位。');
  await go(office, '统计报表');
  await office.sees('最高的是玉山镇工会（30 人），最低的是周市镇工会（10 人）。');
  await office.close();
});

test('in practice a city compares its counties, and each is one of its own figures', async () => {
  const office = await practise();
  const { page } = office;
  await level(office, '设区市总工会', '苏州市总工会');
  await go(office, '统计报表');
  const whole = page.getByRole('row', { name: /^在岗人数/ }).getByRole('button', { name: /人 在岗人数$/ });
  await whole.waitFor();
  const all = Number((await whole.innerText()).replace(/\D/g, ''));
  const rows = await (await behind(office, '各单位在岗人数')).getByRole('row').allInnerTexts();
  const counts = rows.slice(1).map((line) => line.split('\t').map((cell) => cell.trim()));
  assert.ok(counts.length >= 10, `${counts.length} counties`);
  assert.deepEqual([counts.at(-1)[0], Number(counts.at(-1)[1])], ['合计', all]);
  assert.equal(counts.slice(0, -1).reduce((sum, [, now]) => sum + Number(now), 0), all);
  const [first, now] = counts[0];
  await page.getByRole('button', { name: `${first}：只看该单位` }).click();
  await page.getByRole('row', { name: /^在岗人数/ }).getByRole('button', { name: `${now} 人 在岗人数` }).click();
  await office.sees(new RegExp(`^显示 ${now} 人`));

  // Every page has its charts, and none is without words.
  await go(office, '统计报表');
  const tabs = page.getByRole('main').getByRole('tab');
  for (let at = 0; at < (await tabs.count()); at += 1) {
    await tabs.nth(at).click();
    await page.getByRole('table', { name: '指标' }).waitFor();
    assert.doesNotMatch(await page.getByRole('main').innerText(), /⟦/);
  }
  await office.close();
});
