// The module in the page that unpacks the program gives what another decoder gives, and nothing for a damaged file.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { readShipped } from '../packed.mjs';
import { SHIPPED, freshFolder, openOffice } from '../support.mjs';

test('the page unpacks what another decoder does', async () => {
  const { decoder, stream, sum, lengths, whole } = readShipped();
  assert.equal(lengths.reduce((all, one) => all + one), whole.length);
  const { instance } = await WebAssembly.instantiate(decoder);
  const { memory, room, begin, advance } = instance.exports;
  const [from, to] = [room(stream.length), room(whole.length)];
  new Uint8Array(memory.buffer).set(stream, from);
  const unpacking = begin(from, stream.length, sum, to, whole.length);
  let progress;
  do progress = advance(unpacking);
  while (progress === 0);
  assert.equal(progress, 1);
  assert.ok(whole.equals(Buffer.from(memory.buffer, to, whole.length)));
});

/** The shipped file with one change, opened: the page must say that it did not start, and where to turn. */
async function refuses(change) {
  const file = path.join(freshFolder('damaged'), 'taizhang.html');
  const changed = change(readFileSync(SHIPPED, 'latin1'));
  writeFileSync(file, Buffer.from(changed, 'latin1'));
  const office = await openOffice(freshFolder('office'), { file, starts: false, errorsAllowed: () => true });
  await office.sees('程序未能启动');
  await office.close();
}

const middle = (page) => Math.floor(page.length / 2);

test('a damaged file says so', () =>
  refuses((page) => page.slice(0, middle(page)) + '???' + page.slice(middle(page) + 3)));

test('a file that is read in another character set says so', () =>
  refuses((page) => page.replace('charset="windows-1252"', 'charset="utf-8"')));

test('a file that ends too early says so', () => 
  refuses((page) => page.slice(0, middle(page))));

test('a file whose line ends were turned is whole', async () => {
  const file = path.join(freshFolder('turned'), 'taizhang.html');
  writeFileSync(file, Buffer.from(readFileSync(SHIPPED, 'latin1').replaceAll('\n', '\r\n'), 'latin1'));
  const office = await openOffice(freshFolder('office'), { file });
  await office.close();
});
