// A run: acts drawn by a seed or read from a script, each followed by looks at the screens; and what is printed when
// the screens and the model part.

import { strict as assert } from 'node:assert';
import { chance as by } from '../random.mjs';
import * as faults from './faults.mjs';
import * as files from './files.mjs';
import { lock, shut } from './lock.mjs';
import { counted, everybody, somebody, whole } from './looks.mjs';
import { OFFICES, seen } from './model.mjs';
import { begin, end, hand, quiet } from './offices.mjs';
import * as staff from './people.mjs';

const { add, edit, remove, roster, takeBack, fillMany } = staff;
const { upward, answer, judge, take } = files;
const { reload, tabs, lookAt, twins, backup, restore, kill } = faults;
const ACTS = { add, edit, remove, roster, takeBack, fillMany, upward, answer, judge, take, reload, tabs, lookAt, twins, backup, restore, kill, lock, shut };

/** Every so many acts everything is looked at. */
const WHOLE = 40;

/** The next act of a run, and what is looked at after it. */
function drawn(world, chance) {
  const items = Object.entries(ACTS).map(([act, { weight }]) => ({ act, weight }));
  for (;;) {
    const { act } = chance.weighted(items);
    const what = ACTS[act].draw(world, chance);
    if (!what || !ACTS[act].able(world, what)) continue;
    const look = chance.weighted([
      { look: undefined, weight: 70 },
      { look: 'somebody', weight: 12 },
      { look: 'counted', weight: 12 },
      { look: 'everybody', weight: 6 },
    ]).look;
    const [name] = chance.pick(seen(world.model.offices[what.office])) ?? [];
    return { act, ...what, look: look && { look, name } };
  }
}

async function did(world, step) {
  const { act, look } = step;
  if (!ACTS[act].able(world, step)) return false;
  const said = await ACTS[act].hands(world, step);
  ACTS[act].effect(world, step, said);
  if (look) {
    const tab = world.at[step.office].tabs.length - 1;
    if (look.look === 'somebody') await somebody(world, step.office, tab, look.name);
    if (look.look === 'counted') await counted(world, step.office, tab);
    if (look.look === 'everybody') await everybody(world, step.office, tab);
  }
  quiet(world);
  return true;
}

async function lookedAt(world) {
  for (const key of Object.keys(OFFICES)) await whole(world, key, 0);
}

/**
 * Acts `count` times as `seed` has it, or as `script` says. The outcome: how often each act was done, and where a
 * screen and the model part the script up to there and what was wrong.
 */
export async function run({ seed, count, script }) {
  const chance = by(seed ?? 0);
  const world = await begin();
  const steps = [];
  const tally = {};
  try {
    for (let at = 0; at < (script?.length ?? count); at += 1) {
      const step = script ? script[at] : drawn(world, chance);
      steps.push(step);
      if (process.env.TAIZHANG_FUZZ_SHOW) console.log(at, JSON.stringify(step));
      const began = performance.now();
      if (await did(world, step)) {
        const own = (tally[step.act] ??= { times: 0, took: 0 });
        own.times += 1;
        own.took += performance.now() - began;
      }
      if ((at + 1) % WHOLE === 0) await lookedAt(world);
    }
    await lookedAt(world);
    quiet(world);
    return { tally };
  } catch (error) {
    const last = steps.at(-1);
    const shot = last && (await hand(world, last.office, last.tab).shot(`fuzz/${seed ?? 'script'}`).catch(() => undefined));
    return { failed: error, script: steps, shot, tally };
  } finally {
    await end(world);
  }
}

/** The same fault with fewer acts, as far as `tries` runs find it: halves are left out, then quarters, and so on. */
export async function shrunk(script, failed, tries) {
  const same = (other) => other && first(other) === first(failed);
  let best = script;
  for (let piece = Math.ceil(best.length / 2); piece >= 1 && tries > 0; piece = Math.floor(piece / 2)) {
    for (let from = best.length - 1 - piece; from >= 0 && tries > 0; from -= piece) {
      const fewer = [...best.slice(0, from), ...best.slice(from + piece)];
      tries -= 1;
      const outcome = await run({ script: fewer });
      if (same(outcome.failed)) best = outcome.script;
    }
  }
  return best;
}

/** What was wrong, without what differs from run to run. */
function first(error) {
  assert.ok(error);
  return String(error.message).split('\n')[0].replaceAll(/[\d甲乙f]+/g, '#');
}
