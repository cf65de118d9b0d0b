import { countBefore } from "../../memo/in-order.ts";
import type { Citation, Memo } from "../../memo/memo.ts";
import type { Span } from "../../text/span.ts";

/** The citations whose keys stand in the span, in memo order; it takes no longer in a memo with many. */
export function citationsWithin({ citations }: Memo, { start, end }: Span): readonly Citation[] {
  const first = countBefore(citations, ({ span }) => span.start < start);
  return citations.slice(
    first,
    countBefore(citations, ({ span }) => span.start < end),
  );
}
