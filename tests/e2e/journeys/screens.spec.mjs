// Every screen, by its address, with an empty office and a filled one, in both languages, light and dark:
// it fits a small screen, no word is missing, nothing is reported on the console, and axe finds no barrier.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faults } from '../barriers.mjs';
import { addPerson, fileUpward, go, person, practise, setUp } from '../steps.mjs';
import { freshFolder, openOffice } from '../support.mjs';

/** The smallest screen that offices still have. */
const SMALL = { viewport: { width: 1024, height: 768 } };

const SCREENS = ['#/', '#/people', '#/people/new', '#/people/import', '#/offices', '#/filing', '#/statistics', '#/policy', '#/settings'];

/** The address of the office's own records. */
const records = (office) => office.page.getByRole('link', { name: '业务记录' }).getAttribute('href');

/** What the settings call a language and the two palettes, in that language. */
const LANGUAGES = [
  { language: '中文', palettes: ['浅色', '深色'] },
  { language: 'English', palettes: ['Light', 'Dark'] },
];

/** Opens a screen as if its address had been kept, and looks at each of its tabs. */
async function look(office, hash, name) {
  await office.goto(hash);
  await office.reload();
  await office.page.getByRole('heading', { level: 1 }).first().waitFor();
  const found = await faults(office, `${name} ${hash}`);
  const tabs = office.page.getByRole('main').getByRole('tab');
  for (let tab = 1; tab < (await tabs.count()); tab += 1) {
    await tabs.nth(tab).click();
    found.push(...(await faults(office, `${name} ${hash} tab ${tab + 1}`)));
  }
  return found;
}

/** Every screen in every language and palette. */
async function lookAtAll(office, screens) {
  const found = [];
  for (const { language, palettes } of LANGUAGES) {
    for (const palette of palettes) {
      await office.goto('#/settings');
      await office.click(language);
      await office.click(palette);
      for (const hash of screens) found.push(...(await look(office, hash, `${language} ${palette}`)));
    }
  }
  assert.deepEqual(found, []);
}

/** What stands on top of a screen, or beside it, in each language. */
const OPENED = {
  中文: { newPack: '新建口径文件', tryPack: '试算对比', turned: /项判定会改变$/, day: /^查询时点/, show: '查看这一天', back: '回到今天', met: /^符合的/ },
  English: { newPack: 'New pack', tryPack: 'Try it', turned: /would change$/, day: /^As of/, show: 'Show this day', back: 'Back to today', met: /^Met:/ },
};

/** What is wrong with the panel or the dialog that `open` opens; Escape closes it. */
async function lookInto(office, name, open, role = 'dialog') {
  await open();
  const found = await faults(office, name);
  await office.press('Escape');
  await office.page.getByRole(role).first().waitFor({ state: 'hidden' });
  return found;
}

