import { isAbstractPage } from "../documents/match/is-abstract.ts";
import { pageAt } from "../documents/pages.ts";
import type { TextAtHand } from "../library/source-texts.ts";
import { defuse, pad, wrapWords } from "./columns.ts";
import type { JudgedQuotation } from "./judge-quotations.ts";
import { readLines } from "./places.ts";
import type { Ink, Terminal } from "./terminal.ts";

type Verdict = JudgedQuotation["verdict"];

/** A memo whose quotations were held against their sources. */
export interface VerifiedMemo {
  readonly file: string;
  readonly text: string;
  readonly quotations: readonly JudgedQuotation[];
}

/** What `verify --format json` prints for one memo; `source` is null where the memo cites none. */
export function verifiedAsJson({ file, text, quotations }: VerifiedMemo) {
  return {
    file,
    quotations: quotations.map(({ quotation, verdict, source, verification, at }) => {
      const { start, end } = quotation.span;
      const { closest, differences } = verification ?? {};
      return {
        text: text.slice(start, end),
        range: { start, end },
        source: source ?? null,
        verdict,
        ...(closest && { closest: closest.text }),
        ...(closest &&
          at && { place: { document: at.file, ...pageOf(at, closest.span.start), range: closest.span } }),
        ...(differences && { differences }),
        ...(isPartial(verdict, at) && { partial: true }),
      };
    }),
  };
}

function pageOf({ document }: TextAtHand, offset: number) {
  const page = pageAt(document, offset);
  return page && { page: page.label ?? String(page.number) };
}

/** Whether a quotation that was not found may yet stand in the work: the document is the page of its abstract. */
function isPartial(verdict: Verdict, at: TextAtHand | undefined): boolean {
  return verdict === "not-found" && at !== undefined && isAbstractPage(at.document);
}

const inks: Readonly<Record<Verdict, Ink>> = {
  exact: "green",
  normalised: "green",
  altered: "yellow",
  polarity: "red",
  "not-found": "red",
  "no-source-text": "dim",
};

/** A line for each quotation; below it, where it differs, its words with those of the source. */
export function formatVerified({ file, text, quotations }: VerifiedMemo, terminal: Terminal): string {
  const { paint, width } = terminal;
  const lines = readLines(text);
  const rows = quotations.flatMap((one) => {
    const { line, column } = lines.placeAt(one.quotation.span.start);
    const place = pad(`${line}:${column}`, 8);
    const lead = `  ${paint("dim", place)}${paint(inks[one.verdict], pad(one.verdict, 15))} `;
    const words = shorten(one.quotation.prose.text, Math.max(20, width - 60));
    return [`${lead}${words}  ${paint("dim", defuse(provenance(one)))}`, ...showDifference(one, terminal)];
  });
  return `${[`${paint("bold", defuse(file))}: ${count(quotations.length)}`, ...rows].join("\n")}\n`;
}

function provenance({ source, at, verification, verdict }: JudgedQuotation): string {
  const place = verification?.closest && at ? pageOf(at, verification.closest.span.start) : undefined;
  const cited = source === undefined ? "no source cited" : `@${source}`;
  const part = isPartial(verdict, at) ? ", whose abstract alone is at hand" : "";
  const inFile = source === undefined && verdict !== "not-found" && at ? `, found in ${at.file}` : "";
  return `${cited}${part}${inFile}${place ? `, p. ${place.page}` : ""}`;
}

/** "the norm [-only-] applies {+also+} to": the source's words and the memo's, with a few words around them. */
function showDifference({ verification }: JudgedQuotation, { paint, width }: Terminal): string[] {
  const margin = " ".repeat(10);
  if (verification?.moved) return [`${margin}the source has these words in another order, or too far apart`];
  const { differences } = verification ?? {};
  if (!differences) return [];
  const shown = differences.map(({ kind, text }, i) => {
    if (kind === "removed") return `[-${text.trim()}-]`;
    if (kind === "added") return `{+${text.trim()}+}`;
    return around(text, i > 0, i < differences.length - 1);
  });
  return wrapWords(shown.join(" ").replace(/\s+/g, " ").trim(), width - margin.length).map(
    (line) => `${margin}${colour(line, paint)}`,
  );
}

function colour(line: string, paint: Terminal["paint"]): string {
  return line
    .replace(/\[-.*?-\]/g, (words) => paint("red", words))
    .replace(/\{\+.*?\+\}/g, (words) => paint("green", words));
}

const wordsAround = 6;

/** Words that are the same, without those far from a difference. */
function around(text: string, isBehind: boolean, isBefore: boolean): string {
  const words = text.trim().split(/\s+/);
  const head = isBehind ? words.slice(0, wordsAround) : [];
  const tail = isBefore ? words.slice(-wordsAround) : [];
  if (words.length <= head.length + tail.length) return words.join(" ");
  return [...head, "…", ...tail].join(" ");
}

function shorten(words: string, columns: number): string {
  const plain = defuse(words).replace(/\s+/g, " ").trim();
  if (plain.length <= columns) return `“${plain}”`;
  const cut = plain.slice(0, columns - 1);
  return `“${cut.slice(0, Math.max(1, cut.lastIndexOf(" ")))} …”`;
}

/** "3 quotations in 1 memo: 2 exact, 1 altered", and what the marks mean where there are some. */
export function summariseVerified(memos: readonly VerifiedMemo[]): string {
  const verdicts = memos.flatMap(({ quotations }) => quotations.map(({ verdict }) => verdict));
  const parts = (Object.keys(inks) as Verdict[]).flatMap((verdict) => {
    const number = verdicts.filter((one) => one === verdict).length;
    return number > 0 ? [`${number} ${verdict}`] : [];
  });
  const all = memos.flatMap(({ quotations }) => quotations);
  const isMarked = all.some(({ verification }) => verification?.differences);
  const inMemos = memos.length === 1 ? "1 memo" : `${memos.length} memos`;
  const summary = `${count(verdicts.length)} in ${inMemos}${parts.length > 0 ? `: ${parts.join(", ")}` : ""}`;
  return isMarked ? `${summary}\n[-the source's words-] {+the memo's+}` : summary;
}

function count(quotations: number): string {
  return quotations === 1 ? "1 quotation" : `${quotations} quotations`;
}
