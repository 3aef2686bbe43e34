// Everything that design/quality asks for, measured on the shipped file beside what a user would take instead:
// `cargo xtask bench`.
//
//   node tests/bench/bench.mjs [--people N] [--rounds N] [--only ROW]
//
// One row a file in rows/, each with ours(), peer() and limit(); every round takes them in turn, the peer first in every
// second one. Prints the table and writes target/bench.json. Method and figures: docs/performance.md.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { shown, shownSpread, spread, table } from './figures.mjs';
import { RESULT } from './folders.mjs';
import { ROWS } from './rows/index.mjs';
import { PRACTISED, setup } from './setup.mjs';

const { values } = parseArgs({
  options: { people: { type: 'string', default: String(PRACTISED) }, rounds: { type: 'string', default: '3' }, only: { type: 'string' } },
});
const [people, rounds] = [Number(values.people), Number(values.rounds)];
/** Ten times the data may take this much longer. */
const GROWTH = 11;

const keys = ROWS.map(({ key }) => key);
if (values.only && !keys.includes(values.only)) throw new Error(`the rows are: ${keys.join(', ')}`);
const began = Date.now();
const bench = await setup(people);
const rows = ROWS.filter((row) => (row.key === values.only || !values.only) && (bench.practised || !row.practice));

/** key of row → side → { figures, more: name → figures } */
const seen = new Map(rows.map(({ key }) => [key, { ours: side(), peer: side(), limit: side() }]));
function side() {
  return { figures: [], more: new Map() };
}

async function measure(row, name) {
  if (!row[name] || (name !== 'ours' && row.peerOf && seen.has(row.peerOf))) return;
  const { figure, more = {} } = await row[name](bench);
  const own = seen.get(row.key)[name];
  own.figures.push(...[figure].flat());
  for (const [what, figures] of Object.entries(more)) own.more.set(what, [...(own.more.get(what) ?? []), ...[figures].flat()]);
  console.log(`  ${row.key} ${name}: ${[figure].flat().map(shown).join(', ')} ${row.unit}`);
}

for (let round = 1; round <= rounds; round += 1) {
  console.log(`round ${round}`);
  for (const row of rows.filter(({ once }) => !once || round === 1)) {
    const sides = round % 2 ? ['ours', 'peer', 'limit'] : ['limit', 'peer', 'ours'];
    for (const name of sides) await measure(row, name);
  }
}

const results = existsSync(RESULT) ? JSON.parse(readFileSync(RESULT, 'utf8')) : {};
const before = results[PRACTISED]?.rows ?? {};
const browserOf = async () => (await import('node:child_process')).execFileSync(process.env.CHROMIUM ?? '/usr/bin/chromium', ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

/** What a row came to. */
function result(row) {
  const of = (name) => seen.get(seen.has(row.peerOf) && name !== 'ours' ? row.peerOf : row.key)[name];
  const [ours, peer, limit] = ['ours', 'peer', 'limit'].map((name) => spread(of(name).figures));
  const ratio = peer && ours.median / peer.median;
  const { bar } = row;
  const met = (!bar.ratio || ratio <= bar.ratio) && (!bar.most || ours.median <= bar.most);
  const small = people !== PRACTISED && before[row.key]?.ours.median;
  const more = Object.fromEntries(['ours', 'peer', 'limit'].map((name) => [name, Object.fromEntries([...of(name).more].map(([what, all]) => [what, spread(all)]))]));
  return { name: row.name.replace('{people}', people.toLocaleString('en')), unit: row.unit, ours, peer, limit, ratio, bar, met, growth: small ? ours.median / small : null, more };
}

const found = Object.fromEntries(rows.map((row) => [row.key, result(row)]));
const said = ({ ratio, most }, unit) => [ratio && `≤ ${shown(ratio)} ×`, most && `≤ ${shown(most)} ${unit}`].filter(Boolean).join(', ');
const lines = rows.map((row) => {
  const { name, unit, ours, peer, limit, ratio, bar, met, growth } = found[row.key];
  const cells = [`${name}, ${unit}`, shownSpread(ours), shownSpread(peer), ratio ? `${shown(ratio)} ×` : '–', said(bar, unit), met ? 'yes' : '**no**', shownSpread(limit)];
  return people === PRACTISED ? cells : [...cells, growth ? `${shown(growth)} ×${growth > GROWTH ? ' **over**' : ''}` : '–'];
});
const heads = ['what', 'ours', 'peer', 'ratio', 'bar', 'met', 'limit', ...(people === PRACTISED ? [] : ['growth'])];
const asides = rows.flatMap((row) =>
  Object.entries(found[row.key].more).flatMap(([name, all]) => (row.peerOf && name !== 'ours' ? [] : Object.entries(all).map(([what, figure]) => [row.key, name, what, shownSpread(figure)]))),
);
const machine = `${await browserOf()}, ${cpus().length} × ${cpus()[0].model}`;
console.log(`\nMedian (smallest–largest) of ${rounds} rounds, ${new Date().toISOString().slice(0, 10)}; ${machine}.\n\n${table(heads, lines)}`);
console.log(`\nPeers and limits:\n${rows.map(({ key, peers, limits }) => `- ${key}: ${peers}${limits ? `; limit: ${limits}` : ''}`).join('\n')}`);
console.log(`\n${table(['row', 'side', 'what else was seen', 'figure'], asides)}`);
const kept = values.only ? { ...results[people]?.rows, ...found } : found;
results[people] = { date: new Date().toISOString(), machine, rounds, rows: kept };
writeFileSync(RESULT, JSON.stringify(results, null, 1));
console.log(`\n${Math.round((Date.now() - began) / 1000)} s; target/bench.json`);
