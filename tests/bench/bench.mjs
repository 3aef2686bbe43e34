// The shipped file beside what a user would take instead: `cargo xtask bench`.
//
//   node tests/bench/bench.mjs [--people N] [--rounds N] [--only ROW]
//
// One row a file in rows/, each with ours(), peer() and limit(); every round takes them in turn, the peer first in every
// second one. Prints the table and writes target/bench.json. Method and figures: docs/performance.md.

import { parseArgs } from 'node:util';
import { Seen, shown } from './figures.mjs';
import { version } from './office.mjs';
import { printed } from './printed.mjs';
import { kept, result } from './results.mjs';
import { ROWS } from './rows/index.mjs';
import { PRACTISED, setup } from './setup.mjs';

const text = (value) => ({ type: 'string', default: value });
const { values } = parseArgs({ options: { people: text(String(PRACTISED)), rounds: text('3'), only: text('') } });
const { only } = values;
const [people, rounds] = [Number(values.people), Number(values.rounds)];
const keys = ROWS.map(({ key }) => key);
if (only && !keys.includes(only)) throw new Error(`the rows are: ${keys.join(', ')}`);

const began = Date.now();
const bench = await setup(people);
const rows = ROWS.filter((row) => (only ? row.key === only : true) && (bench.practised || !row.practice));
const SIDES = ['ours', 'peer', 'limit'];

/** key of row → side → what was seen */
const seen = new Map(rows.map(({ key }) => [key, Object.fromEntries(SIDES.map((side) => [side, new Seen()]))]));

/** Where what was seen of one side stands: a row may stand beside the peer of another. */
const place = (row, side) => seen.get(side !== 'ours' && seen.has(row.peerOf) ? row.peerOf : row.key)[side];

for (let round = 1; round <= rounds; round += 1) {
  console.log(`round ${round}`);
  for (const row of rows.filter(({ once }) => !once || round === 1)) {
    for (const side of round % 2 ? SIDES : SIDES.toReversed()) {
      const own = seen.get(row.key)[side];
      if (!row[side] || place(row, side) !== own) continue;
      const from = Date.now();
      const figures = own.add(await row[side](bench));
      console.log(`  ${row.key} ${side}: ${figures.map(shown).join(', ')} ${row.unit} (${Math.round((Date.now() - from) / 1000)} s)`);
    }
  }
}

const results = rows.map((row) => result(row, (side) => place(row, side), people));
console.log(printed(results, rounds, people, await version()));
kept(results, rounds, people, only);
console.log(`\n${Math.round((Date.now() - began) / 1000)} s; target/bench.json`);
