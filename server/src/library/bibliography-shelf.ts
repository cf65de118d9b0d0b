import type { Bibliography } from "../citations/bibliography/bibliography.ts";
import type { Problem } from "../doctrine/problem.ts";
import { isUnreadable, megabytes } from "../documents/source-document.ts";
import { type Soon, soon } from "./soon.ts";
import type { Surroundings } from "./surroundings.ts";

/** A bibliography as it was last read. What could not be read has none, or the one that it had before. */
export interface Shelved {
  readonly bibliography?: Bibliography;
  /** Why it cannot be read: a clause that reads on from its name. */
  readonly problem?: string;
}

/** The bibliographies that open memos use, each read once for all of them. */
export interface BibliographyShelf {
  readonly get: (address: string) => Soon<Shelved>;
  /** Reads one anew, if it is on the shelf; until then it is what it was. */
  readonly reload: (address: string) => void;
  readonly has: (address: string) => boolean;
  readonly reloadAll: () => void;
  /** Forgets the others. */
  readonly keep: (addresses: ReadonlySet<string>) => void;
}

interface Slot {
  text?: string;
  /** Counts the readings: what an older one gives is out of date. */
  turn: number;
  shelved: Shelved | undefined;
  waited: Promise<void>;
}

/** To read so much takes longer than a moment. In bytes. */
const large = 1_000_000;
/** More than the largest libraries of persons have. In bytes. */
const largest = 50_000_000;

export function createBibliographyShelf(
  around: Surroundings,
  report: (address: string, text: string, problems: readonly Problem[]) => void,
): BibliographyShelf {
  const slots = new Map<string, Slot>();

  const read = async (address: string, slot: Slot, long = () => {}): Promise<void> => {
    const turn = ++slot.turn;
    const isCurrent = () => slot.turn === turn;
    const text = await readText(address, around, long);
    if (typeof text !== "string") {
      if (isCurrent() && slot.shelved?.problem !== text.problem)
        slot.shelved = { ...slot.shelved, problem: text.problem };
      return;
    }
    if (text === slot.text && slot.shelved?.bibliography) {
      if (isCurrent() && slot.shelved.problem !== undefined)
        slot.shelved = { bibliography: slot.shelved.bibliography };
      return;
    }
    const bibliography = await readPaced(address, text, isCurrent, around);
    if (!bibliography || !isCurrent()) return;
    slot.text = text;
    slot.shelved = { bibliography };
    report(address, text, bibliography.problems);
  };

  const reload = (address: string): void => {
    const slot = slots.get(address);
    const before = slot?.shelved;
    if (slot)
      void read(address, slot).then(() => {
        if (slot.shelved !== before) around.changed();
      });
  };

  return {
    get: (address) => {
      const slot = slots.get(address) ?? { turn: 0, shelved: undefined, waited: Promise.resolve() };
      if (!slots.has(address)) {
        slots.set(address, slot);
        around.use(address, "file");
        let showLong = () => {};
        const long = new Promise<void>((resolve) => {
          showLong = resolve;
        });
        slot.waited = soon(read(address, slot, showLong), around.patience, around.changed, long).waited;
      }
      return { value: () => slot.shelved, waited: slot.waited };
    },
    has: (address) => slots.has(address),
    reload,
    reloadAll: () => {
      for (const address of slots.keys()) reload(address);
    },
    keep: (addresses) => {
      for (const [address, slot] of slots) {
        if (addresses.has(address)) continue;
        slot.turn++;
        slots.delete(address);
        report(address, "", []);
      }
    },
  };
}

async function readText(
  address: string,
  { openText, files }: Surroundings,
  long: () => void,
): Promise<string | { readonly problem: string }> {
  const open = openText(address);
  if (open !== undefined) return open;
  try {
    const facts = await files.look(address);
    if (!facts) return { problem: "does not exist" };
    if (facts.kind !== "file")
      return { problem: facts.kind === "folder" ? "is a folder" : "is not an ordinary file" };
    if (facts.size > largest)
      return {
        problem: `has ${megabytes(facts.size)}; Opinio reads bibliographies of up to ${megabytes(largest)}`,
      };
    if (facts.size > large) long();
    return new TextDecoder().decode(await files.read(address));
  } catch (error) {
    if (isUnreadable(error)) return { problem: error.message };
    throw error;
  }
}

/** Undefined where a newer reading has begun meanwhile. */
async function readPaced(
  address: string,
  text: string,
  isCurrent: () => boolean,
  { pace, display }: Surroundings,
): Promise<Bibliography | undefined> {
  // Most memos have no bibliography: its readers start with the first one.
  const { readBibliographyInChunks } = await import("../citations/bibliography/bibliography.ts");
  const { pause, onProgress, end } = pace(address, text.length);
  try {
    return await readBibliographyInChunks(display(address), text, {
      pause: () => (isCurrent() ? pause() : Promise.reject(new OutOfDate())),
      ...(onProgress && { onProgress }),
    });
  } catch (error) {
    if (error instanceof OutOfDate) return undefined;
    throw error;
  } finally {
    end();
  }
}

class OutOfDate extends Error {}
