// What a script in the page could reach, way by way, on listening servers. This is the one place where a test runs script
// inside the page: no person can ask for a connection. README and docs claim what stands here and no more.

import assert from 'node:assert/strict';
import { createSocket } from 'node:dgram';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { test } from 'node:test';
import { host } from '../hosted.mjs';
import { freshFolder, openOffice } from '../support.mjs';
import { WAYS } from './ways.mjs';

/** Both ways to open the program: from disk, and from a host, where a worker stands between page and net. */
const PLACES = {
  'the shipped file': async () => ({}),
  'the page of a host': async () => ({ address: (await host()).address }),
};

/** How long a browser that means to connect may take. */
const LISTENING_MS = 4_000;

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

/** A server on TCP and UDP at one port that answers nobody: how often somebody came, and what was said. */
async function listen() {
  const heard = { came: 0, said: [] };
  const server = createServer((socket) => {
    heard.came++;
    socket.on('error', () => {});
    socket.on('data', (data) => {
      heard.said.push(data.toString('latin1').split('\r\n', 1)[0]);
      socket.destroy();
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  const datagrams = createSocket('udp4', () => {
    heard.came++;
    heard.said.push('(datagram)');
  });
  await new Promise((resolve) => datagrams.bind(port, '127.0.0.1', resolve));
  const close = () => {
    server.close();
    datagrams.close();
  };
  return { heard, port, close };
}

/** Tries all ways in pages that `fresh` opens; what came of each, by name. */
async function tryAll(fresh) {
  const servers = new Map();
  for (const { name } of WAYS) servers.set(name, await listen());
  let office = await fresh();
  const go = async ({ name, run }) => {
    const { port } = servers.get(name);
    // As text: the policy forbids the page to make a function of one, and the tools of the browser stand outside of it.
    const place = { http: `http://127.0.0.1:${port}/x`, host: `127.0.0.1:${port}` };
    const text = `try { (function (http, host) { ${run} })(${JSON.stringify(place.http)}, ${JSON.stringify(place.host)}); } catch (_) {}`;
    await office.page.evaluate(text).catch(() => {});
  };
  const staying = WAYS.filter((way) => !way.leaves);
  for (const way of staying) await go(way);
  await office.page.waitForTimeout(LISTENING_MS);
  for (const way of WAYS.filter((way) => way.leaves)) {
    await office.context.close();
    office = await fresh();
    await go(way);
    await office.page.waitForTimeout(LISTENING_MS / 2);
  }
  await office.context.close();
  return new Map(
    WAYS.map(({ name }) => {
      const { heard, close } = servers.get(name);
      close();
      return [name, heard];
    }),
  );
}

const told = (found) => [...found].filter(([, heard]) => heard.said.length).map(([name]) => name);

test('a page without the policy reaches the servers by these ways, so the tests below can fail', async () => {
  const file = path.join(freshFolder('control'), 'open.html');
  writeFileSync(file, '<!doctype html><title>control</title><link rel="icon" href="data:,"><body></body>');
  const fresh = () => openOffice(freshFolder('office'), { file, starts: false, errorsAllowed: () => true });
  const found = await tryAll(fresh);
  const unreached = [...found].filter(([, heard]) => !heard.came).map(([name]) => name);
  assert.deepEqual(unreached, [], 'what does not connect anyway shows nothing');
});

for (const [name, place] of Object.entries(PLACES)) {
  test(`${name} reaches nobody but by the ways that are said to be open`, async () => {
    const found = await tryAll(() => opened(place));
    const may = (closed) => WAYS.filter((way) => closed.includes(way.closed)).map((way) => way.name);
    const open = may(['no']);
    assert.deepEqual(told(found).filter((way) => !open.includes(way)), [], 'nothing is said by a closed way');
    const came = [...found].filter(([, heard]) => heard.came).map(([way]) => way);
    assert.deepEqual(came.filter((way) => !may(['no', 'silent']).includes(way)), [], 'nobody comes by one');
    // What is called open is: when a browser closes one of them, README and docs may say so.
    assert.deepEqual(open.filter((way) => !came.includes(way)), [], 'called open and found closed');
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
