import type { Draft, Position } from "../protocol/draft.ts";

/** Where a lawyer would type: inside a long line of prose, at a space. At the quarters of the memo, in turn. */
export function typingPlaces(draft: Draft): Position[] {
  return [0.5, 0.25, 0.75].flatMap((share) => {
    const from = Math.floor(draft.lines.length * share);
    const line = draft.lines.findIndex((text, at) => at >= from && /^[A-Z].{80}/.test(text));
    const character = draft.lines[line]?.indexOf(" ", 40) ?? -1;
    return line < 0 || character < 0 ? [] : [{ line, character }];
  });
}

/** Places inside terms, spread over the memo. */
export function termPlaces(draft: Draft, count: number): Position[] {
  const terms =
    /\b(?:coercion|sovereignty|non-intervention|countermeasures|espionage|doxfare|attribution)\b/i;
  const all = draft.lines.flatMap((text, line) => {
    const character = text.search(terms);
    return character < 0 ? [] : [{ line, character: character + 3 }];
  });
  const step = Math.max(1, all.length / count);
  return Array.from({ length: Math.min(count, all.length) }, (_, i) => all[Math.floor(i * step)]).filter(
    (place) => place !== undefined,
  );
}
