import type { CslItem, Weight } from "../doctrine/doctrine.ts";
import { kindOf } from "./kind.ts";

/**
 * The weight of a source as its kind gives it: what binds, what courts and the United Nations say, what writers say,
 * and the rest, which is no more than a page anyone may write. Legislation binds within its State.
 */
export function weightOf(csl: CslItem): Weight {
  return byKind.get(kindOf(csl)) ?? byType.get(csl.type) ?? "web";
}

const byKind: ReadonlyMap<string, Weight> = new Map<string, Weight>(
  Object.entries({
    treaty: "binding",
    "un-charter": "binding",
    legislation: "binding",
    "icj-case": "authoritative",
    "pcij-case": "authoritative",
    award: "authoritative",
    case: "authoritative",
    resolution: "authoritative",
    "un-document": "authoritative",
    "ilc-text": "authoritative",
    article: "scholarship",
    book: "scholarship",
    chapter: "scholarship",
    thesis: "scholarship",
    "working-paper": "scholarship",
  }),
);

/** For what has no kind of its own. */
const byType: ReadonlyMap<string, Weight> = new Map<string, Weight>(
  Object.entries({
    legal_case: "authoritative",
    legislation: "binding",
    regulation: "binding",
    "paper-conference": "scholarship",
    "entry-encyclopedia": "scholarship",
    "entry-dictionary": "scholarship",
    periodical: "scholarship",
    review: "scholarship",
    "review-book": "scholarship",
  }),
);
