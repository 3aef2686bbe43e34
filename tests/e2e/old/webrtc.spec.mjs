// What the first script of the page says of WebRTC: no engine has a policy against it. Once one has, it is to be used.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { freshFolder, openOffice } from '../support.mjs';
import { OLD_BROWSERS, openOldOffice } from './browsers.mjs';

const FILE = path.join(freshFolder('policy'), 'policy.html');
writeFileSync(
  FILE,
  `<!doctype html><meta http-equiv="Content-Security-Policy" content="webrtc 'block'"><title>policy</title>`,
);

/** Opens the page in a tab of its own; the engine reports what it does not know. */
async function unknown(page) {
  const said = new Promise((resolve) => {
    page.on('console', (message) => /Unrecognized.*webrtc/i.test(message.text()) && resolve(message.text()));
  });
  await page.goto(pathToFileURL(FILE).href);
  assert.match(await said, /webrtc/);
  assert.equal(await page.evaluate('typeof RTCPeerConnection'), 'function', 'nothing took it away there');
}

for (const browser of OLD_BROWSERS) {
  test(`Chromium ${browser.major} knows no policy against WebRTC`, async () => {
    const office = await openOldOffice(browser);
    assert.equal(await office.page.evaluate('typeof RTCPeerConnection'), 'undefined', 'the first script did');
    await unknown(office.page);
    // What it reported is what was asked for.
    await office.browser.close();
  });
}

test('the present Chromium knows none either', async () => {
  const office = await openOffice(freshFolder('office'), { errorsAllowed: () => true });
  assert.equal(await office.page.evaluate('typeof RTCPeerConnection'), 'undefined', 'the first script did');
  await unknown(office.page);
  await office.close();
});
