// 帮助: beside every screen by its button and by F1, without taking the screen away; the first time a line says what a
// screen is for; the whole of it goes on paper; and the English of a clause stands under its words.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { noteDialogs, pages, pdfFile, said } from '../paper.mjs';
import { go, hasFocus, named, practise, setUp } from '../steps.mjs';
import { freshFolder, openOffice } from '../support.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The panel, by what stands above it. */
const help = (office, title) => office.page.getByRole('complementary', { name: `帮助：${title}` });

async function barriers(office) {
  await office.page.evaluate(AXE);
  return office.page.evaluate(async () => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0].target.join(' ')}`);
    return scrollWidth > clientWidth ? [...found, `${scrollWidth - clientWidth} px wider than the window`] : found;
  });
}

test('help stands beside the screen, follows it, and gives the keyboard back', async () => {
  const office = await setUp('昆山市总工会', '陈静');
  const { page } = office;
  await office.press('F1');
  await help(office, '工作台').getByRole('heading', { name: '怎么做' }).waitFor();
  await hasFocus(help(office, '工作台').getByRole('heading', { level: 2 }));

  // The screen stays in use, and the text follows it.
  await go(office, '人员');
  await help(office, '人员').waitFor();
  // A link shows another text; the screen stays until somebody asks for it.
  await help(office, '人员').getByRole('button', { name: '导入花名册', exact: true }).first().click();
  await help(office, '导入花名册').waitFor();
  await page.getByRole('heading', { name: '人员', level: 1 }).waitFor();
  await help(office, '导入花名册').getByRole('link', { name: '打开这个页面' }).click();
  await page.getByRole('heading', { name: '导入花名册', level: 1 }).waitFor();
  await help(office, '导入花名册').waitFor();
  assert.equal(await help(office, '导入花名册').getByRole('link', { name: '打开这个页面' }).count(), 0);

  // The clauses it rests on stand below, word for word.
  await help(office, '导入花名册').getByText('实行实名动态管理').waitFor();
  assert.deepEqual(await barriers(office), []);

  // Two explanations do not stand one above the other, and what opened one gets the keyboard back.
  await office.press('Escape');
  await page.getByRole('complementary').waitFor({ state: 'hidden' });
  await office.click('帮助');
  await help(office, '导入花名册').waitFor();
  await office.press('Escape');
  await hasFocus(page.getByRole('button', { name: '帮助', exact: true }));
  await office.close();
});

test('the help of a small window stands below the work, and another panel takes its place', async () => {
  const office = await practise({ viewport: { width: 1024, height: 768 } });
  const { page } = office;
  await office.click('帮助');
  const panel = help(office, '工作台');
  await panel.waitFor();
  // Whatever the page holds can be brought above the panel.
  await page.getByRole('button', { name: /存为图片/ }).first().or(page.getByRole('main').getByRole('link')).last().waitFor();
  const lowest = page.getByRole('main').locator('a, button, summary').filter({ visible: true });
  const inPanel = await panel.locator('a, button, summary').filter({ visible: true }).count();
  const last = lowest.nth((await lowest.count()) - inPanel - 1);
  await last.focus();
  await page.mouse.move(500, 300);
  await page.mouse.wheel(0, 20_000);
  const above = async () => {
    const [{ y, height }, { y: top }] = [await last.boundingBox(), await panel.boundingBox()];
    return y + height <= top;
  };
  for (let tries = 0; tries < 50 && !(await above()); tries += 1) await page.mouse.wheel(0, 2000);
  assert.ok(await above(), 'the last thing on the screen stands above the panel');
  assert.deepEqual(await barriers(office), []);

  // 依据 opens in the same place.
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '机构与配备' }).click();
  await page.getByRole('button', { name: /查看依据/ }).first().click();
  await panel.waitFor({ state: 'hidden' });
  assert.equal(await page.getByRole('complementary').count(), 1);
  await office.close();
});

test('a screen says what it is for until somebody puts that away, office by office', async () => {
  const office = await setUp('昆山市总工会', '陈静');
  const { page } = office;
  const hint = page.getByRole('note', { name: '首次打开的说明' });
  assert.equal(await hint.count(), 0, 'the workbench of a new office has its first steps');
  await go(office, '人员');
  await hint.getByText('全部社会化工会工作者的实名台账。').waitFor();
  await hint.getByRole('button', { name: '看帮助' }).click();
  await help(office, '人员').waitFor();
  await hint.getByRole('button', { name: '不再显示' }).click();
  await hint.waitFor({ state: 'hidden' });
  await go(office, '机构与配备');
  await hint.getByText('下级工会的名单、基数和配备情况。').waitFor();
  await office.reload();
  await hint.waitFor();
  await go(office, '人员');
  await hint.waitFor({ state: 'hidden' });
  await office.close();
});

test('the manual goes on A4 from the start page, each text on the sheet that the contents name', async () => {
  const office = await openOffice(freshFolder('manual'));
  const { page } = office;
  await page.addInitScript(noteDialogs);
  await office.reload();
  await office.click('帮助');
  await help(office, '开始页').getByText('新建单位台账').first().waitFor();
  assert.deepEqual(await barriers(office), []);
  await office.click('打印帮助手册');
  await page.waitForFunction(() => window.dialogs === 1);
  const file = pdfFile('help/manual');
  await page.pdf({ path: file, preferCSSPageSize: true });
  const found = pages(file);
  assert.ok(found.length > 15 && found.length < 45, `${found.length} sheets`);
  for (const { width, height, words } of found) {
    assert.ok(Math.abs(width - 595.3) < 2 && Math.abs(height - 841.9) < 2, 'A4 upright');
    assert.ok(words.every(({ xMin, xMax, yMax }) => xMin > 12 && xMax < width - 12 && yMax < height - 12), 'on the paper');
  }
  const texts = found.map(said);
  assert.match(texts[0], /目录/);
  assert.match(texts[0], new RegExp(`第1页共${found.length}页`));
  const titles = await page.evaluate(() => [...document.querySelectorAll('.sheet-contents p')].map((line) => [line.firstChild.textContent, Number(line.lastChild.textContent)]));
  assert.equal(titles.length, 0, 'the paper is taken away after printing');
  // The contents as they are read: 备案 and the number of its sheet.
  for (const [title, part] of [['工作台', '今天要做的事都列在这里'], ['备案', '程序自己不发送'], ['交回单位', '把更正、补充、年度自评和说明做成一个文件']]) {
    const at = Number(new RegExp(`${title}(\\d+)`).exec(texts[0])?.[1]);
    assert.ok(texts[at - 1]?.replace(/\n/g, '').includes(part), `${title} stands on sheet ${at}`);
  }
  await office.close();
});

test('the English of a clause stands under its words, and says what it is', async () => {
  const office = await setUp('昆山市总工会', '陈静');
  const { page } = office;
  await go(office, '政策依据');
  await named(page, '查找').fill('58');
  const clause = page.getByRole('region', { name: '条目 58' });
  await clause.getByText('英文译文（非官方）').click();
  await clause.getByText(/shall attend job training within one year/).waitFor();

  await office.goto('#/settings');
  await office.click('English');
  await office.goto('#/policy');
  await named(page, 'Find').fill('58');
  const gloss = page.getByRole('region', { name: 'Clause 58' });
  await gloss.getByText(/shall attend job training within one year.*unofficial translation/).waitFor();
  await page.getByRole('tab', { name: 'Table of clauses' }).click();
  await page.getByRole('row', { name: /shall attend job training/ }).waitFor();
  await office.press('F1');
  await page.getByRole('complementary', { name: 'Help: The guidance' }).getByText('Unofficial translation', { exact: false }).first().waitFor();
  assert.deepEqual(await barriers(office), []);
  await office.close();
});
