// What is printed, read from the PDF that the browser makes of it: every page with its words and where they stand.
//
// `pdftotext` (poppler-utils) reads the words. Fonts may map a character to its compatibility twin, so texts are
// compared in their normal form and without spaces.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './support.mjs';

/** A4 landscape in points, and how near to its edge nothing may stand: printers do not reach it. */
const A4 = { width: 841.9, height: 595.3 };
const EDGE = 12;

// A glyph that a character shares with a radical is named by the radical in the PDF of an old browser. These are the
// ones of the Noto CJK fonts whose normal form is another character or none.
const RADICALS = new Map(
  [
    ...'⺂乛⺃乚⺅亻⺉刂⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺘扌⺙攵⺛旡⺞歺⺠民⺟母⺡氵⺣灬⺦丬⺨犭⺫罒⺲罒⺭礻⺯糹⺰纟⺱罓'.match(/../gu),
    ...'⺹耂⺺肀⺾艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻐钅⻑長⻒镸⻓长⻔门⻖阝⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马'.match(/../gu),
    ...'⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟⼾户'.match(/../gu),
  ].map(([radical, character]) => [radical, character]),
);
/** A text of a PDF or of a page in its normal form. */
const normal = (text) => text.replace(/[\u2e80-\u2fdf]/g, (letter) => RADICALS.get(letter) ?? letter).normalize('NFKC');
const plain = (text) => normal(text).replace(/[\s\u200b]+/g, '');

/** Its characters in order of their codes: two texts with the same ones hold the same, wherever lines break. */
const letters = (text) => [...plain(text)].sort().join('');

/** Pressing 打印 would wait for a dialog that nobody sees here: it is noted instead. Before the page is opened. */
export function noteDialogs() {
  window.dialogs = 0;
  window.print = () => {
    window.dialogs += 1;
  };
}

/** Runs in the page: the rows of the table as a person sees them who scrolls from its head to its end. */
export async function scrolledRows(label) {
  const grid = document.querySelector(`[role="grid"][aria-label="${label}"]`);
  const box = grid.parentElement;
  const rows = [];
  for (box.scrollTop = 0; ; box.scrollTop += box.clientHeight) {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    for (const line of grid.querySelectorAll('tbody tr[aria-rowindex]')) {
      const cells = [...line.cells].filter((cell) => !cell.classList.contains('grid-tick'));
      // What only a screen reader is told is not for paper.
      const unseen = line.querySelectorAll('.unseen');
      for (const part of unseen) part.style.display = 'none';
      rows[line.getAttribute('aria-rowindex') - 2] = cells.map((cell) => cell.innerText.trim());
      for (const part of unseen) part.style.display = '';
    }
    if (box.scrollTop + box.clientHeight >= box.scrollHeight - 1) break;
  }
  const heads = [...grid.tHead.rows[0].cells].filter((cell) => !cell.classList.contains('grid-tick'));
  box.scrollTop = 0;
  return { heads: heads.map((cell) => cell.innerText.trim()), rows };
}

