import { pathToFileURL } from "node:url";
import { type Contender, floor, ours, parser } from "./contenders.ts";
import { type Duel, duelKeys, duelWholeChecks } from "./measures/duel.ts";
import { type Memos, measureRest, measureSession } from "./measures/measure-session.ts";
import type { Plan, Sample } from "./measures/sample.ts";
import { writeMemo } from "./memos/write-memo.ts";
import type { Bench } from "./protocol/start-server.ts";
import type { Row } from "./results/results.ts";
import type { Size } from "./sizes.ts";

export interface Race {
  readonly contenders: readonly Contender[];
  readonly sizes: readonly Size[];
  /** Instead of each size's own. */
  readonly rounds: number | undefined;
  readonly run: string;
  readonly progress: (words: string) => void;
}

/** At rest for this long: in less the engine does not give back what it no longer needs. */
const idle = 12_000;

/**
 * Measures every contender with every size, round by round, so that the machine's moods hit all alike. Gives the rows
 * of each size as soon as they are there: a run takes long, and what it has found should outlive it.
 */
export async function* measureAll(bench: Bench, race: Race): AsyncGenerator<Row[]> {
  const failures = new Map<string, string>();
  for (const size of race.sizes) {
    const memos = memosOf(bench.workspace, size.bytes);
    const entered = race.contenders.filter(({ name }) => !size.onlyOurs || name === ours || name === floor);
    const contenders = await matchDiagnostics(bench, entered, { memos, size, failures });
    yield await measureSize(bench, race, { memos, size, failures }, contenders);
    for (const name of failures.keys()) failures.set(name, "not asked");
  }
}

interface Field {
  readonly memos: Memos;
  readonly size: Size;
  /** Who failed, and why: they are not asked again, here or with larger memos. */
  readonly failures: Map<string, string>;
}

async function measureSize(
  bench: Bench,
  race: Race,
  field: Field,
  contenders: readonly Contender[],
): Promise<Row[]> {
  const { size, failures } = field;
  const rows = new Map(contenders.map((one) => [one.name, emptyRow(one, size, race.run)]));
  const rounds = race.rounds ?? size.rounds;
  for (let round = 0; round < rounds; round++) {
    await attempt(failures, ours, () => addDuels(bench, field, contenders, rows.get(ours)));
    for (const contender of rotate(contenders, round)) {
      race.progress(`${size.name}, round ${round + 1} of ${rounds}: ${contender.name}`);
      await attempt(failures, contender.name, () =>
        addSample(bench, field, contender, rows.get(contender.name)),
      );
    }
  }
  return [...rows.values()].map((row) => {
    const failed = failures.get(row.name);
    return failed ? { ...row, samples: [], failed } : row;
  });
}

/** Not at all where an earlier attempt has failed. */
async function attempt(
  failures: Map<string, string>,
  name: string,
  work: () => Promise<void>,
): Promise<void> {
  if (failures.has(name)) return;
  try {
    await work();
  } catch (error) {
    failures.set(name, error instanceof Error ? error.message : String(error));
  }
}

/** A row while it fills. */
type Filling = Row & { readonly samples: Sample[]; readonly atRest: number[]; readonly duels: Duels };
interface Duels {
  readonly keys: Duel[];
  readonly wholeChecks: Duel[];
}

function emptyRow({ name, does }: Contender, { name: size }: Size, run: string): Filling {
  return { name, does, size, run, samples: [], atRest: [], duels: { keys: [], wholeChecks: [] } };
}

async function addSample(
  bench: Bench,
  { memos, size }: Field,
  contender: Contender,
  row: Filling | undefined,
): Promise<void> {
  const { name } = contender;
  const plan = planFor(contender, size.plan);
  const underStress = size.name === "1 MB" && (name === ours || name === floor);
  const task = { contender, plan, underStress, compares: name === ours };
  row?.samples.push(await measureSession(bench, memos, task));
  const resident = underStress && (await measureRest(bench, memos, contender, { limit: plan.limit, idle }));
  if (resident) row?.atRest.push(resident);
}

/** Where a bound is a ratio, what it compares is measured in turns. */
async function addDuels(
  bench: Bench,
  { memos, size }: Field,
  contenders: readonly Contender[],
  row: Filling | undefined,
): Promise<void> {
  const [own, echo, bare] = [ours, floor, parser].map((name) => contenders.find((one) => one.name === name));
  if (!own || !row) return;
  const plan = planFor(own, size.plan);
  if (echo && ["100 KB", "1 MB"].includes(size.name))
    row.duels.keys.push(await duelKeys(bench, memos, [own, echo], plan));
  if (bare && size.name === "100 KB")
    row.duels.wholeChecks.push(await duelWholeChecks(bench, memos, [own, bare], plan));
}

/** The floor publishes as many diagnostics as ours has on the memo. */
async function matchDiagnostics(
  bench: Bench,
  contenders: readonly Contender[],
  { memos, size, failures }: Field,
): Promise<Contender[]> {
  const own = contenders.find(({ name }) => name === ours);
  if (!own) return [...contenders];
  const glance = {
    ...planFor(own, size.plan),
    ...{ warmUps: 0, wholeChecks: 0, keys: 0, hovers: 0, patience: 0 },
  };
  const task = { contender: own, plan: glance, underStress: false, compares: false };
  let count = 1;
  await attempt(failures, ours, async () => {
    count = (await measureSession(bench, memos, task)).diagnostics;
  });
  const environment = { DIAGNOSTICS: String(count) };
  return contenders.map((one) => (one.name === floor ? { ...one, environment } : one));
}

/** Impatience is for peers: ours, and what it is bound to, is measured however slow it is. */
function planFor({ name, isYardstick }: Contender, plan: Plan): Plan {
  return name === ours || isYardstick ? { ...plan, limit: Math.max(plan.limit, 60_000) } : plan;
}

/** Memos are written once, since a long one takes its time. */
function memosOf(workspace: string, bytes: number): Memos {
  const texts = new Map<number, string>();
  return {
    write: (number) => {
      const text = texts.get(number) ?? writeMemo(bytes, number);
      texts.set(number, text);
      return { uri: pathToFileURL(`${workspace}/memo-${number}.md`).href, text };
    },
  };
}

function rotate<T>(values: readonly T[], by: number): T[] {
  const at = by % Math.max(1, values.length);
  return [...values.slice(at), ...values.slice(0, at)];
}
