import assert from "node:assert/strict";
import { test } from "node:test";
import { breatheByMessage, paceBy } from "./library-pacing.ts";

/** A client that shows progress, as soon as it is let. */
function clientThat(shows: Promise<void>) {
  const told: string[] = [];
  const progress = {
    begin: (title: string, percentage: number) => told.push(`begin ${title} ${percentage}`),
    report: (percentage: number) => told.push(String(percentage)),
    done: () => told.push("done"),
  };
  const window = { createWorkDoneProgress: () => shows.then(() => progress) };
  return { told, connection: { window } as unknown as Parameters<typeof paceBy>[0] };
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

test("reads on for a stretch, and then lets others be heard", async () => {
  const { connection } = clientThat(Promise.resolve());
  let breaths = 0;
  const breathe = () => {
    breaths++;
    return breatheByMessage();
  };
  const { pause } = paceBy(connection, breathe)("file:///w/refs.bib", 10);
  for (const start = performance.now(); performance.now() - start < 5; ) await undefined;
  let heard = false;
  setTimeout(() => {
    heard = true;
  });
  while (!heard) await pause();
  assert.ok(breaths > 0);
});

test("shows how far a long reading has come, each hundredth once", async () => {
  const { told, connection } = clientThat(Promise.resolve());
  const { onProgress, end } = paceBy(connection, turn)("file:///w/my%20refs.bib", 2_000_000);
  await turn();
  for (const share of [0.001, 0.1, 0.101, 0.5, 0.4]) onProgress?.(share);
  end();
  assert.deepEqual(told, ["begin Reading my refs.bib 0", "10", "50", "done"]);
});

test("shows nothing for a short reading, and ends what is shown too late", async () => {
  const short = clientThat(Promise.resolve());
  paceBy(short.connection, turn)("file:///w/refs.bib", 1000).end();
  await turn();
  assert.deepEqual(short.told, []);
  const late = clientThat(turn());
  paceBy(late.connection, turn)("file:///w/refs.bib", 2_000_000).end();
  await turn();
  await turn();
  assert.deepEqual(late.told, ["begin Reading refs.bib 0", "done"]);
});

test("does without progress where the client refuses it", async () => {
  const { connection } = clientThat(Promise.reject(new Error("no")));
  const { onProgress, end } = paceBy(connection, turn)("file:///w/refs.bib", 2_000_000);
  await turn();
  onProgress?.(0.5);
  end();
});
