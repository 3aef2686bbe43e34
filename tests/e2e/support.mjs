// An office in a current Chromium, over file://, with the words a person would use: go to, click, fill, see.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const SHIPPED = path.resolve(ROOT, process.env.TAIZHANG_FILE ?? 'dist/taizhang.html');
export const SHOTS = path.join(ROOT, 'target/shots');

const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--headless=new',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How long a person would wait before calling it broken. Machines that test are slow. */
const PATIENCE = 30_000;

/** An empty folder of its own, for a profile or for downloads. */
export function freshFolder(name) {
  return mkdtempSync(path.join(tmpdir(), `taizhang-${name}-`));
}

/** Browsers that a failing test left open would keep the runner waiting for ever. */
const open = [];
if (process.env.NODE_TEST_CONTEXT) {
  const { afterEach } = await import('node:test');
  afterEach(() => Promise.allSettled(open.splice(0).map((close) => close())));
}

/** Has `close` called when the test ends, however it ends. */
export function closesAfterTest(close) {
  open.push(close);
}

/**
 * Opens the shipped file with the browser profile in `profile`: one profile is one office's computer.
 *
 * `hash` is the screen to begin with, `file` another page than the shipped one, `address` that of a web host instead of a
 * file, `flags` more switches for the browser, `script` a function that the browser runs before each page's own; the rest goes to Playwright (`viewport`, `colorScheme`, `locale`, `reducedMotion` …). An error on
 * the console or an uncaught one fails the test at `close`, unless `errorsAllowed` accepts its text. Where the
 * program is not expected to start, say `starts: false`.
 */
export async function openOffice(profile, options = {}) {
  const { hash = '', file = SHIPPED, address = pathToFileURL(file).href, flags = [], errorsAllowed = () => false, starts = true, script, ...playwright } = options;
  const downloads = freshFolder('downloads');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: EXECUTABLE,
    args: [...FLAGS, ...flags],
    // Without a locale of its own, Chromium calls every file with a Chinese name `download`.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    acceptDownloads: true,
    downloadsPath: freshFolder('playwright'),
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...playwright,
  });
  closesAfterTest(() => context.close());
  context.setDefaultTimeout(PATIENCE);
  if (script) await context.addInitScript(script);
  const office = new Office(context, profile, downloads, errorsAllowed);
  office.watch(context.pages()[0] ?? (await context.newPage()));
  await office.open(address, hash, starts);
  return office;
}

/** Of two files of one name the second gets a number, as in a browser that a person has before them. */
function unused(file) {
  const { dir, name, ext } = path.parse(file);
  let [free, number] = [file, 0];
  while (existsSync(free)) free = path.join(dir, `${name} (${(number += 1)})${ext}`);
  return free;
}

/** Numbers of identity documents and telephones. */
const NUMBERS = /\d{17}[\dXx]|(?<!\d)1[3-9]\d{9}(?!\d)/;

class Office {
  /** The names of people entered here: with their numbers they are to stand in no title, address, console or file name. */
  people = new Set();
  #errorsAllowed;
  #address;

  constructor(context, profile, downloads, errorsAllowed) {
    this.context = context;
    this.profile = profile;
    /** The folder that `download` saves into. */
    this.downloads = downloads;
    this.errors = [];
    this.#errorsAllowed = errorsAllowed;
  }

  /** Makes `page` the one that the words below act on, and listens to its errors. */
  watch(page) {
    this.page = page;
    page.on('pageerror', (error) => this.#note(`uncaught: ${error.message}`));
    page.on('console', (message) => {
      this.#tells('the console', message.text());
      if (message.type() === 'error') this.#note(message.text());
    });
  }

  /** Whatever can be seen by others than who sits here names nobody. */
  #tells(where, text) {
    const named = [...this.people].find((name) => text.includes(name));
    if (named || NUMBERS.test(text)) this.errors.push(`${where} tells of a person: ${text}`);
  }

  #note(text) {
    if (!this.#errorsAllowed(text)) this.errors.push(text);
  }

  /** Opens a page, a file or an address, and waits until the program says that it is ready. */
  async open(place = this.#address, hash = '', starts = true) {
    this.#address = URL.canParse(place) ? place : pathToFileURL(place).href;
    await this.page.goto(this.#address + hash);
    if (starts) await this.ready();
  }

  /** A second tab of the same office; the words act on it until `watch(tab)` names another. */
  async tab(hash = '') {
    this.watch(await this.context.newPage());
    await this.open(this.#address, hash);
    return this.page;
  }

  async ready() {
    await this.page.locator('html[data-ready="1"]').waitFor({ state: 'attached' });
  }

  /** Another screen, as the address bar names it: `#/people`. */
  async goto(hash) {
    await this.page.goto(this.#address + hash);
    await this.ready();
  }

  async reload() {
    await this.page.reload();
    await this.ready();
  }

  /** What stands under an accessible name: a button, a link, a tab, a menu entry or a box to tick. */
  #named(name) {
    const roles = ['button', 'link', 'tab', 'menuitem', 'checkbox', 'radio', 'option', 'switch'];
    const [first, ...others] = roles.map((role) => this.page.getByRole(role, { name, exact: true }));
    return others.reduce((any, one) => any.or(one), first).first();
  }

  async click(name) {
    await this.#named(name).click();
  }

  async fill(label, value) {
    await this.page.getByLabel(label).first().fill(value);
  }

  async choose(label, option) {
    await this.page.getByLabel(label).first().selectOption({ label: option });
  }

  async press(key) {
    await this.page.keyboard.press(key);
  }

  /** Gives files to the field under a label. */
  async give(label, ...files) {
    await this.page.getByLabel(label).first().setInputFiles(files);
  }

  /** Waits until a text can be seen. */
  async sees(text) {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor();
  }

  /** Waits until a text can be seen no more. */
  async seesNo(text) {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor({ state: 'hidden' });
  }

  /** Does `action` and returns the path of the file it saved, under the name the person would find. */
  async download(action) {
    const [download] = await Promise.all([this.page.waitForEvent('download'), action()]);
    this.#tells('the name of a file', download.suggestedFilename());
    const saved = unused(path.join(this.downloads, download.suggestedFilename()));
    await download.saveAs(saved);
    return saved;
  }

  /** A picture of the screen as `target/shots/<name>.png`. */
  async shot(name, options = {}) {
    const file = path.join(SHOTS, `${name}.png`);
    mkdirSync(path.dirname(file), { recursive: true });
    await this.page.screenshot({ path: file, ...options });
    return file;
  }

  /** Ends the browser as a person would, and fails where the page reported errors. */
  async close() {
    for (const page of this.context.pages()) {
      this.#tells('the title', await page.title());
      this.#tells('the address', decodeURIComponent(page.url()));
    }
    await this.context.close();
    assert.deepEqual(this.errors, [], 'the page reported errors');
  }

  /** Ends the browser as a power cut would: nothing gets a chance to finish. */
  async kill() {
    const [pid] = readlinkSync(path.join(this.profile, 'SingletonLock')).split('-').slice(-1);
    const gone = new Promise((resolve) => this.context.once('close', resolve));
    process.kill(Number(pid), 'SIGKILL');
    await gone;
  }
}
