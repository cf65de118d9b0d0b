/** Milliseconds, or seconds where there are many, to as many digits as mean something. */
export function milliseconds(value: number): string {
  if (value >= 1000) return `${(value / 1000).toFixed(value < 10_000 ? 1 : 0)} s`;
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}

export function megabytes(value: number): string {
  return `${value.toFixed(0)} MB`;
}

export function times(ratio: number): string {
  if (ratio < 0.1) return `${ratio.toPrecision(1)}×`;
  return `${ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(ratio < 2 ? 2 : 1)}×`;
}