/** Writes a pack, so that there is something to try. */
async function writePack(office) {
  await office.goto('#/policy');
  await office.page.getByRole('tab').nth(2).click();
  await office.click('新建口径文件');
  const dialog = office.page.getByRole('dialog');
  await dialog.getByLabel(/^文件名称/).fill('一份名称很长很长的关于明确社会化工会工作者备案期限和年度考核时间的通知');
  await dialog.getByLabel(/^文号/).fill('昆工发〔2026〕8号');
  await dialog.getByLabel(/^备案期限/).fill('5');
  await dialog.getByLabel(/^次年考核截止/).fill('2月28日');
  await dialog.getByLabel(/^两项标准只达一项时/).selectOption({ label: '按可选配' });
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** The grounds of verdicts, a rule, the parameters with their dialogs and another day, in the language of the screens. */
async function lookDeeper(office, name, words) {
  const { page } = office;
  const found = [];
  await office.goto('#/');
  await page.locator('a[href^="#/rules/"]').first().click();
  await page.getByRole('grid').waitFor();
  found.push(...(await faults(office, `${name} rule`)));
  const grounds = () => page.getByRole('grid').getByRole('button').first().click();
  found.push(...(await lookInto(office, `${name} rule why`, grounds, 'complementary')));

  await office.goto('#/');
  await page.locator('.work-list a[href^="#/people/"]').first().click();
  await page.getByText(words.met).click();
  const why = () => page.locator('.verdict-row').first().click();
  found.push(...(await lookInto(office, `${name} person why`, why, 'complementary')));

  await office.goto('#/policy');
  await page.getByRole('tab').nth(2).click();
  found.push(...(await faults(office, `${name} packs`)));
  found.push(...(await lookInto(office, `${name} new pack`, () => office.click(words.newPack))));
  const trial = async () => {
    await office.click(words.tryPack);
    await page.getByText(words.turned).waitFor();
  };
  found.push(...(await lookInto(office, `${name} trial`, trial)));

  const day = page.getByRole('button', { name: words.day });
  found.push(...(await lookInto(office, `${name} day`, () => day.click())));
  await day.click();
  await page.getByRole('dialog').getByRole('textbox').first().fill('2027-12-31');
  await page.getByRole('dialog').getByRole('button', { name: words.show }).click();
  await office.goto('#/');
  await page.locator('a[href^="#/rules/"]').first().waitFor();
  found.push(...(await faults(office, `${name} another day`)));
  await office.click(words.back);
  return found;
}

test('the practice province, and what opens on its screens', async () => {
  const office = await practise(SMALL);
  await writePack(office);
  const found = [];
  for (const { language, palettes } of LANGUAGES) {
    for (const palette of palettes) {
      await office.goto('#/settings');
      await office.click(language);
      await office.click(palette);
      found.push(...(await lookDeeper(office, `${language} ${palette}`, OPENED[language])));
    }
  }
  assert.deepEqual(found, []);
  await office.close();
});

test('the screens of an empty office', async () => {
  const office = await setUp('昆山市总工会', '陈静', SMALL);
  await lookAtAll(office, [...SCREENS, await records(office)]);
  await office.close();
});

test('the screens of an office with people and a file made', async () => {
  const office = await setUp('昆山市总工会', '陈静', SMALL);
  await addPerson(office, person('江燕', '320583198511200020'));
  await fileUpward(office);
  await addPerson(office, { 姓名: '一位名字特别特别长的社会化工会工作者阿卜杜热合曼·买买提明' });
  const file = new URL(office.page.url()).hash;
  await go(office, '人员');
  await office.click('江燕');
  await office.page.getByRole('heading', { name: '江燕', level: 1 }).waitFor();
  await lookAtAll(office, [...SCREENS, await records(office), new URL(office.page.url()).hash, file]);
  await office.close();
});

for (const level of ['江苏省总工会', '苏州市总工会', '玉山镇工会']) {
  test(`the screens of ${level}`, async () => {
    const office = await setUp(level, '高宁', SMALL);
    const found = [];
    for (const hash of SCREENS) found.push(...(await look(office, hash, level)));
    assert.deepEqual(found, []);
    await office.close();
  });
}

test('at 200 % zoom the frame is one line with a menu, and the page begins in the first screen', async () => {
  const office = await setUp('昆山市总工会', '陈静', { viewport: { width: 512, height: 384 } });
  const { page } = office;
  const banner = await page.getByRole('banner').boundingBox();
  const title = await page.getByRole('heading', { level: 1 }).boundingBox();
  assert.ok(banner.height < 64 && title.y < 130, `${banner.height} px of head, the title at ${title.y} px`);
  assert.equal(await page.getByRole('link', { name: /^人员/ }).count(), 0);
  await office.click('菜单');
  await page.getByRole('navigation').getByRole('link', { name: /^人员/ }).click();
  await page.getByRole('heading', { level: 1, name: '人员' }).waitFor();
  // The menu has closed.
  await page.getByRole('link', { name: /^机构与配备/ }).waitFor({ state: 'hidden' });
  const found = [];
  for (const hash of SCREENS) found.push(...(await look(office, hash, '512 × 384')));
  assert.deepEqual(found, []);
  await office.close();
});

test('the screens before there is an office', async () => {
  const office = await openOffice(freshFolder('office'), SMALL);
  const found = await faults(office, '开始页');
  for (const way of ['新建单位台账', '从备份恢复', '个人信息核对与自评']) {
    await office.click(way);
    found.push(...(await faults(office, way)));
    await office.click('返回开始页');
  }
  assert.deepEqual(found, []);
  await office.close();
});

for (const [language, scheme] of [['中文', 'light'], ['English', 'dark']]) {
  test(`the screens of a self-check, ${language}, ${scheme}`, async () => {
    const worker = await openOffice(freshFolder('worker'), { ...SMALL, colorScheme: scheme });
    await worker.click('个人信息核对与自评');
    if (language === 'English') await worker.click('English');
    await worker.click(language === 'English' ? 'Enter it myself' : '自己填写');
    // What is not kept would go with the reload.
    await worker.click(language === 'English' ? 'Keep in this browser' : '保存在本浏览器');
    const found = [];
    for (const part of ['ask', 'results', 'facts', 'what-if', 'report']) {
      found.push(...(await look(worker, `#/self-check/${part}`, language)));
    }
    assert.deepEqual(found, []);
    await worker.close();
  });
}

/** What is touched, and smaller than a finger. A link inside a sentence is as tall as its line. */
async function small(page) {
  return page.evaluate(() => {
    const touched = [...document.querySelectorAll('button, select, input, textarea, summary, a')];
    const shown = touched.filter((own) => own.getClientRects().length && !own.closest('p, .skip, [aria-hidden]'));
    const box = (own) => own.getBoundingClientRect();
    const short = shown.filter((own) => box(own).height < 43.5 && box(own).width > 1);
    return short.map((own) => `${own.localName}.${own.className} ${own.textContent.trim()} ${box(own).height}`);
  });
}

test('the self-check on a telephone, in normal and in large type', async () => {
  const telephone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
  const worker = await openOffice(freshFolder('worker'), telephone);
  await worker.click('个人信息核对与自评');
  const found = await faults(worker, '开始页');
  await worker.click('自己填写');
  await worker.fill('录用日期', '2026-9-1');
  await worker.click('下一问');
  await worker.click('保存在本浏览器');
  for (const size of ['大字', '标准字']) {
    for (const part of ['ask', 'results', 'facts', 'what-if', 'report']) {
      found.push(...(await look(worker, `#/self-check/${part}`, size)));
      found.push(...(await small(worker.page)).map((own) => `${size} ${part}: ${own}`));
    }
    await worker.click(size);
  }
  assert.deepEqual(found, []);
  await worker.close();
});
