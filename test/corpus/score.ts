import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseMemo } from "../../server/src/memo/parse.ts";
import { createReader } from "../../server/src/reading/read-memo.ts";
import type { Claim, Verdict } from "../../server/src/reading/reading.ts";
import { doctrine } from "../support/doctrine.ts";

/** A labelled sentence of `NAME.labels.json`: `text` is a verbatim slice of `NAME.md`, white space aside. */
export interface LabelledSentence {
  readonly text: string;
  readonly label: string;
  /** The requirement that a claim falls under; non-intervention where there is none. */
  readonly kind?: string;
  readonly verdict?: Verdict;
  /** Its number where the text recurs. */
  readonly occurrence?: number;
}

export interface Miss {
  readonly memo: string;
  readonly kind: "false claim" | "missed claim" | "verdict";
  readonly found: string;
  readonly labelled: string;
  readonly text: string;
}

export interface Rate {
  readonly hit: number;
  readonly found: number;
  readonly labelled: number;
}

export interface Score {
  readonly memos: number;
  readonly claim: Rate;
  readonly flagged: Rate;
  readonly verdicts: { readonly right: number; readonly all: number };
  readonly misses: readonly Miss[];
}

const readBuiltIn = createReader(doctrine);
const isFlagged = (verdict?: string) => verdict === "conclusory" || verdict === "unsupported";

/** Scores the check on the labelled memos of a folder: a claim that is found matches a labelled one it overlaps. */
export function score(
  folder: string,
  keep: (name: string) => boolean = () => true,
  read: ReturnType<typeof createReader> = readBuiltIn,
): Score {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith(".labels.json") && keep(file))
    .sort();
  const claim = { hit: 0, found: 0, labelled: 0 };
  const flagged = { hit: 0, found: 0, labelled: 0 };
  const verdicts = { right: 0, all: 0 };
  const misses: Miss[] = [];
  for (const name of names) {
    const memo = name.replace(".labels.json", "");
    const text = readFileSync(join(folder, `${memo}.md`), "utf8");
    const { sentences } = JSON.parse(readFileSync(join(folder, name), "utf8")) as {
      sentences: LabelledSentence[];
    };
    const gold = sentences.map((sentence) => ({ ...sentence, ...locate(text, sentence, memo) }));
    const claims = gold.filter((sentence) => sentence.label === "claim");
    const taken = new Set<unknown>();
    for (const found of read(parseMemo(text)).claims) {
      claim.found++;
      if (isFlagged(found.verdict)) flagged.found++;
      const match = claims.find(
        (sentence) =>
          !taken.has(sentence) &&
          (sentence.kind ?? "non-intervention") === found.kind &&
          meets(found, sentence),
      );
      if (!match) {
        const other = gold.find((sentence) => meets(found, sentence));
        misses.push({
          memo,
          kind: "false claim",
          found: found.verdict,
          labelled: other?.label ?? "other",
          text: found.sentence.text,
        });
        continue;
      }
      taken.add(match);
      claim.hit++;
      verdicts.all++;
      if (found.verdict === match.verdict) verdicts.right++;
      else
        misses.push({
          memo,
          kind: "verdict",
          found: found.verdict,
          labelled: `${match.verdict}`,
          text: match.text,
        });
      if (isFlagged(found.verdict) && isFlagged(match.verdict)) flagged.hit++;
    }
    for (const sentence of claims) {
      claim.labelled++;
      if (isFlagged(sentence.verdict)) flagged.labelled++;
      if (!taken.has(sentence))
        misses.push({
          memo,
          kind: "missed claim",
          found: "-",
          labelled: `${sentence.verdict}`,
          text: sentence.text,
        });
    }
  }
  return { memos: names.length, claim, flagged, verdicts, misses };
}

export function f1({ hit, found, labelled }: Rate): number {
  return found + labelled === 0 ? 1 : (2 * hit) / (found + labelled);
}

function meets(claim: Claim, place: { start: number; end: number }): boolean {
  return claim.sentence.span.start < place.end && place.start < claim.sentence.span.end;
}

/** Where the labelled text stands in the memo; white space, quote marks of a list or a quote aside. */
export function locate(text: string, { text: wanted, occurrence = 1 }: LabelledSentence, memo: string) {
  const words = wanted
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const hit = [...text.matchAll(new RegExp(words.join("\\s+(?:>\\s*)?"), "g"))][occurrence - 1];
  if (!hit) throw new Error(`${memo}: not in the memo: ${wanted}`);
  return { start: hit.index, end: hit.index + hit[0].length };
}

if (process.argv[1]?.endsWith("score.ts")) {
  const [folder = "test/corpus/memos", only = "."] = process.argv.slice(2);
  const result = score(folder, (name) => new RegExp(only).test(name));
  for (const miss of result.misses)
    console.log(
      `${miss.kind} [${miss.found} / ${miss.labelled}] ${miss.memo}: ${miss.text.replace(/\s+/g, " ")}`,
    );
  const show = (rate: Rate) =>
    `${f1(rate).toFixed(3)} (${rate.hit} hit, ${rate.found} found, ${rate.labelled} labelled)`;
  console.log(
    `claim F1 ${show(result.claim)}; flagged F1 ${show(result.flagged)}; verdicts ${result.verdicts.right}/${result.verdicts.all} over ${result.memos} memos`,
  );
}
