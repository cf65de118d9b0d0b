import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { createWorkers } from "./workers.ts";

/** Threads that run this program for each memo, `file`, in place of the check. */
function workers(t: TestContext, program: string, { seconds = 60, first = "say('ready');" } = {}) {
  const script = new URL(
    `data:text/javascript,${encodeURIComponent(`
      import { parentPort, threadId, workerData } from "node:worker_threads";
      const say = (message) => parentPort.postMessage(message);
      const answer = (text) => say({ outcome: { file: "", result: { text } }, notices: [] });
      ${first}
      parentPort.on("message", (file) => { ${program} });`)}`,
  );
  const order = { command: { name: "check", format: "text", paths: [] }, width: 80, colours: false } as const;
  const pool = createWorkers({ script, order, limit: () => seconds });
  t.after(pool.close);
  const ask = async (file: string) => {
    const { outcome } = await pool.examine(file);
    return "problem" in outcome ? `${outcome.file} ${outcome.problem}` : outcome.result.text;
  };
  return { ask, pool };
}

test("a thread is asked again when it is free, and another started while it is not", async (t) => {
  const { ask } = workers(t, "answer(String(threadId))");
  const first = await ask("a");
  assert.equal(await ask("b"), first);
  const [same, other] = await Promise.all([ask("c"), ask("d")]);
  assert.equal(same, first);
  assert.notEqual(other, first);
});

test("a memo that ends its thread is one line, and the next has a thread of its own", async (t) => {
  const { ask } = workers(t, "if (file === 'bad') throw new TypeError('no\\nverb'); answer(file)");
  assert.equal(await ask("bad"), "bad met a defect of Opinio (TypeError: no verb); please report it");
  assert.equal(await ask("good"), "good");
});

test("a thread that leaves without a word is one line too", async (t) => {
  const { ask } = workers(t, "if (file === 'bad') process.exit(); answer(file)");
  assert.equal(await ask("bad"), "bad met a defect of Opinio (Error: its thread ended); please report it");
  assert.equal(await ask("good"), "good");
});

test("a memo that never comes to an end is given up, others at its side are not", async (t) => {
  const { ask } = workers(t, "if (file === 'endless') for (;;); answer(file)", { seconds: 0.3 });
  assert.deepEqual(await Promise.all(["endless", "good"].map(ask)), [
    "endless takes more than 0.3 seconds to check and was left out; see --time-limit",
    "good",
  ]);
  assert.equal(await ask("next"), "next");
});

test("an answer that came while nobody could listen is not late", async (t) => {
  const { ask } = workers(t, "answer(file)", { seconds: 0.3 });
  await ask("first");
  const second = ask("second");
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  assert.equal(await second, "second");
});

test("a thread's own start does not count", async (t) => {
  const slow = "Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400); say('ready');";
  const { ask } = workers(t, "answer(file)", { seconds: 0.3, first: slow });
  assert.equal(await ask("good"), "good");
});

test("where threads cannot start there is no use in trying for every memo", async (t) => {
  const { ask } = workers(t, "", { first: "throw new Error('no room');" });
  await assert.rejects(ask("a"), {
    message: "threads cannot be started (no room); --threads 0 does without them",
  });
});

test("what is under way ends with the threads", async (t) => {
  const { ask, pool } = workers(t, "if (file === 'endless') for (;;); answer(file)");
  await ask("good");
  const endless = ask("endless");
  await pool.close();
  assert.match(await endless, /its thread ended/);
});
