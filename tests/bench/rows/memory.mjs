import { readFileSync } from 'node:fs';
import { browser, using } from '../office.mjs';
import { FIRST_ENTRY } from '../wiki.mjs';
import { FIRST_ROW } from './start.mjs';

const MEGA = 1e6;

/** What the process of the page keeps for itself alone, where the system tells: in megabytes. */
function own(pid) {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  return [...text.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gm)].reduce((sum, [, kilobytes]) => sum + Number(kilobytes) * 1024, 0) / MEGA;
}

/** Loaded, quiet, rubbish collected. */
export function loaded(template, file, hash, first) {
  return using(browser(template, first), async (office, probe) => {
    await office.open(file, hash, false);
    const { painted } = await office.page.evaluate('bench.first');
    await probe.quiet();
    await probe.session.send('HeapProfiler.collectGarbage');
    const heap = await probe.session.send('Runtime.getHeapUsage');
    const wasm = await office.page.evaluate('bench.memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0)');
    const browserWide = await office.context.browser().newBrowserCDPSession();
    const { processInfo } = await browserWide.send('SystemInfo.getProcessInfo');
    const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => own(id));
    const more = { 'first row after, ms': painted, 'script heap': heap.usedSize / MEGA, 'WebAssembly memory': wasm / MEGA };
    return { figure: Math.max(...renderers), more };
  });
}

export default {
  key: 'memory',
  name: 'memory of the page after loading {people} people',
  unit: 'MB',
  bar: { most: 400 },
  peers: 'TiddlyWiki 5.4.1 with as many entries',
  ours: ({ profiles, shipped }) => loaded(profiles.office, shipped, '#/people', FIRST_ROW),
  peer: ({ wiki }) => loaded(null, wiki.full, '', FIRST_ENTRY),
};
