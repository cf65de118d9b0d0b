import type { Term } from "../doctrine/doctrine.ts";
import type { Memo, Paragraph, Run, Section, Sentence } from "../memo/memo.ts";
import type { Span } from "../text/span.ts";
import type { Label } from "./label-forms.ts";

/** What this memo says: the terms it uses, the claims it makes and the analyses that carry them. */
export interface Reading {
  readonly memo: Memo;
  readonly terms: readonly TermUse[];
  readonly claims: readonly Claim[];
  readonly analyses: readonly Analysis[];
}

export interface TermUse {
  readonly term: Term;
  /** The label that the memo uses, in one of its forms. */
  readonly label: Label;
  readonly span: Span;
  /** The words as the reader sees them. */
  readonly text: string;
  readonly standsIn: "heading" | "prose" | "quote";
  readonly run: Run;
  /** Where the words start in `run.prose.text`. */
  readonly at: number;
}

/** Labels of a sentence, in the order in which the first that fits wins (specification, section 2). */
export type SentenceLabel = "claim" | "rule" | "reported" | "question" | "conditional" | "mention" | "other";

export type Verdict = "supported" | "elsewhere" | "conclusory" | "unsupported";

/** A legal characterisation of conduct in the author's own voice. */
export interface Claim {
  /** Id of the requirement that the claim falls under, e.g. `non-intervention`. */
  readonly kind: string;
  /** What is claimed, as a message says it: "about non-intervention", "that countermeasures are available". */
  readonly says: string;
  /** Whether one of the required analyses would carry it, or only all of them together. */
  readonly needs: "any" | "all";
  readonly sentence: Sentence;
  /** The words that make it a claim. */
  readonly trigger: Span;
  readonly scope: Scope;
  readonly verdict: Verdict;
  /** Analyses in scope when supported, elsewhere in the memo when `elsewhere`; else none. */
  readonly analyses: readonly Analysis[];
  /** Analyses elsewhere in the memo that would carry a part of a claim which lacks others besides. */
  readonly apart?: readonly Analysis[];
  /** What is missing, by analysis and element; empty when supported. */
  readonly missing: readonly Lack[];
  /** The passage in scope that comes nearest, when the claim is not supported. */
  readonly nearest?: { readonly span: Span; readonly lacks: Lack };
}

/** Where the check looked. `sections` holds the issue section and those the paragraph refers to. */
export interface Scope {
  /** Title of the issue section; absent where the whole memo is searched. */
  readonly heading?: string;
  readonly span: Span;
  readonly sections: readonly Section[];
}

/** A sentence or a passage that shows, with a ground, why conduct is or is not coercive, attributable and the like. */
export interface Analysis {
  /** Id of the required analysis, e.g. `coercion` or `doxfare`. */
  readonly kind: string;
  readonly span: Span;
  readonly paragraph: Paragraph;
  /** Elements that it covers, as `requirements.yaml` names them. */
  readonly elements: readonly string[];
  /** Whether the analysis says that the element is present (true) or absent (false); unknown when mixed. */
  readonly positive?: boolean;
}

export interface Lack {
  readonly analysis: string;
  readonly elements: readonly string[];
  /** The scope names the analysis, without a ground. */
  readonly named?: true;
}
