// The folder for a web host: installed, opened without the net, never changed behind a person's back; and the single file,
// which registers nothing and says when it is older than what it opens.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { host, publish } from '../hosted.mjs';
import { pick, setUp } from '../steps.mjs';
import { SHIPPED, freshFolder, openOffice } from '../support.mjs';

/** Later than any copy that is tested, to the second. */
const LATER = '2037-05-06 07:08:09';

/** What a browser says where no server answers, or not with what it was asked for. */
const offline = (text) => /ERR_CONNECTION_REFUSED|ERR_FAILED|Failed to load resource|ServiceWorker|worker/.test(text);

const visit = (profile, site, options = {}) =>
  openOffice(profile, { address: site.address, errorsAllowed: offline, ...options });

/** Waits until the browser has the program on this computer. */
const kept = (office) => office.page.evaluate(() => navigator.serviceWorker.ready.then((all) => all.active?.state));

/** When the copy on the screen was made, as 关于本程序 and the start page say it. */
async function made(office) {
  const said = await office.page.getByText(/单机版）.* 制$/).innerText();
  return said.match(/，(.*) 制$/)[1];
}

test('it can be installed, and works with the server gone, under the address with anything behind it', async () => {
  const site = await host();
  const profile = freshFolder('office');
  const office = await visit(profile, site);
  await kept(office);
  const tools = await office.context.newCDPSession(office.page);
  const { installabilityErrors } = await tools.send('Page.getInstallabilityErrors');
  assert.deepEqual(installabilityErrors, []);
  const manifest = await tools.send('Page.getAppManifest');
  assert.deepEqual(manifest.errors, []);
  assert.equal(JSON.parse(manifest.data).name, '社工台账');

  await office.click('新建单位台账');
  await pick(office, '选择本单位', '昆山市总工会');
  await office.fill('经办人姓名', '陈静');
  await office.click('建立台账');
  await office.sees('工作台');
  await site.stop();
  await office.reload();
  await office.sees('工作台');
  await office.close();

  const again = await visit(profile, site);
  await again.sees('昆山市总工会');
  await again.page.goto(`${site.address}index.html?from=mail#/settings`);
  await again.ready();
  await again.sees('关于本程序');
  // Nothing else lies under this address.
  const other = await again.page.goto(`${site.address}sw.json`);
  assert.equal(other.status(), 404);
  await again.close();
});

test('what a server changed without listing it is not kept, and a person is told', async () => {
  const site = await host();
  publish(site.folder, LATER, false);
  const office = await visit(freshFolder('office'), site);
  await office.sees(/与清单不符，没有保存到这台电脑/);
  await office.close();
  const profile = freshFolder('office');
  await site.stop();

  const honest = await host();
  const working = await visit(profile, honest);
  await kept(working);
  const own = await made(working);
  await working.reload();
  publish(honest.folder, LATER, false);
  await working.reload();
  await working.sees(/与清单不符，没有保存到这台电脑/);
  await working.reload();
  assert.equal(await made(working), own);
  await working.close();
});

test('a new version waits, past the end of the browser, until somebody presses the button', async () => {
  const site = await host();
  const profile = freshFolder('office');
  const first = await visit(profile, site);
  await kept(first);
  await first.reload();
  const own = await made(first);
  publish(site.folder, LATER);
  site.asked.length = 0;
  await first.reload();
  await first.sees(/有新版本（2037-05-06 07:08 制）/);
  assert.equal(await made(first), own);
  await first.close();

  // No page is left that could hold the old worker, and yet the old version is what opens.
  const second = await visit(profile, site);
  assert.equal(await made(second), own);
  await second.sees(/有新版本（2037-05-06 07:08 制）/);
  await second.click('更新');
  await second.page.getByText(/，2037-05-06 07:08 制$/).waitFor();
  await second.seesNo(/有新版本/);
  assert.deepEqual(await second.page.evaluate(async () => (await caches.keys()).length), 2);
  await second.close();

  await site.stop();
  const third = await visit(profile, site);
  assert.equal(await made(third), '2037-05-06 07:08');
  await third.close();
});

