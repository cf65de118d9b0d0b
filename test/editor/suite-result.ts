/** What a suite that came to its end writes down. Without it a run counts as failed, whatever VS Code's exit code. */
export interface SuiteResult {
  readonly passed: number;
  readonly failed: number;
  /** Full titles of the tests that did not run. */
  readonly skipped: readonly string[];
}
