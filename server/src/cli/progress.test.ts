import assert from "node:assert/strict";
import { test } from "node:test";
import { measure } from "./columns.ts";
import { createProgressBar, formatProgress, formatTime, wantsProgress } from "./progress.ts";
import { plain } from "./terminal.ts";

test("a line tells how much is done, how fast and how long it will take", () => {
  const state = { done: 2500, total: 10_000, rate: 62.4 };
  assert.equal(
    formatProgress(state, 79, plain),
    "███████░░░░░░░░░░░░░░░░░░░░░░░  2,500 of 10,000 memos, 62/s, 2 min 01 s left",
  );
});

test("on a narrow terminal it tells less, and never breaks its line", () => {
  const state = { done: 2500, total: 10_000, rate: 3 };
  for (let columns = 0; columns < 200; columns++)
    assert.ok(measure(formatProgress(state, columns, plain)) <= columns);
  assert.equal(formatProgress(state, 46, plain), "2,500 of 10,000 memos, 3.0/s, 41 min 40 s left");
  assert.equal(formatProgress(state, 42, plain), "2,500 of 10,000 memos, 41 min 40 s left");
  assert.equal(formatProgress(state, 25, plain), "2,500 of 10,000 memos");
  assert.equal(formatProgress(state, 10, plain), "");
});

test("nothing is said of the time before anything is done, and all is done at the end", () => {
  assert.equal(
    formatProgress({ done: 0, total: 40, rate: undefined }, 34, plain),
    "░".repeat(19).concat("  0 of 40 memos"),
  );
  assert.match(
    formatProgress({ done: 40, total: 40, rate: 5 }, 60, plain),
    /^█{25,} {2}40 of 40 .* 0 s left$/,
  );
});

test("time is told as people tell it", () => {
  const times = [0.2, 59, 60, 90, 3599, 3600, 86_460].map(formatTime);
  assert.deepEqual(times, [
    "1 s",
    "59 s",
    "1 min 00 s",
    "1 min 30 s",
    "59 min 59 s",
    "1 h 00 min",
    "24 h 01 min",
  ]);
});

test("a bar is for people: not for pipes, continuous integration or a terminal that takes nothing back", () => {
  assert.equal(wantsProgress(true, { TERM: "xterm" }), true);
  assert.equal(wantsProgress(true, { CI: "false" }), true);
  assert.equal(wantsProgress(true, { NO_COLOR: "1" }), true, "its colours go, the bar does not");
  assert.equal(wantsProgress(undefined, {}), false);
  assert.equal(wantsProgress(true, { CI: "true" }), false);
  assert.equal(wantsProgress(true, { TERM: "dumb" }), false);
});

/** A bar whose clock is set by hand, and the screen line that its writing makes. */
function barOf(total: number) {
  let time = 0;
  const written: string[] = [];
  const bar = createProgressBar(total, {
    write: (text) => void written.push(text),
    columns: () => 80,
    paint: plain,
    now: () => time,
  });
  return { bar, written, wait: (seconds: number) => (time += seconds * 1000) };
}

/** The return to the begin of the line as `<`, the erasing of what is left of it as `>`. */
const screen = (text: string) => text.replaceAll("\r", "<").replaceAll("\u001B[K", ">");

test("what is soon over shows nothing", () => {
  const { bar, written, wait } = barOf(3);
  for (let i = 0; i < 3; i++) {
    wait(0.1);
    bar.advance();
  }
  bar.hide();
  assert.deepEqual(written, []);
});

test("the bar is drawn at most ten times a second, and each time over itself", () => {
  const { bar, written, wait } = barOf(2000);
  for (let i = 0; i < 1000; i++) {
    wait(0.002);
    bar.advance();
  }
  assert.ok(written.length > 12 && written.length <= 16, `${written.length}`);
  for (const text of written) assert.match(screen(text), /^<[^<>\n]+>$/);
  assert.match(written.at(-1) ?? "", /, 500\/s, [23] s left/);
});

test("the start of the threads does not count", () => {
  const { bar, written, wait } = barOf(100);
  wait(8);
  bar.advance();
  assert.match(written.at(-1) ?? "", / 1 of 100 memos(?!,)/);
  for (let i = 0; i < 20; i++) {
    wait(0.1);
    bar.advance();
  }
  assert.match(written.at(-1) ?? "", /21 of 100 memos, 10\/s, 8 s left/);
});

test("the rate is that of late", () => {
  const { bar, written, wait } = barOf(1000);
  const work = (memos: number, each: number) => {
    for (let i = 0; i < memos; i++) {
      wait(each);
      bar.advance();
    }
  };
  work(10, 2);
  work(200, 0.1);
  assert.match(written.at(-1) ?? "", /, 10\/s, 1 min 19 s left/);
});

test("it gives way and comes back", () => {
  const { bar, written, wait } = barOf(10);
  bar.show();
  assert.equal(written.length, 0);
  wait(2);
  bar.advance();
  bar.hide();
  bar.show();
  assert.deepEqual(
    written.map((text) => screen(text).replace(/[^<>]+/, "bar")),
    ["<bar>", "<>", "<bar>"],
  );
});
