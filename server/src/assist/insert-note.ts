import { findGeneratedBlocks } from "../memo/generated-blocks.ts";
import type { Memo } from "../memo/memo.ts";
import type { Edit } from "./fixes/fix.ts";

/** The next number that no footnote and no call of one has. */
export function nextLabel({ text }: Memo): number {
  const used = [...text.matchAll(/\[\^(\d{1,6})\]/g)].map((match) => Number(match[1]));
  return Math.max(0, ...used) + 1;
}

/**
 * Puts the text of a footnote behind the others at the end of the memo, apart from them as they are from each other. A
 * table of authorities or comments may stand behind them.
 */
export function addDefinition(memo: Memo, label: number, words: string): Edit {
  const { text } = memo;
  const notes = memo.paragraphs
    .filter((one) => one.label !== undefined && !one.label.startsWith("^"))
    .sort((a, b) => a.span.start - b.span.start);
  const last = notes.at(-1);
  const before = notes.at(-2);
  const isAtEnd = last !== undefined && isBlank(memo, last.span.end);
  const at = isAtEnd ? last.span.end : text.trimEnd().length;
  const isClose =
    isAtEnd && before !== undefined && !/\n\s*\n/.test(text.slice(before.span.end, last.span.start));
  const line = /\r\n/.test(text) ? "\r\n" : "\n";
  const end = /^\s*\n/.test(text.slice(at)) ? "" : line;
  const lead = line.repeat(isClose ? 1 : 2);
  return { span: { start: at, end: at }, text: `${lead}[^${label}]: ${words}${end}` };
}

/** Whether no words of the author stand behind the offset. */
function isBlank({ text, comments }: Memo, offset: number): boolean {
  const parts = [
    ...findGeneratedBlocks(text, comments).map(({ span }) => span),
    ...comments.map(({ span }) => span),
  ];
  let at = offset;
  for (const { start, end } of parts.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < at) continue;
    if (text.slice(at, start).trim() !== "") return false;
    at = end;
  }
  return text.slice(at).trim() === "";
}
