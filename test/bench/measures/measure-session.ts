import { setTimeout as sleep } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import type { Contender } from "../contenders.ts";
import { createDraft, type Draft } from "../protocol/draft.ts";
import { type Session, startSession, type Timed } from "../protocol/session.ts";
import type { Bench } from "../protocol/start-server.ts";
import { measureFence } from "./fence.ts";
import { termPlaces } from "./places.ts";
import type { Plan, Sample } from "./sample.ts";
import { createHand, type Hand, measureBurst, measureTyping } from "./typing.ts";

/** Texts of one size, never the same for two numbers; `uri` is where in the workspace it is said to lie. */
export interface Memos {
  readonly write: (number: number) => { readonly uri: string; readonly text: string };
}

export interface Task {
  readonly contender: Contender;
  readonly plan: Plan;
  /** Whether to type without waiting, and to open a fence. */
  readonly underStress: boolean;
  /** Whether to compare what it says after the edits with what it says of the same text opened afresh. */
  readonly compares: boolean;
}

/** Starts a server, puts it through everything, and stops it. Rejects where it is slower than the plan allows. */
export async function measureSession(bench: Bench, memos: Memos, task: Task): Promise<Sample> {
  const { contender, plan, underStress, compares } = task;
  const session = await startSession(contender, bench, plan.limit);
  try {
    const { uri, text } = memos.write(1);
    const draft = createDraft(uri, text);
    const opened = await session.open(draft);
    const first = await session.settled(draft, opened);
    const wholeChecks = await measureWholeChecks(session, memos, plan);
    const hand = createHand(draft);
    await measureTyping(session, draft, hand, { ...plan, keys: Math.min(10, plan.keys) });
    const before = session.busyTime();
    const keys = await measureTyping(session, draft, hand, plan);
    const after = session.busyTime();
    const hovers = session.offers("hoverProvider") ? await measureHovers(session, draft, plan) : [];
    const peak = session.memory()?.peak;
    const stressed: Partial<Sample> = underStress ? await stress(session, draft, hand) : {};
    const compared =
      compares && !stressed.gaveUp ? { sameAsFresh: await isSameAsFresh(session, draft, hand) } : {};
    return {
      fromStart: first.at - session.startedAt,
      fromOpening: opened.took + first.at - opened.at,
      diagnostics: first.items.length,
      wholeChecks,
      keys,
      ...(before && after && { workPerKey: (after - before) / keys.length }),
      hovers,
      ...stressed,
      ...compared,
      ...(peak && { peak }),
    };
  } finally {
    await session.stop();
  }
}

/** Memory of a server that has one open memo and has been left alone for so many milliseconds. */
export async function measureRest(
  bench: Bench,
  memos: Memos,
  contender: Contender,
  { limit, idle }: { readonly limit: number; readonly idle: number },
): Promise<number | undefined> {
  const session = await startSession(contender, bench, limit);
  try {
    const { uri, text } = memos.write(1);
    await session.open(createDraft(uri, text));
    await sleep(idle);
    return session.memory()?.resident;
  } finally {
    await session.stop();
  }
}

async function measureWholeChecks(session: Session, memos: Memos, plan: Plan): Promise<number[]> {
  const times: number[] = [];
  const end = performance.now() + plan.patience;
  const enough = () => performance.now() > end && times.length > 0;
  for (let i = -plan.warmUps; i < plan.wholeChecks && !enough(); i++) {
    const { uri, text } = memos.write(2 + plan.warmUps + i);
    const draft = createDraft(uri, text);
    const { took } = await session.open(draft);
    if (i >= 0 || performance.now() > end) times.push(took);
    await session.close(draft);
    await sleep(50);
  }
  return times;
}

async function measureHovers(session: Session, draft: Draft, { hovers }: Plan): Promise<number[]> {
  const times: number[] = [];
  for (const place of termPlaces(draft, hovers)) {
    times.push(await session.ask("hover", draft, place));
    await sleep(5);
  }
  return times;
}

/** Who does not get through it in time has still shown everything else. */
async function stress(session: Session, draft: Draft, hand: Hand): Promise<Partial<Sample>> {
  try {
    const burst = await measureBurst(session, draft, hand);
    await sleep(300);
    return { burst, fence: await measureFence(session, draft) };
  } catch (error) {
    return { gaveUp: error instanceof Error ? error.message : String(error) };
  }
}

async function isSameAsFresh(session: Session, draft: Draft, hand: Hand): Promise<boolean> {
  const [place, letter] = hand();
  const edited = await session.change(draft, draft.insert(place, letter));
  const copy = createDraft(`${draft.uri.slice(0, -3)}-copy.md`, draft.text());
  const fresh = await session.open(copy);
  await session.close(copy);
  return isDeepStrictEqual(withoutAddress(edited), withoutAddress(fresh));
}

/** Related places name the memo. */
function withoutAddress({ items }: Timed): unknown {
  return JSON.parse(JSON.stringify(items).replaceAll(/"uri":"[^"]*"/g, '"uri":""'));
}
