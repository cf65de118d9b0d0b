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

/** How many times the other's figure: the median of the ratios of each round, so that both felt the same machine. */
export function ratioOf(row: Row | undefined, other: Row | undefined, figure: Figure): number | undefined {
  if (!row || !other || row.run !== other.run) return undefined;
  const ratios = row.samples.flatMap((sample, round) => {
    const [own, others] = [figure(sample), other.samples[round] && figure(other.samples[round])];
    return own !== undefined && others ? [own / others] : [];
  });
  return ratios.length ? median(ratios) : undefined;
}
