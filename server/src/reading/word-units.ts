/** Whether a unit belongs to a word: letters, marks, figures and the underscore. Each is looked up once. */
export function isWordUnit(unit: number): boolean {
  const known = kinds[unit] as number;
  return known === 0 ? learn(unit) : known === inWord;
}

/** The end of the word that stands at `from`. */
export function wordEnd(text: string, from: number): number {
  const { length } = text;
  let at = from + 1;
  while (at < length && isWordUnit(text.charCodeAt(at))) at++;
  return at;
}

const inWord = 1;
const between = 2;
const kinds = new Uint8Array(0x10000);

function learn(unit: number): boolean {
  const word = /[\p{L}\p{M}\p{N}_]/u.test(String.fromCharCode(unit));
  kinds[unit] = word ? inWord : between;
  return word;
}
