// What the rows came to, and where it is kept.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { RESULT } from './folders.mjs';
import { PRACTISED } from './setup.mjs';

const known = () => (existsSync(RESULT) ? JSON.parse(readFileSync(RESULT, 'utf8')) : {});

/** One row; `place` gives what was seen of a side. Growth is against what was kept of the fewer people. */
export function result(row, place, people) {
  const { key, bar, unit, peers, limits } = row;
  const [ours, peer, limit] = ['ours', 'peer', 'limit'].map((side) => place(side).summary());
  const ratio = peer && ours.median / peer.median;
  const met = (!bar.ratio || (peer && ratio <= bar.ratio)) && (!bar.most || ours.median <= bar.most);
  const few = people > PRACTISED && known()[PRACTISED]?.rows[key]?.ours.median;
  const name = row.name.replace('{people}', people.toLocaleString('en'));
  const growth = few ? ours.median / few : null;
  return { key, name, unit, peers, limits, bar, ours, peer, limit, ratio, met, growth, at: new Date().toISOString() };
}

/** Writes target/bench.json: by how many people, then by row. What `only` leaves out stays as it was. */
export function kept(results, rounds, people, only) {
  const all = known();
  const rows = Object.fromEntries(results.map((own) => [own.key, { ...own, rounds }]));
  all[people] = { rows: only ? { ...all[people]?.rows, ...rows } : rows };
  writeFileSync(RESULT, JSON.stringify(all, null, 1));
}
