import type { Citation, Run } from "../memo.ts";

/**
 * The citations without pandoc's numbered examples: where an item begins with "(@label)", that label in running text
 * stands for its number.
 */
export function withoutExamples(citations: readonly Citation[], runs: readonly Run[]): Citation[] {
  const labels = new Set(runs.map(({ prose }) => /^\(@([\p{L}\p{N}_-]+)\)\s/u.exec(prose.text)?.[1]));
  return citations.filter(({ key, inText }) => !(inText && labels.has(key)));
}
