/** Words, with the apostrophes and hyphens inside them. */
const restOfWord = /^(?:[\p{L}\p{N}]|['’-](?=[\p{L}\p{N}]))+/u;
/** Marks of emphasis that close, and calls that stand there already. */
const closers = /^(?:[*_]+(?![\p{L}\p{N}])|\[\^[^\]\s]+\](?!:)|[”’»]|["'](?=[\s.,;:!?)\]*_[]|$))/u;
/** Not a colon, nor a stop within a figure or a name. */
const stops = /^[.,;!?]+(?=[\s"'”’»*_[)\]]|$)/;

/**
 * Where the call of a footnote belongs that is asked for at an offset: behind the word, and behind the stop and the
 * closing quotation marks that follow it, but before a colon, a dash and a closing bracket (Bluebook R. 1.1(a); OSCOLA 1.1).
 */
export function placeOfCall(text: string, offset: number): number {
  let at = behindLastWord(text, offset);
  if (/[\p{L}\p{N}]/u.test(text.charAt(at - 1)))
    at += restOfWord.exec(text.slice(at, at + 200))?.[0].length ?? 0;
  if (at === 0 || /\s/.test(text.charAt(at - 1))) return at;
  for (let passed = true; passed; ) {
    const rest = text.slice(at, at + 200);
    const length = (closers.exec(rest) ?? stops.exec(rest))?.[0].length ?? 0;
    at += length;
    passed = length > 0;
  }
  return at;
}

/** Spaces before the offset are left behind, unless the line begins with them. */
export function behindLastWord(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && /[ \t\u00A0]/.test(text.charAt(at - 1))) at--;
  return at === 0 || /[\n\r]/.test(text.charAt(at - 1)) ? offset : at;
}
