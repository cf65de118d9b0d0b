import type { Library } from "../citations/library.ts";
import type { Reading } from "../reading/reading.ts";
import type { Span } from "../text/span.ts";

export type Severity = "error" | "warning" | "information" | "hint";

/** One thing that is missing or wrong, at one place of the memo. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** One sentence in the shared grammar: what the memo claims, what it lacks, where it was looked for. */
  readonly message: string;
  readonly span: Span;
  readonly related: readonly Related[];
}

/** Another place of the same memo that explains a finding. */
export interface Related {
  readonly message: string;
  readonly span: Span;
}

/** What a rule reports; the review adds the rule's id and its severity, unless the report is milder than its rule. */
export type Report = Omit<Finding, "rule" | "severity"> & { readonly severity?: Severity };

/** A rule is a plain object in a file of its own; file name = id = diagnostic code = setting key = page = test. */
export interface Rule {
  readonly id: string;
  /** What the rule finds, in a few words, for settings and lists. */
  readonly title: string;
  readonly severity: Severity;
  readonly check: (reading: Reading, library: Library) => Iterable<Report>;
}
