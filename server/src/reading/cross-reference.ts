import type { Memo, Section, Sentence } from "../memo/memo.ts";
import { notesByCaller } from "../memo/notes.ts";
import { contains } from "../text/span.ts";
import { readHeading } from "./headings.ts";
import { readWords } from "./vocabulary.ts";

/** Finds the sections that the paragraph, list item or table row of a sentence refers to. */
export function createCrossReferences(memo: Memo): (sentence: Sentence) => Section[] {
  const sections = [...walk(memo.root)].filter((section) => section.heading);
  const bySlug = new Map(sections.map((section) => [section.heading?.slug, section]));
  const titles = sections.map((section) => ({ section, ...readHeading(section.heading?.title ?? "") }));
  const notes = notesByCaller(memo);
  const links = memo.links.filter(({ url }) => url.startsWith("#"));

  return (sentence) => {
    const unit = unitOf(sentence, notes);
    const found = new Set<Section>();
    for (const { span, text } of unit) {
      for (const link of links)
        if (contains(span, link.span) || contains({ start: span.start - 2, end: span.end + 2 }, link.span)) {
          const target = bySlug.get(decode(link.url.slice(1)));
          if (target) found.add(target);
        }
      const words = readWords(text);
      for (const path of numbersIn(words.text)) {
        const target = resolve(path, sentence.paragraph.section, titles);
        if (target) found.add(target);
      }
      for (const { title, section } of titles) if (named(title, words.lower)) found.add(section);
    }
    return [...found];
  };
}

/** The sentences that a cross-reference in one of them serves: a note shares those of the paragraph that calls it. */
function unitOf(sentence: Sentence, notes: ReturnType<typeof notesByCaller>): readonly Sentence[] {
  const paragraph = sentence.paragraph.caller ?? sentence.paragraph;
  const own = sentence.paragraph.caller ? sentence.paragraph.sentences : [];
  const items = paragraph.kind === "list" || paragraph.kind === "table";
  const body =
    items && !sentence.paragraph.caller
      ? paragraph.sentences.filter(({ item }) => item === sentence.item)
      : paragraph.sentences;
  const called = new Set(body.flatMap(({ calls }) => calls));
  const called_ = (notes.get(paragraph) ?? []).filter(
    ({ label }) => label !== undefined && called.has(label),
  );
  return [...body, ...own, ...called_.flatMap(({ sentences }) => sentences)];
}

/** "Part I.B", "sections 3 and 4": each as the numbers from outside to inside. */
function numbersIn(text: string): string[][] {
  const one = "(?:[IVXLC]+|[A-Z]|\\d+)(?:\\.(?:[A-Z]|[IVXLCivx]+|\\d+|[a-z])(?![\\p{L}]))*";
  const series = new RegExp(
    `(?<![\\p{L}])(?:[Pp]arts?|[Ss]ections?|§§?|[Ss]ecs?\\.|[Cc]hapters?|[Hh]eadings?|[Pp]oints?)\\s*(${one}(?:(?:,|,? and|,? or| to|–|-)\\s?${one})*)(?![\\p{L}\\d(])`,
    "gu",
  );
  const bare =
    /(?:under|in|at|see|of)\s(\d+(?:\.\d+)*|[IVX]+|[A-H])(?:,)?\s(?:above|below|supra|infra)(?!\p{L})/gu;
  return [...text.matchAll(series), ...text.matchAll(bare)].flatMap((match) => {
    const behind = text.slice(match.index + match[0].length, match.index + match[0].length + 40);
    if (/^,? of (?:the|that) (?!(?:this|memo|memorandum|opinion|note|present))/u.test(behind)) return [];
    return (match[1] ?? "")
      .split(/,? and |,? or | to |,\s?|–|-/u)
      .map((number) => number.trim().toUpperCase().split("."))
      .filter((path) => path[0] !== "");
  });
}

type Title = { readonly section: Section; readonly title: string; readonly number?: string };

/** The section with that chain of numbers; of several, the one nearest to where it is referred to. */
function resolve(path: readonly string[], from: Section, titles: readonly Title[]): Section | undefined {
  const whole = path.join(".");
  const fits = titles.filter(({ section, number }) => {
    if (number === whole) return true;
    if (number !== path.at(-1)) return false;
    let above = section.parent;
    for (const part of path.slice(0, -1).reverse()) {
      while (above && numberOf(above, titles) !== part) above = above.parent;
      if (!above) return false;
    }
    return true;
  });
  if (fits.length < 2) return fits[0]?.section;
  const near = fits.find(({ section }) => section.parent === from || section.parent === from.parent);
  return (near ?? fits[0])?.section;
}

function numberOf(section: Section, titles: readonly Title[]): string | undefined {
  return titles.find((title) => title.section === section)?.number;
}

/** Whether a text names a heading's title as a place: "under Tampering with the register", "see 'The rolls'". */
function named(title: string, lower: string): boolean {
  if (title.length < 4) return false;
  for (let at = lower.indexOf(title); at >= 0; at = lower.indexOf(title, at + 1)) {
    const before = lower.slice(Math.max(0, at - 40), at);
    const quoted = /["'*]$/.test(before) && /^[."'*,;)]/.test(lower.slice(at + title.length));
    const cue =
      /(?:\bsee(?: also)?|\bsupra|\binfra|\bunder|\bsection on|\bpart on|\bsection|\bheading|\bheaded|\babove,?|\bbelow,?)\s+(?:the\s+)?["'*]?$/u.test(
        before,
      );
    const ends = !/\p{L}/u.test(lower.charAt(at + title.length));
    if (ends && (cue || quoted) && (title.includes(" ") || quoted)) return true;
  }
  return false;
}

function decode(slug: string): string {
  try {
    return decodeURIComponent(slug).toLowerCase();
  } catch {
    return slug;
  }
}

function* walk(section: Section): Iterable<Section> {
  yield section;
  for (const child of section.children) yield* walk(child);
}
