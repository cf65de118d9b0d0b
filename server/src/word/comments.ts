import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type ICommentOptions,
  Paragraph,
  TextRun,
} from "docx";
import type { Finding } from "../rules/rule.ts";
import type { Span } from "../text/span.ts";

/** What stands in the margin, and its marks in the text. */
export interface Comments {
  /** Findings that begin in a stretch of the memo, in order. */
  readonly within: (span: Span) => readonly Marked[];
  /** Those whose marks were put into the text: a comment without a place would spoil the file. */
  readonly written: () => readonly ICommentOptions[];
}

export interface Marked {
  readonly span: Span;
  readonly begin: () => CommentRangeStart;
  readonly end: () => (CommentRangeEnd | TextRun)[];
}

/** Each finding as one comment of "Opinio", with its rule, so that a colleague can see what the check said. */
export function createComments(findings: readonly Finding[]): Comments {
  const placed = new Set<number>();
  const marked = findings.map(
    ({ span }, id): Marked => ({
      span,
      begin: () => {
        placed.add(id);
        return new CommentRangeStart(id);
      },
      end: () => [new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })],
    }),
  );
  return {
    within: ({ start, end }) => marked.filter(({ span }) => start <= span.start && span.start < end),
    written: () =>
      findings.flatMap(({ rule, message }, id): ICommentOptions[] =>
        placed.has(id)
          ? [{ id, author: "Opinio", initials: "Op", children: [new Paragraph(`${message} (${rule})`)] }]
          : [],
      ),
  };
}
