// Many measurements as one line.

/** What was seen of one side of a row, round after round. */
export class Seen {
  figures = [];
  work = [];
  more = new Map();

  /** Adds what a row returned: `figure`, the processor's `work`, and whatever else it told. Each is one or many. */
  add({ figure, work = [], more = {} }) {
    const figures = [figure].flat();
    this.figures.push(...figures);
    this.work.push(...[work].flat());
    for (const [what, told] of Object.entries(more)) this.more.set(what, [...(this.more.get(what) ?? []), ...[told].flat()]);
    return figures;
  }

  /** Median and range of everything; nothing where nothing was measured. */
  summary() {
    if (!this.figures.length) return null;
    const more = Object.fromEntries([...this.more].map(([what, told]) => [what, spread(told)]));
    return { ...spread(this.figures), work: spread(this.work), more };
  }
}

/** Median, smallest and largest. */
function spread(values) {
  if (!values.length) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  const median = (sorted[Math.floor(half)] + sorted[Math.ceil(half)]) / 2;
  return { median, min: sorted[0], max: sorted.at(-1), values };
}

/** A number as one reads it: three digits are enough. */
export function shown(number) {
  if (Math.abs(number) >= 100) return Math.round(number).toLocaleString('en');
  return String(Number(number.toPrecision(3)));
}
