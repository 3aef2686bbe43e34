// What a user would take instead, in a page of its own: the same browser, no policy, no other program in the way.

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { BENCH, HERE } from './folders.mjs';
import { browser } from './office.mjs';

const PAGE = path.join(BENCH, 'peers.html');

/** Puts the peers and the script that calls them into one page. */
export async function buildPeers() {
  const { outputFiles } = await build({
    entryPoints: [path.join(HERE, 'peers/page.js')],
    bundle: true,
    format: 'iife',
    minify: true,
    write: false,
    logLevel: 'error',
  });
  const script = outputFiles[0].text.replaceAll('</script', '<\\/script');
  const style = readFileSync(createRequire(import.meta.url).resolve('tabulator-tables/dist/css/tabulator.min.css'), 'utf8');
  const parts = [
    '<!doctype html><meta charset="utf-8"><title>peers</title>',
    `<style>${style}</style>`,
    '<input type="file" id="file"><input type="text" id="search"><div id="table"></div><p id="found"></p>',
    `<script>${script}</script>`,
  ];
  writeFileSync(PAGE, parts.join('\n'));
}

/** Opens the page of the peers and does `use` in it. */
export async function withPeers(use, file) {
  const office = await browser();
  await office.open(PAGE, '', false);
  if (file) await office.page.locator('#file').setInputFiles(file);
  await office.probe.quiet();
  const made = await use(office.page, office.probe);
  await office.close();
  return made;
}

/** Calls one of the peers: the time it says it took, the work of its page meanwhile, what else it says. What `prepare` makes
 *  of the argument is made before. */
export function called(name, { argument = null, prepare = '', file }) {
  return withPeers(async (page, probe) => {
    await page.evaluate((argument) => void (window.benchArgument = argument), argument);
    if (prepare) await page.evaluate(`void (benchArgument = peer.${prepare}(benchArgument))`);
    await probe.quiet();
    const before = await probe.work();
    const { ms, ...more } = await page.evaluate(`peer.${name}(benchArgument)`);
    return { figure: ms, work: (await probe.work()) - before, more };
  }, file);
}
