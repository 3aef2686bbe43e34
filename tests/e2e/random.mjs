// Chance that a seed repeats.

/** Numbers from 0 to 1 (mulberry32). */
export function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The same in the words of whoever draws. */
export function chance(seed) {
  const random = numbers(seed);
  const below = (bound) => Math.floor(random() * bound);
  const pick = (list) => list[below(list.length)];
  return {
    below,
    pick,
    /** A fraction of something, to three places: a script that is read again must say the same. */
    part: () => below(1000) / 1000,
    percent: (share) => below(100) < share,
    /** One of `items` by its `weight`. */
    weighted(items) {
      let at = random() * items.reduce((sum, { weight }) => sum + weight, 0);
      return items.find(({ weight }) => (at -= weight) < 0) ?? items[0];
    },
  };
}
