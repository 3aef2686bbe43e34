import { opened, using } from '../office.mjs';
import { withTable } from './search.mjs';

const LASTING = 2_000;
const STEP = 240;

/** The wheel is turned for two seconds: the longest time from one frame to the next. */
async function scrolled(page, probe, place) {
  const { x, y } = await place.boundingBox();
  await page.mouse.move(x + 300, y + 200);
  await probe.quiet();
  const before = await probe.work();
  await page.evaluate(`bench.watchFrames(${LASTING})`);
  let over = false;
  const frames = page.evaluate('bench.frames').finally(() => (over = true));
  while (!over) await page.mouse.wheel(0, STEP);
  const taken = await frames;
  const more = { frames: taken.length, 'frames over 33.4 ms': taken.filter((one) => one > 33.4).length, 'processor per frame': ((await probe.work()) - before) / taken.length };
  return { figure: Math.max(...taken), more };
}

export default {
  key: 'scroll',
  name: 'scroll {people} rows: longest frame',
  unit: 'ms',
  bar: { most: 33.4 },
  peers: 'Tabulator 6.5.3',
  ours: ({ profiles, shipped }) => using(opened(profiles.office, shipped), ({ page }, probe) => scrolled(page, probe, page.locator('.grid-scroll'))),
  peer: ({ all }) => withTable(all, (page, probe) => scrolled(page, probe, page.locator('.tabulator-tableholder'))),
};
