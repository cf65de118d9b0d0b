/** A text of a pack, and what the check must make of it. `line` and `column` count from 1. */
export interface Example {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly memo: string;
  readonly expected: Expectation;
}

export type Expectation =
  /** The rule finds something; where `words` are given, exactly these. */
  | { readonly kind: "flag"; readonly rule: string; readonly words?: string }
  /** The rule finds nothing; without a rule, none does. */
  | { readonly kind: "pass"; readonly rule?: string }
  /** The term is found; where a label is given, by that label. */
  | { readonly kind: "use"; readonly term: string; readonly label?: string };
