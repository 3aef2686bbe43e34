// What a person cannot tell from looking at a screen: its width, its words, and what axe finds.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What a person cannot tell from looking: whether the page is wider than the window, and what axe finds.
 * The one place where a journey runs code in the page; it reads and changes nothing.
 */
async function inspect(page) {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
    const where = (node) => `${node.target.join(' ')}: ${node.any.concat(node.all, node.none)[0]?.message ?? ''}`;
    return {
      wider: scrollWidth - clientWidth,
      barriers: violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(where).join(' | ')}`),
    };
  });
}

/** What is wrong with the screen that is shown. */
export async function faults(office, name) {
  const { wider, barriers } = await inspect(office.page);
  const spoken = await office.page.locator('body').ariaSnapshot();
  const found = barriers.map((barrier) => `${name}: ${barrier}`);
  if (wider > 0) found.push(`${name}: the page is ${wider} px wider than the window`);
  const missing = spoken.match(/⟦[^⟧]*/g);
  if (missing) found.push(`${name}: no words for ${missing.join(', ')}`);
  return found;
}
