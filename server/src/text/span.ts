/** A half-open range `[start, end)` of UTF-16 offsets into a text. Every span lies inside the text it is about. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two spans share at least one unit of text. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether two spans are the same stretch of text. */
export function same(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Whether `inner` lies within `outer`; equal spans do. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the offset lies in the span or directly behind it, as a text cursor does. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
