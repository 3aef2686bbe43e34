// How long the practice province of 3,000 people takes, and how long it lets nobody type: `cargo xtask scale`.
//
//   node tests/e2e/scale.mjs [ROUNDS]      three rounds, each in a browser of its own, unless told otherwise
//
// Opens dist/taizhang.html over file:// and does what a visitor would. For each step: from the click to what was
// waited for, and the longest piece during which the page took no input, until it was quiet again: by the clock (long
// tasks as the browser reports them; shorter than 50 ms it reports none), and in the time of the page's own processor
// (from the browser's trace), which says the same on a busy machine. Figures to look at, not a test.

import { answer, backUp, fileInClear, fileUpward, go, level, open, PRACTICE, take, wholeChain } from './steps.mjs';
import { freshFolder, openOffice } from './support.mjs';

const ROUNDS = Number(process.argv[2] ?? 3);
/** The page is quiet after so long without a long task. */
const QUIET = 1_200;
const PROVINCE = ['省总工会', '江苏省总工会'];
const CITY = ['设区市总工会', '苏州市总工会'];
const COUNTY = ['县（市、区）总工会', '昆山市总工会'];

/** Runs in every document from its first moment on. */
function watchTasks() {
  window.scale = [];
  const note = (list) => {
    for (const task of list.getEntries()) window.scale.push([task.startTime, task.duration]);
  };
  new PerformanceObserver(note).observe({ type: 'longtask', buffered: true });
}

/** The browser's trace of one step: the longest task of the page, in milliseconds of its processor. */
async function traced(page) {
  const session = await page.context().newCDPSession(page);
  let events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  return {
    begin: async () => {
      events = [];
      const traceConfig = { includedCategories: ['toplevel'], excludedCategories: ['*'] };
      await session.send('Tracing.start', { traceConfig, transferMode: 'ReportEvents' });
    },
    end: async () => {
      const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
      await session.send('Tracing.end');
      await complete;
      const mains = events.filter(({ ph, args }) => ph === 'M' && args?.name === 'CrRendererMain');
      const pages = new Set(mains.map(({ pid, tid }) => `${pid} ${tid}`));
      const tasks = events.filter(({ ph, pid, tid, tdur }) => ph === 'X' && tdur && pages.has(`${pid} ${tid}`));
      return Math.max(0, ...tasks.map(({ tdur }) => tdur / 1000));
    },
  };
}

/** name of step → [[total, longest, longest of the processor], …] */
const figures = new Map();

