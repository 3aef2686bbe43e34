// Many measurements as one line.

/** Median, smallest and largest. */
export function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  if (!sorted.length) return null;
  const half = (sorted.length - 1) / 2;
  const median = (sorted[Math.floor(half)] + sorted[Math.ceil(half)]) / 2;
  return { median, min: sorted[0], max: sorted[sorted.length - 1], values };
}

/** A number as one reads it: three digits are enough. */
export function shown(number) {
  if (number >= 100) return Math.round(number).toLocaleString('en');
  return String(Number(number.toPrecision(3)));
}

export function shownSpread(figure) {
  if (!figure) return '–';
  const { median, min, max, values } = figure;
  return values.length > 1 ? `${shown(median)} (${shown(min)}–${shown(max)})` : shown(median);
}

/** Lines of cells as a table of Markdown. */
export function table(heads, lines) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(heads), `|${' --- |'.repeat(heads.length)}`, ...lines.map(line)].join('\n');
}
