// What the shipped file, or the page for a web host, holds packed, read without the page's own script and decoder.

import { readFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { SHIPPED } from './support.mjs';

/** Two bytes a character; one that would not come back stands after U+E000, as another. */
function bytes(text, size) {
  const pairs = text.replace(/\ue000([^])/g, (_, pair) => String.fromCharCode(pair.charCodeAt(0) ^ 0x8000));
  return Buffer.from(pairs, 'utf16le').subarray(0, size);
}

/** The page around what is packed, the stream with its sum and the lengths of its parts, and the module that unpacks it. */
export function readShipped(file = SHIPPED) {
  const page = readFileSync(file, 'utf16le');
  const element = (id) => page.match(new RegExp(`<script type="text/plain" id="${id}"([^>]*)>([^<]*)</script>`));
  const [decoderElement, about, decoder] = element('taizhang-decoder');
  const [packedElement, data, packed] = element('taizhang-packed');
  const number = (name, of = data) => Number(of.match(`data-${name}="(\\d+)"`)[1]);
  const stream = bytes(packed, number('size'));
  return {
    page: page.replace(decoderElement, '').replace(packedElement, ''),
    decoder: gunzipSync(bytes(decoder, number('size', about))),
    stream,
    sum: number('sum'),
    lengths: ['style', 'script', 'apart'].map((name) => number(name)),
    module: number('module'),
    whole: brotliDecompressSync(stream),
  };
}