/** The pages of a PDF: `{ width, height, words: [{ text, xMin, yMin, xMax, yMax }] }`. */
export function pages(file) {
  const text = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 30 });
  const decoded = (word) =>
    word.replace(/&(lt|gt|quot|amp|#39);/g, (_, name) => ({ lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" })[name]);
  return text.split('<page ').slice(1).map((page) => {
    const [, width, height] = page.match(/width="([\d.]+)" height="([\d.]+)"/).map(Number);
    const words = [...page.matchAll(/<word xMin="([^"]+)" yMin="([^"]+)" xMax="([^"]+)" yMax="([^"]+)">(.*?)<\/word>/g)];
    return {
      width,
      height,
      words: words.map(([, xMin, yMin, xMax, yMax, word]) => ({
        text: normal(decoded(word)),
        xMin: Number(xMin),
        yMin: Number(yMin),
        xMax: Number(xMax),
        yMax: Number(yMax),
      })),
    };
  });
}

/** The numbers in the first column, top to bottom, each with where it stands; a reader of the file goes block by block. */
function numbers({ words }) {
  const head = words.find(({ text }) => text === '序号');
  assert.ok(head, 'the columns are named');
  const middle = (head.xMin + head.xMax) / 2;
  const found = words.filter(
    ({ text, xMin, xMax, yMin }) => /^\d+$/.test(text) && xMin <= middle && middle <= xMax && yMin > head.yMin,
  );
  return found.sort((one, other) => one.yMin - other.yMin);
}

/** Lines of text nearer than this, in points, are printed over one another. A word's box is higher than its letters. */
const LINE = 7;

/** Two words lie over each other: the text of one row ran into the next, or of one column into its neighbour. */
function collision(words) {
  const middle = ({ yMin, yMax }) => (yMin + yMax) / 2;
  for (const [at, one] of words.entries()) {
    for (const other of words.slice(at + 1)) {
      const wide = Math.min(one.xMax, other.xMax) - Math.max(one.xMin, other.xMin);
      if (wide > 1 && Math.abs(middle(one) - middle(other)) < LINE) return `${one.text} / ${other.text}`;
    }
  }
  return '';
}

/** What a page says, its lines from top to bottom and each from left to right, in its normal form and without spaces. */
export function said({ words }) {
  const middle = ({ yMin, yMax }) => (yMin + yMax) / 2;
  const lines = [];
  for (const word of [...words].sort((one, other) => middle(one) - middle(other))) {
    const line = lines.at(-1);
    if (line && middle(word) - middle(line[0]) < LINE / 2) line.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => plain(line.sort((one, other) => one.xMin - other.xMin).map(({ text }) => text).join(''))).join('\n');
}

/**
 * Asserts that the PDF is the whole list: every row once and in order, each page with its head and its number,
 * nothing cut off or printed over. `head` are the texts at the top of every page. Returns the pages, and how many
 * rows take more than one line.
 */
export function checkList(file, { head, columns, rows }) {
  const found = pages(file);
  let next = 1;
  let tall = 0;
  for (const [at, page] of found.entries()) {
    const where = `page ${at + 1}`;
    assert.ok(Math.abs(page.width - A4.width) < 2 && Math.abs(page.height - A4.height) < 2, `${where} is A4 landscape`);
    const listed = numbers(page);
    assert.deepEqual(listed.map(({ text }) => Number(text)), listed.map((_, index) => next + index), `rows of ${where}`);
    const here = rows.slice(next - 1, next - 1 + listed.length);
    next += listed.length;
    const number = `第 ${at + 1} 页 共 ${found.length} 页`;
    const expected = [...head, '序号', ...columns, ...listed.map(({ text }) => text), ...here.flat(), number];
    assert.equal(letters(page.words.map(({ text }) => text).join('')), letters(expected.join('')), `the texts of ${where}`);
    const line = page.words.map(({ text }) => text).join('');
    for (const text of [...head, number]) assert.ok(plain(line).includes(plain(text)), `${where} says ${text}`);
    for (const { text, xMin, yMin, xMax, yMax } of page.words) {
      const inside = xMin > EDGE && yMin > EDGE && xMax < page.width - EDGE && yMax < page.height - EDGE;
      assert.ok(inside, `${where}: ${text} stands on the paper`);
    }
    assert.equal(collision(page.words), '', `${where}: nothing is printed over`);
    const tops = listed.map(({ yMin }) => yMin);
    const steps = tops.slice(1).map((top, index) => top - tops[index]);
    tall += steps.filter((step) => step > Math.min(...steps) * 1.3).length;
  }
  assert.equal(next - 1, rows.length, 'every row is on paper');
  return { pages: found, tall };
}

/** Where the PDF of a test is kept, to be looked at: `target/shots/<name>.pdf`. */
export function pdfFile(name) {
  const file = path.join(ROOT, 'target/shots', `${name}.pdf`);
  mkdirSync(path.dirname(file), { recursive: true });
  return file;
}
