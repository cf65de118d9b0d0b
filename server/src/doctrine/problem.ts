import type { Span } from "../text/span.ts";

/** What is wrong with one place of a doctrine file. `line` and `column` count from 1; `span` is in UTF-16 units. */
export interface Problem {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly span: Span;
  readonly message: string;
}

/** Thrown when a doctrine cannot be used; its message has one line for each problem, in the order of the files. */
export class DoctrineError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(
      problems.map(({ path, line, column, message }) => `${path}:${line}:${column}: ${message}`).join("\n"),
    );
    this.name = "DoctrineError";
    this.problems = problems;
  }
}
