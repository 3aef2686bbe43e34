import { browser, using } from '../office.mjs';
import { LIMIT } from '../setup.mjs';
import { FIRST_ENTRY } from '../wiki.mjs';

/** The first row of our list. */
export const FIRST_ROW = '[role="grid"] tbody a[href^="#/people/"]';

/** Opens a page in a browser that has just been started: from the beginning of the loading until `first` is painted. */
export function start(template, file, hash, first) {
  return using(browser(template, first), async (office, probe) => {
    await office.open(file, hash, false);
    const { painted } = await office.page.evaluate('bench.first');
    const work = await probe.work();
    await probe.quiet();
    return { figure: painted, work, more: { 'processor until quiet': await probe.work() } };
  });
}

export default {
  key: 'start',
  name: 'cold start to the first row, {people} people owned',
  unit: 'ms',
  bar: { ratio: 0.35 },
  peers: 'TiddlyWiki 5.4.1 with as many entries, to its first',
  limits: 'the same bytes from IndexedDB through JSON.parse, one shown',
  async ours({ profiles, shipped }) {
    const full = await start(profiles.office, shipped, '#/people', FIRST_ROW);
    const nobody = await start(profiles.nobody, shipped, '#/people', 'main h1');
    return { ...full, more: { ...full.more, 'office with nobody': nobody.figure } };
  },
  async peer({ wiki }) {
    const full = await start(null, wiki.full, '', FIRST_ENTRY);
    const empty = await start(null, wiki.empty, '', FIRST_ENTRY);
    return { ...full, more: { ...full.more, 'empty wiki': empty.figure } };
  },
  limit: ({ profiles }) => start(profiles.limit, LIMIT, '', '.first'),
};
