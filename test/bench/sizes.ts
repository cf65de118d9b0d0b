import type { Plan } from "./measures/sample.ts";

export interface Size {
  readonly name: string;
  readonly bytes: number;
  readonly plan: Plan;
  readonly rounds: number;
  /** Too large for others to be asked. */
  readonly onlyOurs?: boolean;
}

const limit = 60_000;

const full: readonly Size[] = [
  {
    name: "10 KB",
    bytes: 10_000,
    plan: { warmUps: 10, wholeChecks: 10, keys: 50, hovers: 50, patience: 6000, limit },
    rounds: 5,
  },
  {
    name: "100 KB",
    bytes: 100_000,
    plan: { warmUps: 5, wholeChecks: 5, keys: 50, hovers: 50, patience: 6000, limit },
    rounds: 5,
  },
  {
    name: "1 MB",
    bytes: 1_000_000,
    plan: { warmUps: 1, wholeChecks: 2, keys: 50, hovers: 50, patience: 6000, limit },
    rounds: 5,
  },
  {
    name: "10 MB",
    bytes: 10_000_000,
    plan: { warmUps: 0, wholeChecks: 1, keys: 30, hovers: 30, patience: 6000, limit: 120_000 },
    rounds: 3,
    onlyOurs: true,
  },
];

/** The sizes of a run: in a quick one, little of the smaller ones. */
export function sizesFor(quick: boolean): readonly Size[] {
  if (!quick) return full;
  const plan = { warmUps: 2, wholeChecks: 2, keys: 25, hovers: 25, patience: 500, limit: 2500 };
  return full.slice(0, 2).map((size) => ({ ...size, plan, rounds: 1 }));
}
