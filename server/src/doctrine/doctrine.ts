import type { Span } from "../text/span.ts";

/** What the law says, as data: the shapes of `server/doctrine`. Names follow SKOS, CSL-JSON and W3C Web Annotation. */
export interface Doctrine {
  readonly terms: readonly Term[];
  readonly sources: readonly Source[];
  readonly requirements: readonly Requirement[];
  readonly lexicon: Lexicon;
  readonly skeletons: readonly Skeleton[];
}

/**
 * How firmly the law holds a concept: a proposal of a scholar is never shown as law, and a word for facts or
 * policy that the law does not define is `descriptive`.
 */
export type Standing = "settled" | "contested" | "proposed" | "descriptive";

export interface Term {
  /** File name without its ending, in kebab-case. */
  readonly id: string;
  readonly prefLabel: string;
  readonly altLabel: readonly string[];
  /** Spellings that are found but not offered. */
  readonly hiddenLabel: readonly string[];
  /** Labels whose plural is another word: customs are not custom. */
  readonly invariable: readonly string[];
  /** Verbs that labels begin with; they are found in all their forms. */
  readonly verbs: readonly string[];
  /** Phrases in which a label means something else: a proxy server is no proxy. */
  readonly otherSenses: readonly string[];
  readonly definition: string;
  readonly scopeNote?: string;
  readonly standing: Standing;
  readonly elements: readonly string[];
  readonly broader: readonly string[];
  readonly related: readonly string[];
  readonly confusable: readonly Confusable[];
  readonly quotations: readonly Quotation[];
  /** Where the law of the term is found outside the source documents. */
  readonly authorities: readonly Authority[];
  /** Sentences in which the labels occur, written for the project. */
  readonly examples: readonly string[];
}

/** Another term that memos mistake for this one. */
export interface Confusable {
  readonly term: string;
  readonly difference: string;
  /** Phrases which show, in a sentence that calls conduct by this term, that it is the other: written as in the lexicon. */
  readonly signs: readonly string[];
}

/** A quotation of at most 40 words, anchored by the words around it (W3C TextQuoteSelector). */
export interface Quotation {
  readonly source: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** The part of the document it stands in, e.g. "Abstract" or "paragraph 4". */
  readonly section: string;
}

/** A place in a source that states or applies the concept, given without quoting it. */
export interface Authority {
  readonly source: string;
  /** As a lawyer pins it, e.g. "para. 205" or "art. 2(4)". */
  readonly locator: string;
}

export type Weight = "binding" | "authoritative" | "scholarship" | "web";

export interface Source {
  /** File name without its ending; also the citation key. */
  readonly id: string;
  readonly weight: Weight;
  readonly shortTitle: string;
  /** CSL-JSON item without its `id`; a datum that is not known is absent. */
  readonly csl: CslItem;
  /** Facts that a full citation needs and the document does not hold, e.g. `page`. */
  readonly missing: readonly string[];
  /** What a reader must know before relying on it, e.g. that it proposes a change of the law. */
  readonly note?: string;
  /** The source document that quotations are anchored in; absent for background authorities. */
  readonly document?: { readonly title: string; readonly sha256: string };
  readonly pinpoints: readonly string[];
  /** Where its entry stands in the bibliography that it was read from; absent for a source of the doctrine. `line` counts from 1. */
  readonly origin?: { readonly path: string; readonly span: Span; readonly line: number };
}

/** The CSL-JSON fields that the formatter reads. Other fields pass through. */
export interface CslItem {
  readonly type: string;
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly editor?: readonly CslName[];
  readonly issued?: { readonly "date-parts": readonly (readonly number[])[]; readonly season?: string };
  readonly [field: string]: unknown;
}

export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
}

/** A claim under `norm` needs any one of, or all of, the named analyses in scope. */
export interface Requirement {
  readonly id: string;
  readonly norm: string;
  readonly needs: "any" | "all";
  /** The same for a claim that denies; where it is absent, `needs` holds. One condition that fails is enough to deny. */
  readonly needsToDeny?: "any" | "all";
  /** How a memo makes such a claim; absent for non-intervention, whose grammar is built in. */
  readonly claim?: ClaimWords;
  readonly analyses: readonly RequiredAnalysis[];
  readonly enabled: boolean;
  readonly source?: string;
}

/** What a pack says of a requirement: what it leaves out stays as it is built in. */
export type RequirementChange = Pick<Requirement, "id"> &
  Partial<Omit<Requirement, "id" | "claim">> & { readonly claim?: ClaimChange };

export type ClaimChange = Omit<ClaimWords, "affirmed" | "denied"> &
  Partial<Pick<ClaimWords, "affirmed" | "denied">>;

/** Phrases by which a memo makes a claim, written as in the lexicon; `~` stands for any of the names. */
export interface ClaimWords {
  /** The claim as a message says it, e.g. "countermeasures are available". */
  readonly affirmed: string;
  readonly denied: string;
  readonly names: readonly string[];
  /** Said of the name behind "is" or "are": "countermeasures are [available]". */
  readonly nameIs: readonly string[];
  /** Verbs behind the name: "countermeasures [may be taken]". */
  readonly nameDoes: readonly string[];
  /** What leads to the name: "Ruritania [may take] countermeasures". */
  readonly beforeName: readonly string[];
  /** Said of conduct or of a State behind "is", "qualifies as" and the like: "is a [lawful countermeasure]". */
  readonly conductIs: readonly string[];
  /** Words that deny without a "not": "unlawful", "unavailable". */
  readonly denying: readonly string[];
  /** Whoever is spoken of with one of these is no State: "the ministry is responsible for elections". */
  readonly notOf: readonly string[];
  /** A claim on a condition with one of these, or with a word of one of the analyses, is no claim yet. */
  readonly hangsOn: readonly string[];
  /** Phrases that show that the sentence speaks of something else. */
  readonly otherSenses: readonly string[];
}

export interface RequiredAnalysis {
  readonly id: string;
  /** As a message names them. */
  readonly elements: readonly string[];
  /** Words of ground by element; absent for coercion and doxfare, whose grammar is built in. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
  /** Words that only name the analysis. */
  readonly named?: readonly string[];
}

/** Word lists of the argument check by name; each entry is a phrase, matched without regard to case. */
export type Lexicon = Readonly<Record<string, readonly string[]>>;

/** A text to be filled in: a memo, a note or one analysis. */
export interface Skeleton {
  readonly id: string;
  /** What the author types to get it. */
  readonly prefix: string;
  readonly title: string;
  /** LSP snippet syntax: bracketed words are placeholders, and the same words are one placeholder. */
  readonly snippet: string;
  /** The same with bracketed words for what the author supplies. */
  readonly text: string;
}
