import { notesByLabel, undefinedCalls } from "../../citations/cite-reading/notes.ts";
import type { Reading } from "../../reading/reading.ts";
import type { Finding } from "../../rules/rule.ts";
import { nearestFew } from "../../text/nearest.ts";
import { same } from "../../text/span.ts";
import type { Fix } from "./fix.ts";

/** Gives the footnote that is called a text to fill in, or calls another whose label comes near. */
export function addNote({ span }: Finding, { memo }: Reading): Fix[] {
  const call = undefinedCalls(memo).find((one) => same(one.span, span));
  if (!call) return [];
  const labels = [...notesByLabel(memo).keys()].filter((label) => !label.startsWith("^"));
  const near = nearestFew(call.label, labels, 2).filter((label) => !/^\d+$/.test(label));
  return [
    ...near.map((label): Fix => {
      return { title: `Call “${label}”`, edits: [{ span, text: `[^${label}]` }], preferred: false };
    }),
    addText(call.label, memo.text),
  ];
}

/** Behind the last words of the memo, a blank line between. */
function addText(label: string, text: string): Fix {
  const end = text.trimEnd().length;
  const note = (words: string) => `${end === 0 ? "" : "\n\n"}[^${label}]: ${words}\n`;
  const edit = { span: { start: end, end: text.length }, text: note("[note]"), snippet: note("${1:note}") };
  return { title: `Add a footnote “${label}”`, edits: [edit], preferred: true };
}
