import type { Memo, Run } from "../memo/memo.ts";
import { contains, type Span } from "../text/span.ts";
import { isAbbreviation } from "./label-forms.ts";
import { quotedSpans } from "./quoted.ts";
import type { TermUse } from "./reading.ts";

/**
 * Whether a term's words are the author's to spell: not in a quotation, a block quote, the text of a link, a title in
 * italics, or a name ("the National Cyber Security Centre").
 */
export function createOwnWords(memo: Memo): (use: TermUse) => boolean {
  const quoted = remember((run) => quotedSpans(run.prose.text));
  const italic = remember((run) => italicSpans(memo.text, run.span));
  return (use) => {
    if (use.standsIn === "quote" || isName(use)) return false;
    const inProse = { start: use.at, end: use.at + use.text.length };
    if (quoted(use.run).some((span) => contains(span, inProse))) return false;
    if (memo.links.some(({ span }) => contains(span, use.span))) return false;
    return !italic(use.run).some((span) => contains(span, use.span) && !isAlone(memo.text, span, use));
  };
}

function remember(find: (run: Run) => Span[]): (run: Run) => Span[] {
  const known = new Map<Run, Span[]>();
  return (run) => {
    const spans = known.get(run) ?? find(run);
    known.set(run, spans);
    return spans;
  };
}

/** Stretches between single marks of emphasis. */
function italicSpans(text: string, { start, end }: Span): Span[] {
  const pattern = /(?<![*_\\\p{L}\p{N}])([*_])(?![*_\s])(?:(?!\1).)+?(?<![*_\\\s])\1(?![*_\p{L}\p{N}])/gsu;
  return [...text.slice(start, end).matchAll(pattern)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

/** Emphasis on the term itself, or on the term and a word beside it, makes no title. */
function isAlone(text: string, { start, end }: Span, use: TermUse): boolean {
  const words = (stretch: string) => stretch.split(/\s+/).length;
  return words(text.slice(start, end)) <= words(use.text) + 1;
}

/** In running text a capital that starts no sentence, or that the next word has too, is part of a name. */
function isName({ text, label, at, run, standsIn }: TermUse): boolean {
  if (standsIn === "heading" || !/^\p{Lu}/u.test(text)) return false;
  if (isAbbreviation(label.words) || text === text.toUpperCase()) return false;
  const before = run.prose.text.slice(0, at);
  const after = run.prose.text.slice(at + text.length);
  return !/(?:^|[.!?:;”"’)\]—–-])\s*["“‘(]*$/u.test(before) || /^ (?:(?:and|of|the) )*\p{Lu}/u.test(after);
}
