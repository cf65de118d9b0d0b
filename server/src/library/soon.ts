/**
 * Waits for work as long as whoever asked can wait: to its end, or for a moment. `long` is fulfilled as soon as it shows
 * that the work will take longer than a moment.
 */
export type Patience = (work: Promise<unknown>, long: Promise<void>) => Promise<unknown>;

const never = new Promise<void>(() => {});

/** What is being fetched: there at once, or later. */
export interface Soon<T> {
  readonly value: () => T | undefined;
  /** Fulfilled when the value is there, or when nobody waits for it any longer. */
  readonly waited: Promise<void>;
}

/** `late` is called when the value comes after nobody waited any longer. The work must not be rejected. */
export function soon<T>(
  work: Promise<T>,
  patience: Patience,
  late: () => void,
  long: Promise<void> = never,
): Soon<T> {
  let got: { readonly value: T } | undefined;
  let over = false;
  const done = work.then((value) => {
    got = { value };
    if (over) late();
  });
  const waited = patience(done, long).then(() => {
    over = true;
  });
  return { value: () => got?.value, waited };
}
