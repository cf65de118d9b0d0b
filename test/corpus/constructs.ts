import { readFileSync } from "node:fs";
import { parseMemo } from "../../server/src/memo/parse.ts";
import { createCoercion } from "../../server/src/reading/coercion.ts";
import { createLabeller, type Labelled } from "../../server/src/reading/label.ts";
import { createReader } from "../../server/src/reading/read-memo.ts";
import { createStance } from "../../server/src/reading/stance.ts";
import { createVocabulary } from "../../server/src/reading/vocabulary.ts";
import { doctrine } from "../support/doctrine.ts";

/** One line of a list of constructs: what is expected of the last sentence of a text. */
export interface Construct {
  readonly expected: string;
  readonly text: string;
}

const check = createReader(doctrine);
const vocabulary = createVocabulary(doctrine.lexicon);
const label = createLabeller(vocabulary);
const coercion = createCoercion(vocabulary, createStance(vocabulary));

/** Lines "expected | text" of a file in this folder; " // " stands between the parts of a text. */
export function readConstructs(file: string): Construct[] {
  return readFileSync(new URL(file, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [expected = "", text = ""] = line.split(" | ");
      return { expected, text };
    });
}

/** The label of the last sentence of a text. */
export function labelOf(text: string): string {
  return read(text)?.label ?? "other";
}

/** Whether the last sentence of a text is an analysis of coercion, a bare mention, or neither. */
export function coercionOf(text: string): string {
  const last = read(text);
  const kind = last && coercion(last)?.kind;
  return kind === "analysis" || kind === "mention" ? kind : "none";
}

/** Whether a passage, its paragraphs parted by " // ", carries its last claim by a doxfare analysis. */
export function passageOf(text: string): string {
  const claim = check(parseMemo(text.replaceAll(" // ", "\n\n"))).claims.at(-1);
  if (!claim) return "no claim";
  return claim.analyses.some(({ kind }) => kind === "doxfare") ? "doxfare" : "none";
}

function read(text: string): Labelled | undefined {
  return label(parseMemo(text.replaceAll(" // ", " "))).at(-1);
}
