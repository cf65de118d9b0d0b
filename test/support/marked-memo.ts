import type { Span } from "../../server/src/text/span.ts";

/** A memo whose expectations were drawn on its text, with the marks taken out. */
export interface MarkedMemo {
  readonly text: string;
  /** Stretches in the order of their opening marks. */
  readonly spans: readonly Span[];
  /** Place of the cursor, if one was drawn. */
  readonly cursor?: number;
}

/** Reads `⟦words⟧` as a span and `▮` as the cursor. Throws on a mark without its partner: the test is wrong. */
export function readMarks(marked: string, [open, close]: readonly [string, string] = ["⟦", "⟧"]): MarkedMemo {
  let text = "";
  let cursor: number | undefined;
  const spans: { start: number; end: number }[] = [];
  const opened: number[] = [];
  for (const character of marked) {
    if (character === "▮") cursor = text.length;
    else if (character === open) opened.push(spans.push({ start: text.length, end: -1 }) - 1);
    else if (character === close) {
      const span = spans[opened.pop() ?? -1];
      if (!span) throw new Error(`a closing mark without its opening one: ${marked}`);
      span.end = text.length;
    } else text += character;
  }
  if (opened.length > 0) throw new Error(`an opening mark without its closing one: ${marked}`);
  return { text, spans, ...(cursor !== undefined && { cursor }) };
}

/** Draws marks around spans, for failures that read like the test. Spans must not cross. */
export function drawMarks(text: string, spans: readonly Span[], [open, close] = ["⟦", "⟧"]): string {
  const marks = spans.flatMap(({ start, end }) => [
    { at: start, mark: open },
    { at: end, mark: close },
  ]);
  return marks
    .sort((a, b) => b.at - a.at)
    .reduce((drawn, { at, mark }) => drawn.slice(0, at) + mark + drawn.slice(at), text);
}
