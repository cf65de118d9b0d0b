import type { NamedBibliographies } from "../citations/bibliography/bibliographies-of.ts";
import { createLibrary, type Fault, type Library } from "../citations/library.ts";
import type { Source } from "../doctrine/doctrine.ts";
import type { Shelved } from "./bibliography-shelf.ts";
import type { Followed } from "./paths.ts";
import type { Plan } from "./plan.ts";
import type { TextFolder } from "./text-shelf.ts";

/** What a memo's library is made of. */
export interface Parts {
  readonly builtIn: readonly Source[];
  readonly named: NamedBibliographies;
  readonly plan: Plan;
  /** What is on the shelf of each file of the plan; undefined for what has not been read yet. */
  readonly shelved: readonly (Shelved | undefined)[];
  readonly texts: TextFolder | undefined;
}

export function assembleLibrary({ builtIn, named, plan, shelved, texts }: Parts): Library {
  const bibliographies = shelved.flatMap((one) => one?.bibliography ?? []);
  const library = createLibrary({
    builtIn,
    bibliographies: [...bibliographies, named.references],
    complete: named.complete && plan.all && shelved.every((one) => one?.bibliography && !one.problem),
    textOf: (key) => texts?.textOf(key, library.find(key)),
    faults: faultsOf(named, [...plan.wrong, ...unreadable(plan, shelved)]),
  });
  return library;
}

/** The files of a plan that cannot be read. */
export function unreadable({ files }: Plan, shelved: Parts["shelved"]): Followed["wrong"] {
  return files.flatMap(({ by }, i) => {
    const problem = shelved[i]?.problem;
    return problem === undefined ? [] : [{ by, problem }];
  });
}

function faultsOf({ problems }: NamedBibliographies, wrong: Followed["wrong"]): Fault[] {
  const inMemo = wrong.flatMap(({ by, problem }) =>
    by.in === "memo" ? [{ span: by.span, message: `The bibliography “${by.path}” ${problem}.` }] : [],
  );
  const ofShape = problems.map(({ span, message }) => ({ span, message: sentence(message) }));
  return [...ofShape, ...inMemo].sort((a, b) => a.span.start - b.span.start);
}

function sentence(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
}
