import type { Alignment } from "./align.ts";
import type { Element } from "./elements.ts";

/** Of the words of a quotation and of the passage, so many must be shared for the one to be taken from the other. */
const shared = 0.6;
/** The same where a negation is said to be lost or gained. */
const sharedForPolarity = 0.7;

/** Of words left out in a row no more are counted: a clause that was dropped makes the rest no less the source's. */
const mostCounted = 4;

/** Words that any two passages share. */
const common = new Set(
  `that this with from which have been were their there such upon shall must into when what they them than then
  also only other some under over would could should being these those where while about between within against
  may not the and for are was has had its any all one his her who but nor can will`.split(/\s+/),
);

export function wordsIn(elements: readonly Element[]): number {
  return elements.filter(({ kind }) => kind === "word").length;
}

/**
 * Whether the quotation is so like the passage that it must be meant for it: most words of either are the other's,
 * two of them tell something, and some stand side by side.
 */
export function isLocated(elements: readonly Element[], alignment: Alignment): boolean {
  const { kept, removed, telling, run } = measure(elements, alignment);
  const words = wordsIn(elements);
  const isLong = words >= 6;
  return (
    kept >= shared * words && kept >= shared * (kept + removed) && telling >= 2 && run >= (isLong ? 3 : 2)
  );
}

/** Whether so many words are the source's that what differs may be called a reversal of it. */
export function keepsMost(elements: readonly Element[], alignment: Alignment): boolean {
  return measure(elements, alignment).kept >= sharedForPolarity * wordsIn(elements);
}

function measure(elements: readonly Element[], { steps }: Alignment) {
  const measured = { kept: 0, removed: 0, telling: 0, run: 0 };
  let run = 0;
  let left = 0;
  for (const { kind, elements: at, tokens } of steps) {
    const element = elements[at.from];
    left = kind === "removed" || kind === "changed" ? left + tokens.to - tokens.from : 0;
    if (left > 0 && left <= mostCounted) measured.removed++;
    if (kind === "removed" || kind === "changed" || kind === "added") run = 0;
    if (kind !== "kept" || element?.kind !== "word") continue;
    measured.kept += at.to - at.from;
    run += at.to - at.from;
    measured.run = Math.max(measured.run, run);
    if (element.fold.length > 2 && !common.has(element.fold)) measured.telling++;
  }
  return measured;
}
