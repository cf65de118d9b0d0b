import { setTimeout as sleep } from "node:timers/promises";
import { CancellationTokenSource } from "vscode-jsonrpc/node";
import type { Draft, Position } from "../protocol/draft.ts";
import type { Session } from "../protocol/session.ts";
import { typingPlaces } from "./places.ts";
import type { Burst } from "./sample.ts";

// Never the same letter at the same place, so that nothing remembered of an earlier text can be the answer.
const words = "the measure left the choice with the ministry and the court said so twice in the same year ";

/** Gives the place and the letter of each key. */
export type Hand = () => readonly [Position, string];

/** A writer's hand: after ten keys it goes on elsewhere. */
export function createHand(draft: Draft): Hand {
  const places = typingPlaces(draft);
  let typed = 0;
  return () => {
    const at = Math.floor(typed / 10) % places.length;
    const place = places[at] ?? { line: 0, character: 0 };
    places[at] = { line: place.line, character: place.character + 1 };
    return [place, words[typed++ % words.length] ?? " "];
  };
}

/** Types so many keys, each after the report on the one before; gives the milliseconds from key to report. */
export async function measureTyping(
  session: Session,
  draft: Draft,
  hand: Hand,
  { keys, patience }: { readonly keys: number; readonly patience: number },
): Promise<number[]> {
  const times: number[] = [];
  const end = performance.now() + patience;
  while (times.length < keys && (performance.now() < end || times.length < 3)) {
    const [place, letter] = hand();
    const { took } = await session.change(draft, draft.insert(place, letter));
    times.push(took);
    await sleep(25);
  }
  return times;
}

const apart = 33;

/** Types keys at a fast typist's pace and waits for nothing but the report on the last. */
export async function measureBurst(session: Session, draft: Draft, hand: Hand, keys = 40): Promise<Burst> {
  let reports = 0;
  const begun = performance.now();
  for (let key = 1; key < keys; key++) {
    const cancelled = new CancellationTokenSource();
    const [place, letter] = hand();
    session.change(draft, draft.insert(place, letter), cancelled.token).then(
      () => reports++,
      () => {}, // Cancelled by the next key.
    );
    await sleep(Math.max(0, begun + key * apart - performance.now()));
    cancelled.cancel();
  }
  const [place, letter] = hand();
  const { took } = await session.change(draft, draft.insert(place, letter));
  return { last: took, reports: reports + 1 };
}
