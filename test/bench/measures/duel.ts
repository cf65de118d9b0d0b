import { setTimeout as sleep } from "node:timers/promises";
import type { Contender } from "../contenders.ts";
import { createDraft } from "../protocol/draft.ts";
import { type Session, startSession } from "../protocol/session.ts";
import type { Bench } from "../protocol/start-server.ts";
import type { Memos } from "./measure-session.ts";
import type { Plan } from "./sample.ts";
import { createHand } from "./typing.ts";

/** Milliseconds of ours and of what it is bound to, in turn: whatever slows the machine slows neighbours alike. */
export interface Duel {
  readonly own: readonly number[];
  readonly other: readonly number[];
}

export type Pair = readonly [own: Contender, other: Contender];

/** Both servers have the memo open, and the same keys are typed in the one and in the other, each in turn. */
export function duelKeys(bench: Bench, memos: Memos, pair: Pair, plan: Plan): Promise<Duel> {
  return duel(bench, pair, plan, { warmUps: 10, times: plan.keys }, async (session) => {
    const { uri, text } = memos.write(1);
    const draft = createDraft(uri, text);
    const hand = createHand(draft);
    await session.open(draft);
    return async () => {
      const [place, letter] = hand();
      const { took } = await session.change(draft, draft.insert(place, letter));
      await sleep(25);
      return took;
    };
  });
}

/** The same memos, none of them twice, are opened in the one and in the other. */
export function duelWholeChecks(bench: Bench, memos: Memos, pair: Pair, plan: Plan): Promise<Duel> {
  const { warmUps, wholeChecks: times } = plan;
  return duel(bench, pair, plan, { warmUps, times }, async (session) => {
    let number = 1;
    return async () => {
      const { uri, text } = memos.write(++number);
      const draft = createDraft(uri, text);
      const { took } = await session.open(draft);
      await session.close(draft);
      await sleep(25);
      return took;
    };
  });
}

type Move = () => Promise<number>;

async function duel(
  bench: Bench,
  pair: Pair,
  { limit, patience }: Plan,
  { warmUps, times }: { readonly warmUps: number; readonly times: number },
  prepare: (session: Session) => Promise<Move>,
): Promise<Duel> {
  const sessions: Session[] = [];
  try {
    for (const contender of pair) sessions.push(await startSession(contender, bench, limit));
    const [own, other] = [await prepare(sessions[0] as Session), await prepare(sessions[1] as Session)];
    const taken: { own: number; other: number }[] = [];
    const end = performance.now() + 3 * patience;
    for (let i = -warmUps; i < times && (performance.now() < end || taken.length < 3); i++) {
      const turn = { own: await own(), other: await other() };
      if (i >= 0 || performance.now() > end) taken.push(turn);
    }
    return { own: taken.map((turn) => turn.own), other: taken.map((turn) => turn.other) };
  } finally {
    for (const session of sessions) await session.stop();
  }
}
