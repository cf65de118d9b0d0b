import type { Element } from "./elements.ts";
import type { SourceText } from "./source-text.ts";

/** Places of this many tokens are told apart no further. */
const breadth = 8;

/** So many occurrences of words are looked at, the rarest words first, so that no quotation takes long. */
const budget = 4000;

/**
 * Where in the source words like these may stand: the token numbers at which the elements would begin, best first.
 * Each occurrence of a word speaks for the place where the quotation would then begin, the rarer the louder.
 */
export function likelyPlaces(elements: readonly Element[], source: SourceText, most: number): number[] {
  const votes = new Map<number, number>();
  let left = budget;
  for (const { at, id } of byRarity(elements, source)) {
    const places = source.index.placesOf(id);
    if (left < places.length && left < budget) break;
    const weight = source.index.weightOf(id);
    for (const place of places.subarray(0, budget)) {
      const bucket = Math.floor((place - at) / breadth);
      votes.set(bucket, (votes.get(bucket) ?? 0) + weight);
    }
    left -= places.length;
  }
  const best: { bucket: number; sum: number }[] = [];
  for (const [bucket, vote] of votes) {
    const sum = vote + (votes.get(bucket + 1) ?? 0);
    if (best.length === most && sum <= (best.at(-1)?.sum ?? 0)) continue;
    const rank = best.findIndex((one) => one.sum < sum);
    best.splice(rank < 0 ? best.length : rank, 0, { bucket, sum });
    best.length = Math.min(best.length, most);
  }
  return best.map(({ bucket }) => Math.max(0, bucket * breadth));
}

function byRarity(elements: readonly Element[], { index }: SourceText) {
  return elements
    .map((element, at) => ({ at, id: element.kind === "word" ? index.idOf(element.fold) : -1 }))
    .filter(({ id }) => id >= 0)
    .sort((a, b) => index.placesOf(a.id).length - index.placesOf(b.id).length || a.at - b.at);
}
