import { setTimeout as sleep } from "node:timers/promises";

/** Rejects when the promise is not settled in so many milliseconds. What it stands for goes on. */
export async function within<T>(limit: number, promise: Promise<T>): Promise<T> {
  const given = new AbortController();
  const late = sleep(limit, undefined, { signal: given.signal }).then(() => {
    throw new Error(`over ${Math.round(limit / 1000)} s`);
  });
  late.catch(() => {});
  try {
    return await Promise.race([promise, late]);
  } finally {
    given.abort();
  }
}
