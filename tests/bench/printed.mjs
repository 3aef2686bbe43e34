// The results as tables of Markdown.

import { cpus } from 'node:os';
import { shown } from './figures.mjs';
import { PRACTISED } from './setup.mjs';

/** Ten times the data may take this much longer. */
const GROWTH = 11;

function spread(figure) {
  if (!figure) return '–';
  const { median, min, max, values } = figure;
  return values.length > 1 ? `${shown(median)} (${shown(min)}–${shown(max)})` : shown(median);
}

const times = (ratio) => (ratio ? `${shown(ratio)} ×` : '–');
const bar = ({ ratio, most }, unit) => [ratio && `≤ ${times(ratio)}`, most && `≤ ${shown(most)} ${unit}`].filter(Boolean).join(', ');

/** The time of the page's own thread: it says the same on a busy machine. */
function worked(ours, peer) {
  if (!ours.work || !peer?.work) return '–';
  return `${shown(ours.work.median)} : ${shown(peer.work.median)} = ${times(ours.work.median / peer.work.median)}`;
}

function table(heads, lines) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(heads), `|${' --- |'.repeat(heads.length)}`, ...lines.map(line)].join('\n');
}

export function printed(results, rounds, people, browser) {
  const many = people > PRACTISED;
  const heads = ['row', 'what', 'ours', 'peer', 'ratio', 'bar', 'met', 'limit', 'processor', ...(many ? ['growth'] : [])];
  const lines = results.map((own) => {
    const { key, name, unit, ours, peer, limit, ratio, met, growth } = own;
    const cells = [key, `${name}, ${unit}`, spread(ours), spread(peer), times(ratio), bar(own.bar, unit), met ? 'yes' : '**no**', spread(limit), worked(ours, peer)];
    return many ? [...cells, times(growth) + (growth > GROWTH ? ' **over**' : '')] : cells;
  });
  const asides = results.flatMap((own) =>
    ['ours', 'peer', 'limit'].flatMap((side) => Object.entries(own[side]?.more ?? {}).map(([what, told]) => [own.key, side, what, spread(told)])),
  );
  const beside = results.filter(({ peers }) => peers).map(({ key, peers, limits }) => `- ${key}: ${peers}${limits ? `; limit: ${limits}` : ''}`);
  return [
    `\nMedian (smallest–largest) of ${rounds} rounds, ${new Date().toISOString().slice(0, 10)}; Chromium ${browser}, ${cpus().length} × ${cpus()[0].model}.`,
    table(heads, lines),
    `Peers and limits:\n${beside.join('\n')}`,
    table(['row', 'side', 'what else was seen', 'figure'], asides),
  ].join('\n\n');
}
