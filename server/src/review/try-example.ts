import type { Example } from "../doctrine/example.ts";
import type { Checked } from "./check.ts";

/** What is wrong with how the check takes an example, as words that follow its place; undefined if nothing is. */
export function tryExample(
  { memo, expected }: Example,
  check: (text: string) => Checked,
): string | undefined {
  const { reading, findings } = check(memo);
  if (expected.kind === "use") {
    const uses = reading.terms.filter(({ term }) => term.id === expected.term);
    if (expected.label === undefined) return uses.length > 0 ? undefined : "no label of the term is found";
    const found = uses.some(({ text }) => fold(text) === fold(expected.label ?? ""));
    return found ? undefined : `no example sentence shows the label "${expected.label}"`;
  }
  const found = findings
    .filter(({ rule }) => expected.rule === undefined || rule === expected.rule)
    .map(({ rule, span }) => ({ rule, words: plain(memo.slice(span.start, span.end)) }));
  if (expected.kind === "pass") {
    const [first] = found;
    return first && `${first.rule} is found on "${first.words}"`;
  }
  const { rule, words } = expected;
  const [first] = found;
  if (!first) return `${rule} is not found`;
  if (words === undefined || found.some((one) => one.words === plain(words))) return undefined;
  return `${rule} is found on "${first.words}", not on "${plain(words)}"`;
}

/** A hard line break in the YAML or in the memo is a space to its reader. */
function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function fold(text: string): string {
  return plain(text).toLowerCase().replaceAll("’", "'");
}
