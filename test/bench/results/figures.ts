import type { Duel } from "../measures/duel.ts";
import type { Sample } from "../measures/sample.ts";
import type { Row } from "./results.ts";
import { median, percentile } from "./statistics.ts";

/** One number of a round; undefined where the server does not do what it would measure. */
export type Figure = (sample: Sample) => number | undefined;

export const figures = {
  fromStart: ({ fromStart }) => fromStart,
  fromOpening: ({ fromOpening }) => fromOpening,
  wholeCheck: ({ wholeChecks }) => middle(wholeChecks, 0.5),
  key50: ({ keys }) => middle(keys, 0.5),
  key95: ({ keys }) => middle(keys, 0.95),
  workPerKey: ({ workPerKey }) => workPerKey,
  hover95: ({ hovers }) => middle(hovers, 0.95),
  peak: ({ peak }) => peak,
  burst: ({ burst, keys }) => burst && burst.last / median(keys),
} satisfies Record<string, Figure>;

const middle = (values: readonly number[], share: number) =>
  values.length ? percentile(values, share) : undefined;

/** The median of the rounds. */
export function figureOf(row: Row | undefined, figure: Figure): number | undefined {
  const values = (row?.samples ?? []).map(figure).filter((value) => value !== undefined);
  return values.length ? median(values) : undefined;
}

/** How many times the other's is ours, at that percentile: the median of the rounds. */
export function ratioOf(duels: readonly Duel[] | undefined, share: number): number | undefined {
  const ratios = (duels ?? []).map(({ own, other }) => percentile(own, share) / percentile(other, share));
  return ratios.length ? median(ratios) : undefined;
}
