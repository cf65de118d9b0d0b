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

/** Measures every contender with every size, round by round, so that the machine's moods hit all alike. */
export async function measureAll(bench: Bench, race: Race): Promise<Row[]> {
  const rows: Row[] = [];
  const tooSlow = new Set<string>();
  for (const size of race.sizes) {
    const memos = memosOf(bench.workspace, size.bytes);
    const entered = race.contenders.filter(
      ({ name, isYardstick }) => !size.onlyOurs || name === ours || (isYardstick && name === floor),
    );
    const matched = await matchDiagnostics(bench, memos, entered, size);
    rows.push(...(await measureSize(bench, race, size, { memos, contenders: matched, tooSlow })));
  }
  return rows;
}

interface Field {
  readonly memos: Memos;
  readonly contenders: readonly Contender[];
  /** Who failed is not asked again, here or with larger memos. */
  readonly tooSlow: Set<string>;
}

async function measureSize(bench: Bench, race: Race, size: Size, field: Field): Promise<Row[]> {
  const { memos, contenders, tooSlow } = field;
  const samples = new Map<string, Sample[]>(contenders.map(({ name }) => [name, []]));
  const atRest = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  const failures = new Map<string, string>();
  const duels = { keys: [] as Duel[], wholeChecks: [] as Duel[] };
  const rounds = race.rounds ?? size.rounds;
  for (let round = 0; round < rounds; round++) {
    await addDuels(bench, field, size, duels);
    for (const contender of rotate(contenders, round)) {
      const { name } = contender;
      if (tooSlow.has(name)) {
        if (!failures.has(name)) failures.set(name, "not asked");
        continue;
      }
      race.progress(`${size.name}, round ${round + 1} of ${rounds}: ${name}`);
      try {
        const plan = planFor(contender, size.plan);
        const underStress = size.name === "1 MB" && (name === ours || name === floor);
        const compares = name === ours;
        samples
          .get(name)
          ?.push(await measureSession(bench, memos, { contender, plan, underStress, compares }));
        if (!underStress) continue;
        const resident = await measureRest(bench, memos, contender, { limit: plan.limit, idle });
        if (resident) atRest.get(name)?.push(resident);
      } catch (error) {
        tooSlow.add(name);
        failures.set(name, error instanceof Error ? error.message : String(error));
      }
    }
  }
  return contenders.map(({ name, does }) => {
    const failed = failures.get(name);
    return {
      name,
      does,
      size: size.name,
      run: race.run,
      samples: failed ? [] : (samples.get(name) ?? []),
      atRest: atRest.get(name) ?? [],
      ...(name === ours && { duels }),
      ...(failed && { failed }),
    };
  });
}

/** Where a bound is a ratio, what it compares is measured in turns. */
async function addDuels(
  bench: Bench,
  { memos, contenders }: Field,
  { plan: given, name: size }: Size,
  duels: { readonly keys: Duel[]; readonly wholeChecks: Duel[] },
): Promise<void> {
  const [own, echo, bare] = [ours, floor, parser].map((name) => contenders.find((one) => one.name === name));
  if (!own || !echo) return;
  const plan = planFor(own, given);
  if (size === "100 KB" || size === "1 MB") duels.keys.push(await duelKeys(bench, memos, [own, echo], plan));
  if (size === "100 KB" && bare)
    duels.wholeChecks.push(await duelWholeChecks(bench, memos, [own, bare], plan));
}

/** The floor publishes as many diagnostics as ours has on the memo. */
async function matchDiagnostics(
  bench: Bench,
  memos: Memos,
  contenders: readonly Contender[],
  { plan }: Size,
): Promise<Contender[]> {
  const own = contenders.find(({ name }) => name === ours);
  if (!own) return [...contenders];
  const glance = { ...planFor(own, plan), warmUps: 0, wholeChecks: 0, keys: 0, hovers: 0, patience: 0 };
  const { diagnostics } = await measureSession(bench, memos, {
    contender: own,
    plan: glance,
    underStress: false,
    compares: false,
  });
  const environment = { DIAGNOSTICS: String(diagnostics) };
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
