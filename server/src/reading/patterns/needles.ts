/**
 * What a text must hold for a pattern to match in it: every match contains at least one of the strings. Undefined
 * where nothing can be said, as of a pattern that may match any word.
 */
export type Needles = readonly string[];

/** What is known of a part of a pattern: all that it matches, if that is a short list, or what each match contains. */
interface Known {
  readonly exact?: readonly string[];
  readonly needles?: Needles;
}

/** A list of more strings is not multiplied out. */
const most = 48;

/** Beyond this a needle tells little more. */
const longest = 7;

/**
 * Reads the needles off the source of a pattern, in which `needlesOf` tells those of a list named in braces. What the
 * reader of patterns does not know has no needles, so that it never misses a match.
 */
export function findNeedles(
  source: string,
  needlesOf: (list: string) => Needles | undefined,
): Needles | undefined {
  let at = 0;

  function alternatives(): Known {
    const ways = [sequence()];
    while (source[at] === "|") {
      at++;
      ways.push(sequence());
    }
    if (ways.length === 1) return ways[0] ?? {};
    const exact = ways.flatMap((way) => way.exact ?? []);
    if (ways.every((way) => way.exact) && exact.length <= most) return { exact };
    const needles = ways.map(needlesIn);
    return needles.every((way) => way !== undefined) ? { needles: needles.flat() } : {};
  }

  function sequence(): Known {
    const candidates: Needles[] = [];
    let run: readonly string[] = [""];
    let whole = true;
    const flush = () => {
      const needles = needlesIn({ exact: run });
      if (needles) candidates.push(needles);
      run = [""];
      whole = false;
    };
    while (at < source.length && source[at] !== "|" && source[at] !== ")") {
      const next = quantified(atom());
      if (next.exact && run.length * next.exact.length <= most) {
        run = run.flatMap((head) => (next.exact ?? []).map((tail) => head + tail));
        continue;
      }
      flush();
      const needles = needlesIn(next);
      if (needles) candidates.push(needles);
    }
    if (whole) return { exact: run };
    flush();
    const best = candidates.sort((a, b) => frequency(a) - frequency(b))[0];
    return best ? { needles: best } : {};
  }

  function quantified(part: Known): Known {
    const sign = /[*+?]|\{(\d+)(?:,\d*)?\}/y;
    sign.lastIndex = at;
    const found = sign.exec(source);
    if (!found) return part;
    at = sign.lastIndex;
    if (source[at] === "?") at++;
    if (found[0] === "?") return part.exact ? { exact: [...part.exact, ""] } : {};
    if (found[0] === "*" || found[1] === "0") return {};
    const needles = needlesIn(part);
    return needles ? { needles } : {};
  }

  function atom(): Known {
    const sign = source.charAt(at++);
    switch (sign) {
      case "(":
        return group();
      case "[":
        return unitClass();
      case "{":
        return list();
      case "\\":
        return escaped();
      case ".":
        return {};
      case "^":
      case "$":
        return { exact: [""] };
      default:
        return { exact: [sign] };
    }
  }

  function group(): Known {
    const kind = /\?(?:<?[=!]|:|<[^>]*>)/y;
    kind.lastIndex = at;
    const found = kind.exec(source)?.[0] ?? "";
    at += found.length;
    const inner = alternatives();
    at++;
    return /[=!]$/.test(found) ? { exact: [""] } : inner;
  }

  /** A class of a few units is as good as alternatives. */
  function unitClass(): Known {
    const from = at;
    while (at < source.length && source[at] !== "]") at += source[at] === "\\" ? 2 : 1;
    const units = source.slice(from, at++);
    return /^[^\\^-]{1,4}$/.test(units) ? { exact: [...units] } : {};
  }

  function list(): Known {
    const close = source.indexOf("}", at);
    const needles = needlesOf(source.slice(at, close).replaceAll("\\s+", " "));
    at = close + 1;
    return needles ? { needles } : {};
  }

  function escaped(): Known {
    const sign = source.charAt(at++);
    if (sign === "b" || sign === "B") return { exact: [""] };
    if (!/[A-Za-z0-9]/.test(sign)) return { exact: [sign] };
    if (sign === "p" || sign === "P") at = source.indexOf("}", at) + 1;
    else if (!/[sSdDwW]/.test(sign)) throw new Error(`\\${sign} is not known.`);
    return {};
  }

  try {
    return needlesIn(alternatives())?.map((needle) => needle.slice(0, longest));
  } catch {
    return undefined;
  }
}

/** The needles of a list of phrases as the lexicon writes them. */
export function findPhraseNeedles(
  phrases: readonly string[],
  needlesOf: (list: string) => Needles | undefined,
): Needles | undefined {
  const found: string[] = [];
  for (const phrase of phrases) {
    let best: Needles | undefined;
    for (const piece of phrase.trim().toLowerCase().split(joints)) {
      if (!piece) continue;
      const needles = /^\{[^{}]*\}$/.test(piece) ? needlesOf(piece.slice(1, -1)) : [piece.slice(0, longest)];
      if (needles && (!best || frequency(needles) < frequency(best))) best = needles;
    }
    if (!best) return undefined;
    found.push(...best);
  }
  return found;
}

/** What stands between words of a phrase; the name of a list in it. */
const joints = /\s*…\s*|[\s-]+|\*|(\{[^{}]*\})/u;

function needlesIn({ exact, needles }: Known): Needles | undefined {
  if (exact) return exact.every((one) => one !== "") ? exact : undefined;
  return needles;
}

/** How often some of the strings stand in a text, roughly; only the order matters. */
function frequency(needles: Needles): number {
  return needles.reduce((sum, needle) => sum + (common.has(needle) ? 200 : (often[needle.length] ?? 1)), 0);
}

const often = [1e6, 1000, 60, 6];
const common = new Set(
  "the that this with have has had been from which was were not and for are its may can will would".split(
    " ",
  ),
);
