import { floor, ours, parser } from "../contenders.ts";
import type { Fence, Stall } from "../measures/sample.ts";
import { type Figure, figureOf, figures, ratioOf } from "./figures.ts";
import { megabytes, milliseconds, times } from "./numbers.ts";
import type { Results, Row } from "./results.ts";
import { median, percentile } from "./statistics.ts";

/** Something that ours must reach, and whether it did. */
export interface Bound {
  readonly what: string;
  readonly bound: string;
  readonly measured: string;
  readonly passed: boolean;
}

/** Every bound for which the results have what it needs; `yardsticks` are names that are no peers. */
export function checkBounds(results: Results, yardsticks: ReadonlySet<string>): Bound[] {
  const row = (name: string, size: string) =>
    results.rows.find((one) => one.name === name && one.size === size);
  const peers = (size: string) =>
    results.rows.filter((one) => one.size === size && one.name !== ours && !yardsticks.has(one.name));
  const { fromStart, fromOpening } = figures;
  const key = "key to new diagnostics";
  return [
    ...beside(`1 MB: ${key}, p50`, { row: row(ours, "1 MB"), name: floor, share: 0.5, limit: 1.5 }),
    ...beside(`1 MB: ${key}, p95`, { row: row(ours, "1 MB"), name: floor, share: 0.95, limit: 2.5 }),
    ...beside(`100 KB: ${key}, p50`, { row: row(ours, "100 KB"), name: floor, share: 0.5, limit: 2 }),
    ...burst(row(ours, "1 MB")),
    ...fence(row(ours, "1 MB"), row(floor, "1 MB")),
    ...beside("100 KB: whole check, warm", {
      row: row(ours, "100 KB"),
      kind: "wholeChecks",
      name: parser,
      share: 0.5,
      limit: 1.2,
    }),
    ...["100 KB", "1 MB"].flatMap((size) => [
      ...fastest(`${size}: first diagnostics from process start`, row(ours, size), peers(size), fromStart),
      ...fastest(`${size}: first diagnostics from opening`, row(ours, size), peers(size), fromOpening),
    ]),
    ...atRest(row(ours, "1 MB"), row(floor, "1 MB")),
    ...["10 KB", "100 KB", "1 MB", "10 MB"].flatMap((size) => sameAsFresh(size, row(ours, size))),
  ];
}

interface Beside {
  readonly row: Row | undefined;
  readonly kind?: "keys" | "wholeChecks";
  /** Of the other. */
  readonly name: string;
  readonly share: number;
  readonly limit: number;
}

function beside(what: string, { row, kind = "keys", name, share, limit }: Beside): Bound[] {
  const bound = `≤ ${limit}× ${name}`;
  const duels = row?.duels?.[kind] ?? [];
  const ratio = ratioOf(duels, share);
  if (ratio === undefined) return gaveUp(row, what, bound);
  const [own, other] = (["own", "other"] as const).map((side) =>
    milliseconds(median(duels.map((duel) => percentile(duel[side], share)))),
  );
  return [{ what, bound, measured: `${times(ratio)} (${own} beside ${other})`, passed: ratio <= limit }];
}

function burst(row: Row | undefined): Bound[] {
  const ratio = figureOf(row, figures.burst);
  const what = "1 MB: the last of 40 keys, 33 ms apart, to its diagnostics";
  const bound = "≤ 3 key times";
  if (ratio === undefined) return gaveUp(row, what, bound);
  const delay = figureOf(row, (sample) => sample.burst?.last) ?? 0;
  return [
    {
      what,
      bound,
      measured: `${times(ratio)} (${milliseconds(delay)})`,
      passed: ratio <= 3,
    },
  ];
}

const fenceLimit = 10;

/** What the echo server shows is the unrest of the machine: it has nothing to do. */
function fence(row: Row | undefined, echo: Row | undefined): Bound[] {
  const edits = [
    ["opened", "opened at the top"],
    ["removed", "taken out again"],
  ] as const satisfies [keyof Fence, string][];
  return edits.flatMap(([edit, words]) =>
    (["hover", "completion"] as const).flatMap((method) => {
      const worst = (of: Row | undefined) => figureOf(of, ({ fence: one }) => worstOf(one?.[edit], method));
      const [own, noise] = [worst(row), worst(echo)];
      const what = `1 MB: a fence ${words}, longest that a ${method} waits`;
      const bound = `≤ ${fenceLimit} ms`;
      if (own === undefined) return gaveUp(row, what, bound);
      const beside = noise === undefined ? "" : ` (${milliseconds(noise)} in ${floor})`;
      return [
        {
          what,
          bound,
          measured: `${milliseconds(own)}${beside}`,
          passed: own <= fenceLimit,
        },
      ];
    }),
  );
}

/** What was to be measured and could not be is missed. */
function gaveUp(row: Row | undefined, what: string, bound: string): Bound[] {
  const reason = row?.failed ?? row?.samples.find((sample) => sample.gaveUp)?.gaveUp;
  return reason ? [{ what, bound, measured: reason, passed: false }] : [];
}

const worstOf = (stall: Stall | undefined, method: "hover" | "completion") =>
  stall && Math.max(0, stall[method]);

/** A peer that was not fast enough to be measured is slower. */
function fastest(what: string, row: Row | undefined, peers: readonly Row[], figure: Figure): Bound[] {
  const own = figureOf(row, figure);
  const measured = peers.flatMap((peer) => {
    const value = figureOf(peer, figure);
    const name = peer.run === row?.run ? peer.name : `${peer.name}, another run`;
    return value === undefined ? [] : [{ name, value }];
  });
  const best = measured.toSorted((a, b) => a.value - b.value)[0];
  const bound = "< every peer";
  if (own === undefined || !best) return gaveUp(row, what, bound);
  return [
    {
      what,
      bound,
      measured: `${milliseconds(own)} beside ${milliseconds(best.value)} (${best.name})`,
      passed: own < best.value,
    },
  ];
}

function atRest(row: Row | undefined, echo: Row | undefined): Bound[] {
  const what = "1 MB: memory with the memo open, at rest";
  const bound = `≤ 1.6× ${floor}`;
  if (!row?.atRest.length || !echo?.atRest.length) return gaveUp(row, what, bound);
  const [own, others] = [median(row.atRest), median(echo.atRest)];
  return [
    {
      what,
      bound,
      measured: `${times(own / others)} (${megabytes(own)} beside ${megabytes(others)})`,
      passed: own / others <= 1.6,
    },
  ];
}

function sameAsFresh(size: string, row: Row | undefined): Bound[] {
  const verdicts = (row?.samples ?? []).flatMap(({ sameAsFresh: same }) => same ?? []);
  if (!verdicts.length) return [];
  return [
    {
      what: `${size}: diagnostics after all edits are those of a fresh check`,
      bound: "always",
      measured: `${verdicts.filter(Boolean).length} of ${verdicts.length}`,
      passed: verdicts.every(Boolean),
    },
  ];
}
