/** What one session of one server has shown; times are milliseconds, memory is megabytes. */
export interface Sample {
  /** From the start of the process to the first whole report, and from the opening of the memo. */
  readonly fromStart: number;
  readonly fromOpening: number;
  readonly diagnostics: number;
  /** Other memos of the same size, opened one after the other in the warm server. */
  readonly wholeChecks: readonly number[];
  readonly keys: readonly number[];
  /** What the server's processes worked for a key, on average, waiting left out. */
  readonly workPerKey?: number;
  readonly hovers: readonly number[];
  readonly peak?: number;
  readonly burst?: Burst;
  readonly fence?: Fence;
  /** Why there is no burst or no fence where there should be. */
  readonly gaveUp?: string;
  /** Whether the reports after all those edits are those on the same text opened afresh. */
  readonly sameAsFresh?: boolean;
}

/** Keys that come faster than reports may. */
export interface Burst {
  /** From the last key to its report. */
  readonly last: number;
  readonly reports: number;
}

/** Worst delay of an answer beyond that of the idle server, while a fence is opened at the top, and taken out. */
export interface Fence {
  readonly opened: Stall;
  readonly removed: Stall;
}

export interface Stall {
  readonly hover: number;
  readonly completion: number;
  /** Until the report on the edited memo. */
  readonly report: number;
}

/** How much of everything a session does, and how long it may take. */
export interface Plan {
  readonly warmUps: number;
  readonly wholeChecks: number;
  readonly keys: number;
  readonly hovers: number;
  /** Milliseconds for one measure: a slow server does less than was planned, but never less than thrice. */
  readonly patience: number;
  /** Milliseconds for one report. Who needs longer is not measured. */
  readonly limit: number;
}
