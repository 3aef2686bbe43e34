// Where the bench keeps what it makes: everything under target/bench.

import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../e2e/support.mjs';

export const HERE = fileURLToPath(new URL('.', import.meta.url));
export const BENCH = path.join(ROOT, 'target/bench');
export const RESULT = path.join(ROOT, 'target/bench.json');

/** What a browser leaves in a profile to say that it is running. */
const RUNNING = /^Singleton/;

/** Copies a browser's profile, whole, from or to a template. */
export function copyProfile(from, to) {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(path.dirname(to), { recursive: true });
  cpSync(from, to, { recursive: true, filter: (file) => !RUNNING.test(path.basename(file)) });
}

/** Profiles of this run, to be thrown away. */
const scratch = mkdtempSync(path.join(tmpdir(), 'taizhang-bench-'));
let made = 0;
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

/** A new folder for a profile; nothing stands there yet. */
export function newProfile() {
  return path.join(scratch, `profile-${(made += 1)}`);
}
