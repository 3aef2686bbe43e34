// How a file stands to what was taken before, as `exchange.md` has it: numbers count per register and life.

/** `first`, `next`, `moved`, `gap`, `same`, `older` or `fork`. */
export function judged(taken, file) {
  const row = taken.filter((own) => own.from === file.from && own.to === file.to);
  const last = row.at(-1);
  if (!last) return 'first';
  if (last.id === file.id) return 'same';
  if (row.some((own) => own.id === file.id)) return 'older';
  const sameLife = file.life === last.life;
  if (file.number === last.number + 1 && file.previous === last.id) return sameLife ? 'next' : 'moved';
  if (row.some((own) => own.number === file.number && (!sameLife || own.life === file.life))) return 'fork';
  if (sameLife) {
    if (file.number < last.number) return 'older';
    return file.number === last.number + 1 ? 'fork' : 'gap';
  }
  const own = row.filter((other) => other.life === file.life).map((other) => other.number);
  return own.length && file.number < Math.max(...own) ? 'older' : 'fork';
}
