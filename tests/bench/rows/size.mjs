import { statSync } from 'node:fs';

const kilobytes = (file) => ({ figure: statSync(file).size / 1000 });

export default {
  key: 'size',
  name: 'the single file',
  unit: 'kB',
  bar: { most: 2_500 },
  peers: 'TiddlyWiki 5.4.1, empty',
  once: true,
  ours: async ({ shipped }) => kilobytes(shipped),
  peer: async ({ wiki }) => kilobytes(wiki.empty),
};
