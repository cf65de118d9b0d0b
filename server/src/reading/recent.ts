/** Remembers what was made of texts, those of the last turns. */
export interface Recent<Value> {
  readonly of: (text: string) => Value;
  /** Another memo begins: once much is remembered, what this turn does not ask for is forgotten with the next. */
  readonly turn: () => void;
}

/**
 * However long one memo is, all of it is remembered while it is read again and again; however many memos there are,
 * memory does not grow with them. `most` is how many texts of past turns are kept at least.
 */
export function rememberRecent<Value>(make: (text: string) => Value, most: number): Recent<Value> {
  let known = new Map<string, Value>();
  let older = new Map<string, Value>();
  return {
    of: (text) => {
      const found = known.get(text);
      if (found !== undefined) return found;
      const value = older.get(text) ?? make(text);
      known.set(text, value);
      return value;
    },
    turn: () => {
      if (known.size < most) return;
      older = known;
      known = new Map();
    },
  };
}
