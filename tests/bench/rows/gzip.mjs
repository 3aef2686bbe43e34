import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const packed = (file) => ({ figure: gzipSync(readFileSync(file), { level: 9 }).length / 1000 });

export default {
  key: 'gzip',
  name: 'the single file, gzipped',
  unit: 'kB',
  bar: { most: 1_000 },
  peers: 'TiddlyWiki 5.4.1, empty',
  once: true,
  ours: async ({ shipped }) => packed(shipped),
  peer: async ({ wiki }) => packed(wiki.empty),
};
