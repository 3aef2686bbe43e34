// The module in the page that unpacks the program gives what another decoder gives, and nothing for a damaged file.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { test } from 'node:test';
import { readShipped } from '../packed.mjs';
import { SHIPPED, freshFolder, openOffice } from '../support.mjs';

test('the page unpacks what another decoder does', async () => {
  const { decoder, stream, sum, lengths, module, whole } = readShipped();
  assert.equal(lengths.reduce((all, one) => all + one), whole.length);
  const { instance } = await WebAssembly.instantiate(decoder);
  const { memory, room, begin, advance, begin_together, advance_together } = instance.exports;
  const [from, to, program] = [stream.length, whole.length, module].map(room);
  new Uint8Array(memory.buffer).set(stream, from);
  const finish = (advance, way) => {
    let progress;
    do progress = advance(way);
    while (progress === 0);
    assert.equal(progress, 1);
  };
  finish(advance, begin(from, stream.length, sum, to, whole.length));
  assert.ok(whole.equals(Buffer.from(memory.buffer, to, whole.length)));
  // What was taken apart is a module again, whose functions are as long as they say.
  const [style, script, apart] = lengths;
  finish(advance_together, begin_together(to + style + script, apart, program, module));
  assert.ok(WebAssembly.validate(Buffer.from(memory.buffer, program, module)));
});

/** The shipped file with one change, opened: the page must say that it did not start, and where to turn. */
async function refuses(change) {
  const file = path.join(freshFolder('damaged'), 'taizhang.html');
  writeFileSync(file, change(readFileSync(SHIPPED)));
  const office = await openOffice(freshFolder('office'), { file, starts: false, errorsAllowed: () => true });
  await office.sees('程序未能启动');
  await office.close();
}

const middle = (page) => 2 * Math.floor(page.length / 4);

test('a damaged file says so', () =>
  refuses((page) => page.fill('?', middle(page), middle(page) + 6)));

test('a file that ends too early says so', () =>
  refuses((page) => page.subarray(0, middle(page))));

test('a server that calls the file something else does not matter', async () => {
  const server = createServer((_, answer) => {
    answer.setHeader('Content-Type', 'text/html; charset=gb18030');
    answer.end(readFileSync(SHIPPED));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const office = await openOffice(freshFolder('office'), { starts: false });
  await office.page.goto(`http://127.0.0.1:${server.address().port}/`);
  await office.ready();
  await office.close();
  server.close();
});
