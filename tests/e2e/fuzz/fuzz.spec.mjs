// Offices act at random through the shipped file, against a model kept outside of it.
//
// TAIZHANG_ACTS asks for more acts (20,000 in the long run), TAIZHANG_SEED begins with another world, TAIZHANG_SCRIPT names a file
// with a script that a failure has printed: it is done again, act by act. TAIZHANG_SHRINK allows so many runs to find
// a shorter one.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../support.mjs';
import { run, shrunk } from './run.mjs';

const ACTS = Number(process.env.TAIZHANG_ACTS ?? 200);
/** After so many acts four new offices begin: registers stay small, and a failure is short. */
const STRETCH = 500;
/** The same in every ordinary run, so that a change of the program is what makes it fail; the long run goes on from there. */
const SEED = Number(process.env.TAIZHANG_SEED ?? 11);
const SCRIPT = process.env.TAIZHANG_SCRIPT;

/** Says what a run came to; what failed, with the script that does it again. */
async function judged(outcome, seed) {
  const done = Object.entries(outcome.tally).map(([act, { times, took }]) => `${act} ${times} × ${Math.round(took / times)} ms`);
  const acts = Object.values(outcome.tally).reduce((sum, { times }) => sum + times, 0);
  console.log(`# ${acts} acts: ${done.join(', ')}`);
  if (!outcome.failed) return;
  const tries = Number(process.env.TAIZHANG_SHRINK ?? 0);
  const script = tries ? await shrunk(outcome.script, outcome.failed, tries) : outcome.script;
  const file = path.join(ROOT, `target/fuzz/${seed}.json`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `[\n${script.map((step) => JSON.stringify(step)).join(',\n')}\n]\n`);
  const again = `TAIZHANG_SCRIPT=${path.relative(ROOT, file)} node --test tests/e2e/fuzz/fuzz.spec.mjs`;
  console.log(`# seed ${seed}, act ${script.length} of the script:\n${script.map((step) => JSON.stringify(step)).join('\n')}`);
  console.log(`# again: ${again}${outcome.shot ? `\n# the screen: ${outcome.shot}` : ''}`);
  outcome.failed.message = `seed ${seed}, ${script.length} acts: ${outcome.failed.message}\nagain: ${again}`;
  throw outcome.failed;
}

if (SCRIPT) {
  test(`the script ${SCRIPT}`, async () => {
    const script = JSON.parse(readFileSync(path.resolve(ROOT, SCRIPT), 'utf8'));
    await judged(await run({ script }), 'script');
  });
} else {
  for (let from = 0; from < ACTS; from += STRETCH) {
    const [seed, count] = [SEED + from / STRETCH, Math.min(STRETCH, ACTS - from)];
    test(`${count} acts of four offices end as the model says (TAIZHANG_SEED=${seed})`, async () => {
      await judged(await run({ seed, count }), seed);
    });
  }
}
