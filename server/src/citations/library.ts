import type { Source } from "../doctrine/doctrine.ts";
import type { Span } from "../text/span.ts";
import type { Bibliography } from "./bibliography/bibliography.ts";
import type { SourceText } from "./quotations/source-text.ts";

/** What a memo can cite: the built-in sources with the bibliographies laid over them, and the texts of sources at hand. */
export interface Library {
  readonly find: (key: string) => Source | undefined;
  /** Built-in and the user's, the user's winning on equal keys. */
  readonly all: () => readonly Source[];
  /** The user's alone. */
  readonly bibliography: readonly Source[];
  /** Whether every bibliography the memo names has been read; while not, an unknown key is no finding. */
  readonly complete: boolean;
  /** The text of a source where it is at hand. */
  readonly textOf: (id: string) => SourceText | undefined;
  /** What is wrong with the bibliographies that the memo names, in the memo. */
  readonly faults: readonly Fault[];
}

/** A sentence about a place in the memo. */
export interface Fault {
  readonly span: Span;
  readonly message: string;
}

/** What a library is made of. */
export interface Holdings {
  readonly builtIn: readonly Source[];
  /** In the order in which the memo names them: of equal keys the last counts, as for pandoc. */
  readonly bibliographies: readonly Pick<Bibliography, "sources" | "byKey">[];
  readonly textOf: Library["textOf"];
  readonly complete: boolean;
  readonly faults?: readonly Fault[];
}

/** Costs little however large the bibliographies are: lists are put together when they are first asked for. */
export function createLibrary({ builtIn, bibliographies, textOf, complete, faults = [] }: Holdings): Library {
  const byKey = new Map(builtIn.map((source) => [source.id, source]));
  const find = (key: string) =>
    bibliographies.findLast((one) => one.byKey.has(key))?.byKey.get(key) ?? byKey.get(key);
  const lists = bibliographies.map(({ sources }) => sources).filter((sources) => sources.length > 0);
  const own = once(() => laidTogether(lists));
  const all = once(() => laidTogether([builtIn, ...lists]));
  return {
    find,
    all,
    get bibliography() {
      return own();
    },
    complete,
    textOf,
    faults,
  };
}

/** A library without anything of the user's: the sources of the doctrine. */
export function libraryOf(builtIn: readonly Source[]): Library {
  return createLibrary({ builtIn, bibliographies: [], textOf: () => undefined, complete: true });
}

/** What has been laid together already: what is made from a large list, such as an index of it, is made once. */
interface Laid {
  list?: readonly Source[];
  readonly under: WeakMap<readonly Source[], Laid>;
}
const laid: Laid = { under: new WeakMap() };

/** Each key once, in its first place, with the last source that has it. The same lists give the same list. */
function laidTogether(lists: readonly (readonly Source[])[]): readonly Source[] {
  let node = laid;
  for (const list of lists) {
    const next = node.under.get(list) ?? { under: new WeakMap() };
    node.under.set(list, next);
    node = next;
  }
  node.list ??= [...new Map(lists.flat().map((source) => [source.id, source])).values()];
  return node.list;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
