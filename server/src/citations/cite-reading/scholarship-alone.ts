import type { Source } from "../../doctrine/doctrine.ts";
import { unitAt } from "../../memo/cited-places.ts";
import type { Citation, Memo, Paragraph, Section, Sentence } from "../../memo/memo.ts";
import { sourceSpan } from "../../memo/prose.ts";
import type { Reading } from "../../reading/reading.ts";
import { contains, type Span } from "../../text/span.ts";
import type { Library } from "../library.ts";
import { citationsWithin } from "./citations-within.ts";
import { attribution, findLawStatement } from "./law-statement.ts";
import { isQuoted } from "./note-sources.ts";
import { notesByLabel } from "./notes.ts";
import { citesPlainly } from "./plain-citations.ts";

/** A statement of what the law is for which the memo cites nothing but what writers say. */
export interface ScholarshipAlone {
  readonly sentence: Sentence;
  /** The words that state the law. */
  readonly span: Span;
  readonly sources: readonly Source[];
}

/**
 * Statements of the law that rest on scholarship alone: teachings are a subsidiary means for the determination of
 * rules of law (Statute of the International Court of Justice, article 38(1)(d)). What stands beside them in the same
 * sentence, in its footnotes or in a citation that follows counts; a sentence that says whose view it is, or that
 * follows one that does, is no statement of the law.
 */
export function scholarshipAlone(reading: Reading, library: Library): ScholarshipAlone[] {
  const { memo } = reading;
  if (memo.citations.length === 0) return [];
  const notes = notesByLabel(memo);
  return memo.sentences.flatMap((sentence, i) => {
    const next = memo.sentences[i + 1];
    const own = readSupport(sentence, next, memo, notes);
    const sources = own && scholarlyAlone(own, library);
    if (!sources || isElsewhereAttributed(sentence, memo.sentences[i - 1], sources, memo)) return [];
    const span = statementIn(sentence, reading);
    return span ? [{ sentence, span, sources }] : [];
  });
}

/** What a sentence is supported by; undefined where something beside the citations may support or attribute it. */
function readSupport(
  sentence: Sentence,
  next: Sentence | undefined,
  memo: Memo,
  notes: ReadonlyMap<string, Paragraph>,
): readonly Citation[] | undefined {
  const called = sentence.calls.flatMap((label) => notes.get(label) ?? []);
  const goesOn = next?.paragraph === sentence.paragraph && isCitationAlone(next, memo) ? [next] : [];
  const places = [sentence, ...goesOn, ...called.flatMap((note) => note.sentences)];
  const cited = places.flatMap(({ span }) => citationsWithin(memo, span));
  const inBody = (citation: Citation) => !called.some((note) => contains(note.span, citation.span));
  const isMention = (citation: Citation) => citation.suppressed || (citation.inText && inBody(citation));
  if (cited.length === 0 || cited.some((citation) => isMention(citation) || isQuoted(citation, memo.text)))
    return undefined;
  if (cited.some(({ prefix, suffix }) => saysMore.test(`${prefix?.text ?? ""} ${suffix?.text ?? ""}`)))
    return undefined;
  const words = places.map((place) => withoutCitations(place, memo));
  if (words.some((text) => citesPlainly(text) === "full" || authority.test(text))) return undefined;
  return words.slice(1).some((text) => attribution.test(text)) ? undefined : cited;
}

/** "But see", "as argued by", "proposing that": the citation itself tells how it stands to the statement. */
const saysMore = new RegExp(
  String.raw`\b(?:contra|but|cf|compare|generally|also)\b|${attribution.source}`,
  "iu",
);

/** Names of what is more than scholarship: cited in words rather than by a key. */
const authority =
  /\b(?:Charter|Convention|Covenant|Treaty|Treaties|Protocol|Statute|Declaration|Resolution|Court|Tribunal|Chamber|Nicaragua|Commission|Assembly|Council|Articles?|Group of|judgments?|opinio juris|practice)\b/;

function isCitationAlone(sentence: Sentence, memo: Memo): boolean {
  if (citationsWithin(memo, sentence.span).length === 0) return false;
  return !/\p{L}{2}/u.test(
    withoutCitations(sentence, memo).replace(/\b(?:see|also|generally|cf|e\.g)\b/gi, ""),
  );
}

/** The words of a sentence with blanks in place of its citations, so that offsets stay. */
function withoutCitations({ text, at, run, span }: Sentence, memo: Memo): string {
  let words = text;
  for (const { cluster } of citationsWithin(memo, span)) {
    const start = Math.max(0, unitAt(run.prose, cluster.start) - at);
    const end = Math.max(start, Math.min(text.length, unitAt(run.prose, cluster.end) - at));
    words = words.slice(0, start) + " ".repeat(end - start) + words.slice(end);
  }
  return words;
}

function scholarlyAlone(cited: readonly Citation[], { find }: Library): readonly Source[] | undefined {
  const sources = cited.map(({ key }) => find(key));
  const scholarly = sources.filter((source) => source?.weight === "scholarship") as Source[];
  return scholarly.length === sources.length ? [...new Set(scholarly)] : undefined;
}

/** In a section about what writers say, behind a sentence that does, or under one that a list follows. */
function isElsewhereAttributed(
  sentence: Sentence,
  before: Sentence | undefined,
  sources: readonly Source[],
  { paragraphs }: Memo,
): boolean {
  const { paragraph } = sentence;
  if (sentence.cell || isAboutWriters(paragraph.section) || names(sentence, sources)) return true;
  const listed = paragraph.kind === "list" ? paragraphs[paragraphs.indexOf(paragraph) - 1] : undefined;
  const leading = [before?.paragraph === paragraph ? before : undefined, listed?.sentences.at(-1)];
  return leading.some((one) => one && (attribution.test(one.text) || names(one, sources)));
}

function isAboutWriters(section: Section | undefined): boolean {
  if (!section) return false;
  return attribution.test(section.heading?.title ?? "") || isAboutWriters(section.parent);
}

function names({ text }: Sentence, sources: readonly Source[]): boolean {
  const writers = sources.flatMap(({ csl }) => [...(csl.author ?? []), ...(csl.editor ?? [])]);
  return writers.some(({ family, literal }) => [family, literal].some((name) => name && text.includes(name)));
}

function statementIn(sentence: Sentence, { memo, terms }: Reading): Span | undefined {
  const { run, at, text } = sentence;
  const own = terms.filter((use) => use.run === run && at <= use.at && use.at < at + text.length);
  const found = findLawStatement(
    withoutCitations(sentence, memo),
    own.map((use) => ({ start: use.at - at, end: use.at - at + use.text.length })),
    (word) => isSmallElsewhere(word, memo),
  );
  return found && sourceSpan(run.prose, at + found.start, at + found.end);
}

/** A word that the memo elsewhere begins with a small letter is no name. */
function isSmallElsewhere(word: string, { text }: Memo): boolean {
  const small = word.charAt(0).toLowerCase() + word.slice(1);
  return small.length > 0 && new RegExp(`(?<!\\p{L})${small}(?!\\p{L})`, "u").test(text);
}
