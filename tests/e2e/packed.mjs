// What the shipped file holds packed, read without the page's own script and decoder.

import { readFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { SHIPPED } from './support.mjs';

/** Bytes that HTML would change stand after `=`, as others. */
function bytes(text) {
  return Buffer.from(text.replace(/=([^])/g, (_, byte) => String.fromCharCode(byte.charCodeAt(0) ^ 64)), 'latin1');
}

/** The page around what is packed, the stream with its sum and the lengths of its parts, and the module that unpacks it. */
export function readShipped() {
  const page = readFileSync(SHIPPED, 'latin1');
  const element = (id) => page.match(new RegExp(`<script type="text/plain" id="${id}"([^>]*)>([^<]*)</script>`));
  const [decoderElement, , decoder] = element('taizhang-decoder');
  const [packedElement, data, packed] = element('taizhang-packed');
  const number = (name) => Number(data.match(`data-${name}="(\\d+)"`)[1]);
  const stream = bytes(packed);
  return {
    page: page.replace(decoderElement, '').replace(packedElement, ''),
    decoder: gunzipSync(bytes(decoder)),
    stream,
    sum: number('sum'),
    lengths: ['style', 'script', 'module'].map(number),
    whole: brotliDecompressSync(stream),
  };
}
