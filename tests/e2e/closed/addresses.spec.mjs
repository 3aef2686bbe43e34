// The shipped file holds no outside address that its code could open: a policy cannot forbid leaving the page.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readShipped } from '../packed.mjs';

/** Names of vocabularies, which look like addresses and are compared, never opened. */
const NAMESPACES =
  /^http:\/\/(www\.w3\.org|schemas\.openxmlformats\.org|schemas\.microsoft\.com\/office|purl\.org\/(dc|oclc\/ooxml))\//;

/** Remarks and messages that libraries carry, with where they stand. Each is text that nothing opens. */
const REMARKS = [
  'http://www.apache.org/licenses/LICENSE-2.0', // age: head of its translations
  'http://opensource.org/licenses/MIT', // age: the same
  'https://docs.rs/getrandom#nodejs-es-module-support', // getrandom: an error under Node
];

test('every address in the page and in what it holds packed is a name or a remark', () => {
  const { page, decoder, whole } = readShipped();
  const text = page + decoder.toString('latin1') + whole.toString('latin1');
  const found = text.match(/\b(?:https?|wss?|ftp):\/\/[\w.%[\]-]+(?:[/?#][\w./%?#=&~+-]*)?/g) ?? [];
  const known = (address) =>
    NAMESPACES.test(address) || REMARKS.some((remark) => address.startsWith(remark));
  assert.deepEqual(found.filter((address) => !known(address)), []);
});