async function round() {
  const office = await openOffice(freshFolder('scale'));
  const page = office.page;
  await page.addInitScript(watchTasks);
  await page.reload();
  await office.ready();

  const quiet = () =>
    page.waitForFunction((pause) => performance.now() - Math.max(window.scaleFrom ?? 0, ...window.scale.map(([at, took]) => at + took)) > pause, QUIET, {
      polling: 100,
      timeout: 120_000,
    });
  const trace = await traced(page);
  const begin = async () => {
    await trace.begin();
    await page.evaluate(() => {
      window.scaleFrom = performance.now();
      window.scale.length = 0;
    });
  };
  const note = async (name, total) => {
    await page.evaluate(() => (window.scaleFrom = performance.now()));
    await quiet();
    const longest = await page.evaluate(() => Math.max(0, ...window.scale.map(([, took]) => took)));
    const line = [total, longest, await trace.end()].map(Math.round);
    figures.set(name, [...(figures.get(name) ?? []), line]);
    console.log(`  ${name}: ${line[0]} ms, longest ${line[1]} ms, of the processor ${line[2]} ms`);
  };
  /** Does something and waits until it is done. */
  const step = async (name, act) => {
    await begin();
    const at = Date.now();
    const made = await act();
    await note(name, Date.now() - at);
    return made;
  };
  /** Loads the page anew and waits until `seen` holds in it: counted from the beginning of the loading. */
  const loaded = async (name, hash, seen) => {
    await office.page.goto('about:blank');
    await trace.begin();
    await office.page.goto(file + hash, { waitUntil: 'commit' });
    const total = await page.waitForFunction(seen, undefined, { polling: 'raf' }).then((handle) => handle.jsonValue());
    await note(name, total);
  };
  const file = page.url().replace(/#.*/, '');
  const firstRow = () => document.querySelector('table.grid tbody tr:not(.grid-spacer) a') && performance.now();
  const workList = () => document.querySelector('.frame-main, main')?.querySelector('a[href^="#/rules/"], a[href^="#/people/"]') && performance.now();

  await step('make the province, to the open county', async () => {
    await office.click('进入练习模式');
    await page.getByText(PRACTICE).first().waitFor();
  });
  await step('open the province, first time', () => level(office, ...PROVINCE));
  await step('open the city, first time', () => level(office, ...CITY));
  await level(office, ...PROVINCE);
  await quiet();
  await loaded('start: 人员, first row', '#/people', firstRow);
  await loaded('start: 工作台, work list complete', '#/', workList);

  await step('人员 shown', () => go(office, '人员').then(() => page.waitForFunction(firstRow)));
  const found = page.locator('.people-found');
  const search = page.getByLabel('查找').first();
  for (const letter of ['w', 'j']) {
    await step(`search: key “${letter}”`, async () => {
      const before = await found.innerText();
      await search.press(letter);
      await page.waitForFunction((before) => document.querySelector('.people-found').innerText !== before, before);
    });
  }
  await search.fill('');
  await quiet();
  for (const column of ['姓名', '用人单位']) {
    await step(`sort by ${column}`, async () => {
      await page.getByRole('columnheader', { name: column }).getByRole('button').click();
      await page.locator('th[aria-sort="ascending"]').waitFor();
    });
  }
  await step('open a person', async () => {
    await page.getByRole('grid').getByRole('link').first().click();
    await page.getByRole('tab', { name: '实名档案' }).waitFor();
  });
  await step('变更记录 of a person', async () => {
    await page.getByRole('tab', { name: '变更记录' }).click();
    await page.locator('ol.log').waitFor();
  });
  for (const screen of ['机构与配备', '备案', '政策依据', '工作台']) await step(`${screen} shown`, () => go(office, screen));
  await go(office, '备案');
  await quiet();
  await step('往来记录 shown', async () => {
    await page.getByRole('tab', { name: '往来记录' }).click();
    await page.getByRole('tabpanel').getByRole('row').nth(1).waitFor();
  });
  await step('province: journal checked', () => wholeChain(office));
  await step('province: backup, sealed', () => backUp(office));
  await go(office, '工作台');
  await step('a rule’s people', async () => {
    await page.locator('main a[href^="#/rules/"]').first().click();
    await page.getByRole('grid').waitFor();
  });

  const another = page.getByRole('button', { name: /^查询时点/ });
  await go(office, '人员');
  await quiet();
  await step('查询时点: another day', async () => {
    await another.click();
    const dialog = page.getByRole('dialog', { name: '查询时点' });
    await dialog.getByLabel(/^日期/).fill(`${new Date().getFullYear() - 3}-06-30`);
    await dialog.getByRole('button', { name: '查看这一天' }).click();
    await page.getByText(/^正在查看过去的日期/).waitFor();
  });
  await step('查询时点: back to today', async () => {
    await page.getByRole('button', { name: '回到今天' }).first().click();
    await page.getByText(/^查询时点 .*（今天）$/).waitFor();
  });

  await step('试算对比 over everybody', async () => {
    await trial(office);
    await page.getByText(/项判定会改变/).waitFor({ timeout: 120_000 });
  });
  await office.press('Escape');

  await level(office, ...COUNTY);
  await edit(office, step);
  await step('county: statement upward, sealed', () => fileUpward(office));
  const asked = await step('county: statement upward, clear', () => fileInClear(office));
  await level(office, ...CITY);
  await quiet();
  await step('city: 备案 shown', () => go(office, '备案'));
  await step('city: statement of the county taken in', () => take(office, asked, ''));
  const sealed = await step('city: statement upward, sealed', () => fileUpward(office));
  await level(office, ...PROVINCE);
  await quiet();
  await step('province: file of the city opened (sealed)', () => open(office, sealed).then(() => office.sees(/^核对：/)));
  await office.click('不接收');
  await level(office, ...CITY);
  await quiet();
  const plain = await step('city: statement upward, clear', () => fileInClear(office));
  await level(office, ...PROVINCE);
  await quiet();
  await step('province: file of the city opened (clear)', () => open(office, plain, '').then(() => office.sees(/^核对：/)));
  await step('province: taken in', async () => {
    await office.click('确认接收');
    await office.sees(/^已接收：/);
  });
  await office.page.getByRole('tab', { name: '审核与备案结果' }).click();
  await quiet();
  await step('province: one filing recorded', async () => {
    await page.getByRole('grid', { name: '待处理的备案申请' }).getByRole('checkbox').nth(1).check();
    await page.getByRole('button', { name: '予以备案' }).click();
    await office.sees(/^已备案 1 人。/);
  });
  const receipt = await step('province: receipt for the city, sealed', () => answer(office, '苏州市总工会'));
  await level(office, ...CITY);
  await quiet();
  await step('city: receipt opened', () => open(office, receipt).then(() => office.sees(/^核对：/)));
  await step('city: receipt taken in', async () => {
    await office.click('确认接收');
    await office.sees(/^已接收：/);
  });
  await office.close();
}

/** The name of the first person is corrected. */
async function edit(office, step) {
  const page = office.page;
  await go(office, '人员');
  await page.getByRole('grid').getByRole('link').first().click();
  await page.getByRole('tab', { name: '实名档案' }).waitFor();
  await page.getByRole('button', { name: '修改人员', exact: true }).click();
  const dialog = page.getByRole('dialog');
  const name = dialog.getByRole('textbox', { name: '姓名', exact: true });
  await name.fill(`${await name.inputValue()}一`);
  await step('county: a person edited', async () => {
    await dialog.getByRole('button', { name: '保存', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  });
}

/** A pack of the province is written and tried. */
async function trial(office) {
  const page = office.page;
  await go(office, '政策依据');
  await page.getByRole('tab', { name: '参数口径' }).click();
  await office.click('新建口径文件');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^文件名称/).fill('备案期限的通知');
  await dialog.getByLabel(/^文号/).fill('苏工发〔2026〕8号');
  await dialog.getByLabel(/^备案期限/).fill('5');
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('group', { name: '备案期限的通知' }).getByRole('button', { name: '试算对比' }).click();
}

function summary(list) {
  const sorted = [...list].sort((a, b) => a - b);
  const median = sorted[Math.floor((sorted.length - 1) / 2)];
  return `${median} (${sorted[0]}–${sorted[sorted.length - 1]})`;
}

for (let n = 1; n <= ROUNDS; n += 1) {
  console.log(`round ${n}`);
  await round();
}
const heads = ['step', 'total ms', 'longest block ms', 'of the processor ms'];
console.log(`\nMedian (range) of ${ROUNDS}.\n\n| ${heads.join(' | ')} |\n|${' --- |'.repeat(heads.length)}`);
for (const [name, list] of figures) {
  console.log(`| ${name} | ${[0, 1, 2].map((at) => summary(list.map((line) => line[at]))).join(' | ')} |`);
}
