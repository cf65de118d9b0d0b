import { setTimeout as sleep } from "node:timers/promises";
import type { Change, Draft } from "../protocol/draft.ts";
import type { Session } from "../protocol/session.ts";
import { median } from "../results/statistics.ts";
import { termPlaces } from "./places.ts";
import type { Fence, Stall } from "./sample.ts";

const every = 10;
const methods = ["hover", "completion"] as const;

/**
 * Opens a fence above everything but the front matter, so that the rest of the memo turns into code, and takes it out
 * again. Every ten milliseconds meanwhile a hover and a completion are asked for, answered or not.
 */
export async function measureFence(session: Session, draft: Draft): Promise<Fence> {
  const top = draft.lines.indexOf("# Memorandum") + 1;
  const ask = createAsker(session, draft);
  const idle = { hover: await idleTime(ask, "hover"), completion: await idleTime(ask, "completion") };
  const during = async (change: Change): Promise<Stall> => {
    let done = false;
    const edit = session.change(draft, change).finally(() => {
      done = true;
    });
    const asked: Record<(typeof methods)[number], Promise<number>[]> = { hover: [], completion: [] };
    const ticks = createTicks();
    for (let after = 0; after < 20; after += done ? 1 : 0) {
      for (const method of methods) asked[method].push(ask(method));
      await ticks();
    }
    const { took } = await edit;
    const worst = async (method: "hover" | "completion") =>
      Math.max(...(await Promise.all(asked[method]))) - idle[method];
    return { hover: await worst("hover"), completion: await worst("completion"), report: took };
  };
  const opened = await during(draft.insert({ line: top, character: 0 }, "```\n"));
  await sleep(500);
  const removed = await during(draft.removeLine(top));
  return { opened, removed };
}

type Ask = (method: "hover" | "completion") => Promise<number>;

function createAsker(session: Session, draft: Draft): Ask {
  const places = termPlaces(draft, 50);
  let asked = 0;
  return (method) => session.ask(method, draft, places[asked++ % places.length] ?? { line: 0, character: 0 });
}

async function idleTime(ask: Ask, method: "hover" | "completion"): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 30; i++) {
    times.push(await ask(method));
    await sleep(every);
  }
  return median(times);
}

/** Waits until the next of the ticks that come at a steady pace, however late one was. */
function createTicks(): () => Promise<void> {
  const begun = performance.now();
  let tick = 0;
  return () => sleep(Math.max(0, begun + ++tick * every - performance.now()));
}