test('an older version that is put in its place is offered as what it is', async () => {
  const site = await host();
  const profile = freshFolder('office');
  const office = await visit(profile, site);
  await kept(office);
  await office.reload();
  const own = await made(office);
  publish(site.folder, '2020-01-02 03:04:05');
  await office.reload();
  await office.sees(/网址上换成了旧版本（2020-01-02 03:04 制）/);
  await office.seesNo(/有新版本/);
  assert.equal(await made(office), own);
  await office.close();
});

test('what is no longer what was kept is not served, and nothing that was not listed', async () => {
  const site = await host();
  const office = await visit(freshFolder('office'), site);
  await kept(office);
  await office.reload();
  // Another page of the same address can write where the program is kept.
  await office.page.evaluate(async () => {
    const page = () => new Response('<h1>别的网页</h1>', { headers: { 'content-type': 'text/html' } });
    for (const name of (await caches.keys()).filter((name) => name.startsWith('taizhang-host '))) {
      const cache = await caches.open(name);
      for (const file of ['index.html', 'other.html']) await cache.put(new URL(file, location.href).href, page());
    }
  });
  await office.reload();
  await office.sees('开始使用社工台账');
  const other = await office.page.goto(`${site.address}other.html`);
  assert.equal(other.status(), 404);
  await office.close();
});

test('a host that sends policies of its own: the worker needs its files, the page nothing', async () => {
  const strict = "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src data: blob:; manifest-src 'self'; worker-src 'self'; connect-src 'none'";
  const policy = (worker) => ({
    headers: (name) => ({ 'Content-Security-Policy': name === 'sw.js' ? worker : strict }),
  });
  const right = await visit(freshFolder('office'), await host(policy("default-src 'none'; connect-src 'self'")));
  await kept(right);
  await right.reload();
  await right.sees('开始使用社工台账');
  await right.close();
  const wrong = await visit(freshFolder('office'), await host(policy("default-src 'none'")), { errorsAllowed: () => true });
  await wrong.sees(/没有保存到这台电脑/);
  await wrong.close();
});

test('the single file registers nothing, served or opened from disk', async () => {
  const office = await openOffice(freshFolder('office'));
  assert.equal(await office.page.locator('link[rel="manifest"], #host').count(), 0);
  await office.sees(/现在是双击本地文件打开的/);
  await office.close();
  const site = await host();
  writeFileSync(path.join(site.folder, 'index.html'), readFileSync(SHIPPED));
  const served = await visit(freshFolder('office'), site);
  await served.sees(/现在是从网址打开的/);
  assert.equal(await served.page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
  assert.deepEqual([...new Set(site.asked)], ['index.html']);
  await served.close();
});

test('an older copy says so, on the start page and over the register, and loses nothing', async () => {
  const later = path.join(freshFolder('later'), 'taizhang.html');
  const page = readFileSync(SHIPPED, 'utf16le');
  writeFileSync(later, page.replace(/(<meta name="made" content=")[^"]*/, `$1${LATER}`), 'utf16le');
  const office = await setUp('昆山市总工会', '陈静', { file: later });
  assert.equal(await office.page.getByText(/比打开过本台账的程序/).count(), 0);
  await office.close();
  const older = await openOffice(office.profile);
  await older.sees(/比打开过本台账的程序（2037-05-06 07:08 制）旧/);
  await older.goto('#/settings');
  await older.sees(/比打开过本台账的程序（2037-05-06 07:08 制）旧/);
  await older.sees(/换用新版程序：把新文件拷到原来的位置/);
  await older.click('退出当前台账');
  await older.sees(/打开过它的程序（2037-05-06 07:08 制）比这一份新/);
  await older.close();
  const newer = await openOffice(office.profile, { file: later });
  await newer.sees('昆山市总工会');
  assert.equal(await newer.page.getByText(/比这一份新|比打开过本台账的程序/).count(), 0);
  await newer.close();
});
