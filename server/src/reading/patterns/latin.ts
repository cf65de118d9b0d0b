/**
 * Classes of all the letters of Unicode make a pattern large and slow to compile. The same pattern over Latin-1 is
 * small; a text is folded to it, unit by unit, where it has letters or figures beyond.
 */
const latin: Readonly<Record<string, string>> = {
  L: "A-Za-zªµºÀ-ÖØ-öø-ÿ",
  Lu: "A-ZÀ-ÖØ-Þ",
  Ll: "a-zµß-öø-ÿ",
  N: "0-9²³¹¼½¾",
};

/** Each stands for all other letters or figures of its kind, so that no pattern may name it. */
const capital = "Þ";
const small = "þ";
const letter = "ª";
const figure = "²";

/** The source of a pattern over folded text; undefined where there is none that matches the same. */
export function toLatin(source: string): string | undefined {
  if (beyond.test(source) || standIns.test(source) || groups.test(source)) return undefined;
  let inClass = false;
  let known = true;
  const written = source.replace(tokens, (token, negated, name) => {
    if (token === "[") inClass = true;
    else if (token === "]") inClass = false;
    else if (name !== undefined) {
      const units = negated === "p" ? latin[name] : undefined;
      if (units === undefined) known = false;
      return inClass ? (units ?? "") : `[${units}]`;
    } else if (/^\\[ux]/.test(token)) known = false;
    return token;
  });
  return known ? written : undefined;
}

const tokens = /\\([pP])\{(\w+)\}|\\[^pP]|\[|\]/g;
/** Units that may be letters, figures or halves of a pair: all but Latin-1 and the signs of U+2000 to U+206F. */
const beyond = /[\u0100-\u1FFF\u2070-\uFFFF]/;
const pairs = /[\uD800-\uDFFF]/;
/** What a group holds is not restored. */
const groups = /(?<!\\)\((?!\?(?:[:=!]|<[=!]))/;
const standIns = new RegExp(`[${capital}${small}${letter}${figure}]`);

/** The text as patterns over Latin-1 read it, unit by unit; undefined where pairs of units stand for one letter. */
export function foldToLatin(text: string): string | undefined {
  if (!beyond.test(text)) return text;
  return pairs.test(text) ? undefined : text.replace(all, standInFor);
}

const all = new RegExp(beyond.source, "g");

function standInFor(unit: string): string {
  if (/\p{L}/u.test(unit)) return /\p{Lu}/u.test(unit) ? capital : /\p{Ll}/u.test(unit) ? small : letter;
  return /\p{N}/u.test(unit) ? figure : unit;
}
