/** The same choices in every run. */
export interface Random {
  /** A whole number from 0 up to, not including, the bound. */
  readonly below: (bound: number) => number;
  readonly between: (low: number, high: number) => number;
  readonly chance: (percent: number) => boolean;
  readonly pick: <T>(values: readonly T[]) => T;
}

/** Xorshift: small, fast and even enough for choosing words. The seed is any whole number. */
export function createRandom(seed: number): Random {
  // Zero would stay zero for ever, and neighbouring seeds would begin alike.
  let state = Math.imul(seed + 1, 0x9e3779b1) || 1;
  const below = (bound: number) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % bound;
  };
  return {
    below,
    between: (low, high) => low + below(high - low + 1),
    chance: (percent) => below(100) < percent,
    pick: <T>(values: readonly T[]) => values[below(values.length)] as T,
  };
}
