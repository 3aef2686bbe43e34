// The shipped file and the folder for a web host hold no outside address that their code could open: a policy cannot forbid leaving the page.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { HOSTED } from '../hosted.mjs';
import { readShipped } from '../packed.mjs';
import { SHIPPED } from '../support.mjs';

/** Names of vocabularies, which look like addresses and are compared, never opened. */
const NAMESPACES =
  /^http:\/\/(www\.w3\.org|schemas\.openxmlformats\.org|schemas\.microsoft\.com\/office|purl\.org\/(dc|oclc\/ooxml))\//;

/** Remarks and messages that libraries carry, with where they stand. Each is text that nothing opens. */
const REMARKS = [
  'http://www.apache.org/licenses/LICENSE-2.0', // age: head of its translations
  'http://opensource.org/licenses/MIT', // age: the same
  'https://docs.rs/getrandom#nodejs-es-module-support', // getrandom: an error under Node
];

/** The addresses in a text that are neither a name nor a remark. */
function unknown(text) {
  const found = text.match(/\b(?:https?|wss?|ftp):\/\/[\w.%[\]-]+(?:[/?#][\w./%?#=&~+-]*)?/g) ?? [];
  const known = (address) =>
    NAMESPACES.test(address) || REMARKS.some((remark) => address.startsWith(remark));
  return found.filter((address) => !known(address));
}

for (const file of [SHIPPED, path.join(HOSTED, 'index.html')]) {
  test(`every address in ${path.basename(file)} and in what it holds packed is a name or a remark`, () => {
    const { page, decoder, whole } = readShipped(file);
    assert.deepEqual(unknown(page + decoder.toString('latin1') + whole.toString('latin1')), []);
  });
}

test('what lies beside the page on a host names no address, and is all that its worker lists', () => {
  const names = readdirSync(HOSTED).filter((name) => name !== 'index.html').sort();
  for (const name of names) assert.deepEqual(unknown(readFileSync(path.join(HOSTED, name), 'latin1')), []);
  const [, build] = readFileSync(path.join(HOSTED, 'sw.js'), 'utf8').match(/const BUILD = (\{[^]*?\n\});/);
  const listed = Object.keys(JSON.parse(build).files);
  assert.deepEqual([...listed, 'sw.js'].sort(), [...names, 'index.html'].sort());
});
