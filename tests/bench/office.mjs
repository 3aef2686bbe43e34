// Our own page, opened from a copy of a template: each measurement begins on the same computer.

import path from 'node:path';
import { openOffice } from '../e2e/support.mjs';
import { BENCH, copyProfile, newProfile } from './folders.mjs';
import { Probe, instruments } from './probe.mjs';

/** An empty page, so that the browser is there before anything is measured. */
export const BLANK = path.join(BENCH, 'blank.html');

/** However slow, it is measured. */
const PATIENCE = 180_000;

/** TiddlyWiki asks for an icon that is not there. */
const ICON = 'net::ERR_FILE_NOT_FOUND';

/** Opens a browser on a copy of `template` (or an empty one) that shows nothing yet. `first` as in `instruments`. */
export async function browser(template, first = '') {
  const profile = newProfile();
  if (template) copyProfile(template, profile);
  const office = await openOffice(profile, { file: BLANK, starts: false, errorsAllowed: (text) => text.includes(ICON) });
  office.context.setDefaultTimeout(PATIENCE);
  await office.page.addInitScript(instruments, first);
  office.probe = await Probe.of(office.page);
  await office.probe.quiet();
  return office;
}

/** Opens the shipped file on a copy of `template` and waits until it is quiet. */
export async function opened(template, shipped, hash = '#/people') {
  const office = await browser(template);
  await office.open(shipped, hash);
  await office.probe.quiet();
  return office;
}

/** Does `use` with the office and closes it. */
export async function using(opening, use) {
  const office = await opening;
  const made = await use(office, office.probe);
  await office.close();
  return made;
}

/** The browser's own number. */
export const version = () => using(browser(), async ({ context }) => context.browser().version());
