// TiddlyWiki as one file: empty, and with an entry for everybody.

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { BENCH } from './folders.mjs';

const program = createRequire(import.meta.url).resolve('tiddlywiki/tiddlywiki.js');
const EDITION = path.join(path.dirname(program), 'editions/empty');

/** As long as what our own file says of one person, in bytes. */
const ENTRY = 2400;

/** What is to be seen first. */
export const FIRST_ENTRY = '.tc-tiddler-frame .tc-title';

function entry({ cells }) {
  const said = Object.entries(cells).map(([title, value]) => `|${title}|${value}|`).join('\n');
  const text = Buffer.from(`${said}\n`.repeat(4)).subarray(0, ENTRY).toString('utf8').replace('\ufffd', '');
  return { title: `${cells.姓名} ${cells.证件号码}`, tags: cells.实际用人单位, text };
}

/** Writes the wiki with these people (none: the empty one) as `file`. */
export function writeWiki(all, file) {
  const entries = all.map(entry);
  const list = path.join(BENCH, 'entries.json');
  if (entries.length) entries.push({ title: '$:/DefaultTiddlers', text: `[[${entries[0].title}]]` });
  writeFileSync(list, JSON.stringify(entries));
  const load = all.length ? ['--load', list] : [];
  const words = [...load, '--output', path.dirname(file), '--render', '$:/core/save/all', path.basename(file), 'text/plain'];
  execFileSync(process.execPath, [program, EDITION, ...words], { stdio: ['ignore', 'ignore', 'inherit'] });
}
