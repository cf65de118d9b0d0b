import { readLiterally } from "./elements.ts";
import { placesOfWords, type Stretch } from "./same-words.ts";
import type { SourceText } from "./source-text.ts";
import { joined } from "./tokens.ts";

/** Where the quotation stands letter for letter, runs of white space read as one space. */
export function findVerbatim(quotation: string, source: SourceText): Stretch | undefined {
  const literal = readLiterally(quotation).filter((element) => "fold" in element);
  const [first] = literal;
  if (!first) return undefined;
  const words = quotation.trim();
  const lead = quotation.slice(0, first.start).trimStart().length;
  return placesOfWords(literal, source).find((place) => {
    if (literal.length > 1 && isCutOff(source, place.from)) return false;
    const start = (source.tokens.starts[place.from] ?? 0) - lead;
    return isSameText(source.text, start, words);
  });
}

/** "Coercive acts" where the source has "non-coercive acts". */
function isCutOff({ tokens }: SourceText, from: number): boolean {
  return ((tokens.flags[from] ?? 0) & joined) !== 0 && tokens.folds[from - 1] === "non";
}

/** Whether `words` stand in the text from `start` on, however wide the white space. */
function isSameText(text: string, start: number, words: string): boolean {
  const asked = words.replace(/\s+/g, " ");
  let at = start;
  for (const character of asked) {
    if (character !== " ") {
      if (!text.startsWith(character, at)) return false;
      at += character.length;
      continue;
    }
    const from = at;
    while (at < text.length && /\s/.test(text.charAt(at))) at++;
    if (at === from) return false;
  }
  return start >= 0;
}
