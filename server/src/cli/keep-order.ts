export interface Pace<Result> {
  /** How many items are worked on at a time. */
  readonly atOnce: number;
  /** What a result takes while it waits for those before it, in whatever unit `most` is. */
  readonly weigh: (result: Result) => number;
  /** Nothing new is begun while the results that wait weigh more. */
  readonly most: number;
}

/**
 * Works on several items at a time and yields the results in the order of the items. One slow item holds the others
 * up once `most` is reached, so that memory does not grow with their number; it can never hold itself up, since it was
 * begun before them. The first rejection, in order, ends it.
 */
export async function* keepOrder<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  { atOnce, weigh, most }: Pace<Result>,
): AsyncGenerator<Result, void, undefined> {
  const begun: Promise<Result>[] = [];
  let next = 0;
  let running = 0;
  let waiting = 0;
  const begin = (item: Item): Promise<Result> => {
    running++;
    const result = work(item).finally(() => running--);
    result.then(
      (done) => {
        waiting += weigh(done);
        fill();
      },
      () => {},
    );
    return result;
  };
  const fill = (): void => {
    while (running < atOnce && waiting <= most && next < items.length)
      begun.push(begin(items[next++] as Item));
  };
  try {
    for (fill(); begun.length > 0; fill()) {
      const result = await (begun.shift() as Promise<Result>);
      waiting -= weigh(result);
      yield result;
    }
  } finally {
    // What is under way may finish, but nothing new is begun.
    next = items.length;
  }
}
