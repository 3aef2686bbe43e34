// The shipped file holds no outside address that its code could open: a policy cannot forbid leaving the page.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { SHIPPED } from '../support.mjs';

/** Names of vocabularies, which look like addresses and are compared, never opened. */
const NAMESPACES = /^http:\/\/www\.w3\.org\//;

test('every address in the page and in its module is the name of a vocabulary', () => {
  const page = readFileSync(SHIPPED, 'latin1');
  const [, packed] = page.match(/id="taizhang-module">([^<]+)</);
  const text = page.replace(packed, '') + gunzipSync(Buffer.from(packed, 'base64')).toString('latin1');
  const found = text.match(/\b(?:https?|wss?|ftp):\/\/[\w.%[\]-]+(?:[/?#][\w./%?#=&~+-]*)?/g) ?? [];
  assert.deepEqual(found.filter((address) => !NAMESPACES.test(address)), []);
});
