// The page opens no connection, whatever a script in it might try. This is the one place where a test runs
// script inside the page: no person can ask for a connection.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { test } from 'node:test';
import { host } from '../hosted.mjs';
import { freshFolder, openOffice } from '../support.mjs';

/** Both ways to open the program: from disk, and from a host, where a worker stands between page and net. */
const PLACES = {
  'the shipped file': async () => ({}),
  'the page of a host': async () => ({ address: (await host()).address }),
};

/** The program opened in one of them; from a host once more, since its worker is there from the second time on. */
async function opened(place) {
  const office = await openOffice(freshFolder('office'), { ...(await place()), errorsAllowed: () => true });
  if (place !== PLACES['the shipped file']) {
    await office.page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
    await office.reload();
    assert.ok(await office.page.evaluate(() => Boolean(navigator.serviceWorker.controller)));
  }
  return office;
}

/** A socket that was opened and on which nothing was said. */
const SILENT = '(silent)';

/** A server that answers nobody and keeps what each asked for, which names the way it came by. */
async function listen() {
  const knocks = [];
  const server = createServer((socket) => {
    const at = knocks.push(SILENT) - 1;
    socket.on('error', () => {});
    socket.on('data', (data) => {
      knocks[at] = data.toString('latin1').split('\r\n', 1)[0];
      socket.destroy();
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: server.address().port, knocks, close: () => server.close() };
}

/** Every way a page has of reaching `port` without a frame of its own; runs in the page. */
async function knockEverywhere(port) {
  const at = (scheme, name) => `${scheme}://127.0.0.1:${port}/${name}`;
  const attempt = (go) => {
    try {
      return Promise.resolve(go()).catch(() => {});
    } catch {
      return Promise.resolve();
    }
  };
  const element = (tag, fields) => {
    const made = Object.assign(document.createElement(tag), fields);
    (tag === 'link' ? document.head : document.body).appendChild(made);
    return made;
  };
  await Promise.all([
    attempt(() => fetch(at('http', 'fetch'), { mode: 'no-cors' })),
    attempt(() => {
      const request = new XMLHttpRequest();
      request.open('GET', at('http', 'xhr'));
      request.send();
    }),
    attempt(() => void new WebSocket(at('ws', 'socket'))),
    attempt(() => void new EventSource(at('http', 'events'))),
    attempt(() => navigator.sendBeacon(at('http', 'beacon'), 'x')),
    attempt(() => void element('img', { src: at('http', 'image') })),
    attempt(() => void element('script', { src: at('http', 'script') })),
    attempt(() => void element('video', { src: at('http', 'video') })),
    attempt(() => void element('object', { data: at('http', 'object') })),
    attempt(() => void element('link', { rel: 'stylesheet', href: at('http', 'style') })),
    attempt(() => void element('link', { rel: 'prefetch', href: at('http', 'prefetch') })),
    attempt(() => new FontFace('x', `url(${at('http', 'font')})`).load()),
    attempt(() => import(at('http', 'module'))),
    attempt(() => void new Worker(at('http', 'worker'))),
  ]);
}

/** A frame, and a form sent into a frame; runs in the page. */
function knockByFrame(port) {
  const address = `http://127.0.0.1:${port}/`;
  const frames = [document.createElement('iframe'), document.createElement('iframe')];
  Object.assign(frames[0], { src: `${address}frame` });
  Object.assign(frames[1], { name: 'inside' });
  document.body.append(...frames);
  const form = Object.assign(document.createElement('form'), {
    action: `${address}form`,
    method: 'post',
    target: 'inside',
  });
  document.body.append(form);
  form.submit();
}

/** What a listening server hears while `office`'s page runs `knock`. */
async function heard(office, knock) {
  const server = await listen();
  await office.page.evaluate(knock, server.port);
  await office.page.waitForTimeout(2_000);
  server.close();
  return server.knocks;
}

test('a page without the policy does reach the server, so the tests below can fail', async () => {
  const file = path.join(freshFolder('control'), 'open.html');
  writeFileSync(file, '<!doctype html><title>control</title><body></body>');
  const office = await openOffice(freshFolder('office'), { file, starts: false, errorsAllowed: () => true });
  const asked = (knocks) => knocks.filter((knock) => knock !== SILENT);
  assert.ok(asked(await heard(office, knockEverywhere)).length >= 10);
  assert.ok(asked(await heard(office, knockByFrame)).length >= 2);
  await office.close();
});

for (const [name, place] of Object.entries(PLACES)) {
  test(`${name} reaches nobody`, async () => {
    const office = await opened(place);
    assert.deepEqual(await heard(office, knockEverywhere), []);
    await office.close();
  });

  // Chromium opens the socket for a frame before it asks the policy, and then says nothing on it.
  test(`${name} sends nothing by a frame or a form`, async () => {
    const office = await opened(place);
    assert.deepEqual((await heard(office, knockByFrame)).filter((knock) => knock !== SILENT), []);
    await office.close();
  });

  test(`text is not run as code in a current browser: ${name}`, async () => {
    const office = await opened(place);
    // By a timer, since the test's own way into the page is exempt from the policy.
    const outcome = await office.page.evaluate(
      () =>
        new Promise((resolve) =>
          setTimeout(() => {
            try {
              resolve(new Function('return "ran"')());
            } catch (error) {
              resolve(error.name);
            }
          }),
        ),
    );
    assert.equal(outcome, 'EvalError');
    await office.close();
  });
}
