import { fileURLToPath } from "node:url";
import { parseMemo } from "../../server/src/memo/parse.ts";
import { createGeneralEvidenceReader } from "../../server/src/reading/general-evidence.ts";
import { byWords } from "../../server/src/reading/read-kind.ts";
import { createReader } from "../../server/src/reading/read-memo.ts";
import { createStance } from "../../server/src/reading/stance.ts";
import { createVocabulary } from "../../server/src/reading/vocabulary.ts";
import { allOn, doctrine } from "../support/doctrine.ts";
import { type Construct, readConstructs } from "./constructs.ts";
import { f1, score } from "./score.ts";

export const readAll = createReader(allOn);

/** The requirements whose words are data, with a list of labelled sentences each. */
export const requirements = ["countermeasures", "state-responsibility", "cyber-espionage"] as const;

/** Their analyses, with a list of labelled passages each. */
export const analyses = ["attribution", "proportionality", "method-or-effect"] as const;

const vocabulary = createVocabulary(doctrine.lexicon);
const stance = createStance(vocabulary);

/** Labels the last sentence of a text for the requirement. */
export function labelsUnder(id: string): (text: string) => string {
  const requirement = doctrine.requirements.find((one) => one.id === id);
  if (!requirement?.claim) throw new Error(`no words of a claim in "${id}"`);
  const { label } = byWords(requirement, requirement.claim, vocabulary);
  return (text) => label(parseMemo(text.replaceAll(" // ", " "))).at(-1)?.label ?? "other";
}

/** Tells whether a passage, which makes no claim itself, is an analysis, a bare mention, or neither. */
export function kindsOf(id: string): (text: string) => string {
  const requirement = doctrine.requirements.find((one) =>
    one.analyses.some((analysis) => analysis.id === id),
  );
  const analysis = requirement?.analyses.find((one) => one.id === id);
  if (!requirement?.claim || !analysis) throw new Error(`no words of an analysis "${id}"`);
  const { label } = byWords(requirement, requirement.claim, vocabulary);
  const read = createGeneralEvidenceReader(vocabulary, analysis, stance);
  return (text) => {
    const memo = parseMemo(text);
    const { analyses, mentions } = read(memo, label(memo));
    return analyses.length > 0 ? "analysis" : mentions.length > 0 ? "mention" : "none";
  };
}

/** The lists of a requirement or an analysis: those that the grammar was written with, and those kept apart. */
export function listsOf(id: string): { seen: Construct[]; held: Construct[] } {
  return {
    seen: readConstructs(`requirements/${id}.txt`),
    held: readConstructs(`requirements/${id}.held.txt`),
  };
}

/** Memos that were kept apart while the grammar was written. */
const heldMemos = /^r[36]-/;

/** Scores the memos of the requirements, all of them switched on. */
export function scoreMemos(held?: boolean) {
  const folder = fileURLToPath(new URL("requirements/memos", import.meta.url));
  return score(folder, (name) => held === undefined || heldMemos.test(name) === held, readAll);
}

/** How many of the lists that were kept apart were right when the grammar first met them. */
export const firstRun: Readonly<Record<string, number>> = {
  countermeasures: 19,
  "state-responsibility": 17,
  "cyber-espionage": 18,
  attribution: 11,
  proportionality: 8,
  "method-or-effect": 9,
};

/** Reads a list with the reader of its requirement or its analysis. */
export const readers: Readonly<Record<string, (text: string) => string>> = Object.fromEntries([
  ...requirements.map((id) => [id, labelsUnder(id)]),
  ...analyses.map((id) => [id, kindsOf(id)]),
]);

if (process.argv[1]?.endsWith("requirements.ts")) {
  const only = process.argv[2] ?? ".";
  const which = process.argv[3] === "held" ? "held" : "seen";
  for (const [id, read] of Object.entries(readers).filter(([id]) => new RegExp(only).test(id))) {
    const list = listsOf(id)[which];
    const wrong = list.filter(({ expected, text }) => read(text) !== expected);
    const claims = wrong.filter(({ expected, text }) => [expected, read(text)].includes("claim"));
    console.log(
      `${id}: ${list.length - wrong.length} of ${list.length} right, ${claims.length} claims wrong`,
    );
    if (which === "seen" || process.argv[4] === "show")
      for (const { expected, text } of wrong)
        console.log(`  found ${read(text)}, labelled ${expected}: ${text}`);
  }
  const { claim, flagged, verdicts, misses, memos } = scoreMemos(which === "held");
  console.log(
    `${memos} memos: claim F1 ${f1(claim).toFixed(3)}, flagged F1 ${f1(flagged).toFixed(3)}, verdicts ${verdicts.right} of ${verdicts.all}`,
  );
  if (which === "seen" || process.argv[4] === "show")
    for (const miss of misses) console.log(" ", JSON.stringify(miss));
}
