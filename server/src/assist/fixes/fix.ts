import type { Span } from "../../text/span.ts";

/** One change of the memo's text; an empty span inserts. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
  /** The same with placeholders, in the snippet syntax of the Language Server Protocol. */
  readonly snippet?: string;
}

/** An offer to mend or to silence a finding. Edits of one fix do not overlap. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** Whether it mends what the finding is about, rather than silencing it. */
  readonly preferred: boolean;
}
