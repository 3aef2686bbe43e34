// Chromium 86 and 109, as npm carries them, and the words a person would use on them.
//
// A browser that cannot be fetched or unpacked fails its test: an old browser that is skipped is one that
// nobody knows to work.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import puppeteer from 'puppeteer-core';
import { ROOT, SHIPPED, SHOTS, closesAfterTest, freshFolder } from '../support.mjs';

/** How long a person would wait before calling it broken. Machines that test are slow. */
const PATIENCE = 60_000;

const MODULES = fileURLToPath(new URL('../node_modules/', import.meta.url));

/** The browsers, oldest first: the major version each must report, and the package that carries it. */
export const OLD_BROWSERS = [
  { major: 86, packed: path.join(MODULES, 'chrome-aws-lambda/bin') },
  { major: 109, packed: path.join(MODULES, '@sparticuz/chromium/bin') },
];

/** Unpacks a browser with the libraries it brings, once, under `target/browsers`. */
async function unpacked({ major, packed }) {
  const folder = path.join(ROOT, 'target/browsers', String(major));
  const program = path.join(folder, 'chromium');
  if (existsSync(program)) return { folder, program };
  mkdirSync(folder, { recursive: true });
  for (const name of ['aws.tar', 'chromium']) {
    const partial = path.join(folder, `${name}.partial`);
    const options = { mode: 0o755 };
    await pipeline(
      createReadStream(path.join(packed, `${name}.br`)),
      createBrotliDecompress(),
      createWriteStream(partial, options),
    );
    if (name === 'aws.tar') execFileSync('tar', ['-xf', partial, '-C', folder]);
    else renameSync(partial, program);
  }
  return { folder, program };
}

/** Opens the shipped file in an old browser with the profile in `profile`; `viewport` is the window, `first` a script
 * that runs before any of the page. */
export async function openOldOffice(browser, profile = freshFolder('old'), { viewport, first } = {}) {
  const { folder, program } = await unpacked(browser);
  const launched = await puppeteer.launch({
    executablePath: program,
    userDataDir: profile,
    timeout: PATIENCE,
    defaultViewport: viewport ?? { width: 1366, height: 768 },
    args: ['--no-sandbox', '--headless', '--disable-gpu', '--single-process', '--no-zygote', '--lang=zh-CN'],
    env: { ...process.env, LD_LIBRARY_PATH: libraries(folder) },
  });
  closesAfterTest(() => launched.close());
  const office = new OldOffice(launched, (await launched.pages())[0] ?? (await launched.newPage()));
  assert.match(await launched.version(), new RegExp(`/${browser.major}\\.`), 'the browser is not the one meant');
  if (first) await office.page.evaluateOnNewDocument(first);
  await office.goto('');
  return office;
}

/** The package's own libraries stand in for those a newer system no longer has. */
function libraries(folder) {
  return [path.join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(path.delimiter);
}

/** Text as XPath takes it, whatever quotes it holds. */
function literal(text) {
  return `concat('', ${text.split("'").map((part) => `'${part}'`).join(`, "'", `)})`;
}

class OldOffice {
  constructor(browser, page) {
    this.browser = browser;
    this.page = page;
    this.errors = [];
    page.setDefaultTimeout(PATIENCE);
    page.on('pageerror', (error) => this.errors.push(`uncaught: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
  }

  /** Waits for the first match that can be seen: hidden ones may stand before it. */
  async #find(xpath) {
    for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
      for (const match of await this.page.$x(xpath)) {
        if (await match.boundingBox()) return match;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`not to be seen: ${xpath}`);
  }

  async ready() {
    await this.page.waitForSelector('html[data-ready="1"]');
  }

  /** Another screen, as the address bar names it: `#/people`. */
  async goto(hash) {
    await this.page.goto(pathToFileURL(SHIPPED).href + hash);
    await this.ready();
  }

  async reload() {
    await this.page.reload();
    await this.ready();
  }

  /** Clicks the button, link, tab or label that reads exactly so. */
  async click(name) {
    const text = literal(name);
    const kinds = 'self::button or self::a or self::label or self::summary or @role';
    const named = `normalize-space()=${text} or @aria-label=${text}`;
    await (await this.#find(`//*[${kinds}][${named}]`)).click();
  }

  /** The field whose label begins with the text (a star may follow): beside it by `for`, inside it, or by name. */
  async #field(label) {
    const text = literal(label);
    const kinds = 'self::input or self::textarea or self::select';
    const labelled = `@id=//label[starts-with(normalize-space(), ${text})]/@for`;
    const inside = `ancestor::label[contains(normalize-space(), ${text})]`;
    return this.#find(`//*[${kinds}][${labelled} or ${inside} or @aria-label=${text}]`);
  }

  async fill(label, value) {
    const field = await this.#field(label);
    await field.click({ clickCount: 3 });
    await field.press('Backspace');
    await field.type(value);
  }

  /** Types into a searchable list and takes the first entry of that name. */
  async pick(label, name) {
    await this.fill(label, name);
    await (await this.#find(`//*[@role='option'][contains(normalize-space(), ${literal(name)})]`)).click();
  }

  /** Chooses an entry of a list by its text. */
  async choose(label, option) {
    const field = await this.#field(label);
    const value = await field.evaluate((list, text) => [...list.options].find((entry) => entry.text === text).value, option);
    await field.select(value);
  }

  /** What the browser would send to the printer, as a file. */
  async pdf(file) {
    await this.page.pdf({ path: file, preferCSSPageSize: true });
    return file;
  }

  /** The text that a field holds. */
  async value(label) {
    return (await (await this.#field(label)).getProperty('value')).jsonValue();
  }

  async press(key) {
    await this.page.keyboard.press(key);
  }

  /** A picture of the screen as `target/shots/<name>.png`. */
  async shot(name) {
    mkdirSync(path.join(SHOTS, path.dirname(name)), { recursive: true });
    await this.page.screenshot({ path: path.join(SHOTS, `${name}.png`) });
  }

  /** Waits until a text can be seen. */
  async sees(text) {
    await this.#find(`//body//*[not(self::script)][text()[contains(normalize-space(), ${literal(text)})]]`);
  }

  async close() {
    await this.browser.close();
    assert.deepEqual(this.errors, [], 'the page reported errors');
  }
}
