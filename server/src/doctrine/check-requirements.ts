import type { Doctrine, RequirementChange } from "./doctrine.ts";
import { layRequirement } from "./lay-requirement.ts";
import type { Problem } from "./problem.ts";
import type { Entries } from "./read-entries.ts";
import type { Place } from "./read-file.ts";

/** What references of a requirement may lead to, those of the doctrine that it is laid over included. */
export interface Known {
  readonly terms: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  /** Lists of the lexicon. */
  readonly lists: ReadonlySet<string>;
}

type Fault = readonly [place: Place, message: string];

/** What is wrong with the requirements of one file: parts that nothing gives, and references that lead nowhere. */
export function checkRequirements(
  { file }: Entries["requirements"][number],
  { requirements }: Doctrine,
  known: Known,
): Problem[] {
  return file.value.flatMap((change, i) => {
    const base = requirements.find(({ id }) => id === change.id);
    const faults = [
      ...missingParts(change, base),
      ...strayReferences(change, known),
      ...strayLists(change, known.lists),
      ...strayWords(change),
      ...wordlessElements(change, base),
      ...wordlessClaim(change, base),
    ];
    const problems = faults.map(([place, message]) => file.problem([i, ...place], message));
    return problems.sort((a, b) => a.span.start - b.span.start);
  });
}

type Base = Doctrine["requirements"][number] | undefined;

function missingParts(change: RequirementChange, base: Base): Fault[] {
  const there: Partial<RequirementChange> = { ...base, ...change };
  const missing = (["norm", "needs", "analyses", "enabled"] as const).filter((part) => !there[part]);
  const claim = { ...base?.claim, ...change.claim };
  const unsaid = change.claim ? (["affirmed", "denied"] as const).filter((part) => !claim[part]) : [];
  return [
    ...missing
      .filter((part) => part !== "enabled" || there.enabled === undefined)
      .map((part): Fault => [[part], `${part} is missing, and no built-in requirement gives it`]),
    ...unsaid.map((part): Fault => [["claim", part], `claim.${part} is missing`]),
  ];
}

function strayReferences({ norm, source }: RequirementChange, { terms, sources }: Known): Fault[] {
  return [
    ...(norm === undefined || terms.has(norm) ? [] : [[["norm"], `there is no term "${norm}"`] as const]),
    ...(source === undefined || sources.has(source)
      ? []
      : [[["source"], `there is no source "${source}"`] as const]),
  ];
}

/** Every phrase with its place: those of the claim, then those of each analysis. */
function phrasesOf({ claim = {} as never, analyses = [] }: RequirementChange): [Place, string][] {
  const lists = Object.entries(claim as Record<string, unknown>).filter(([, list]) => Array.isArray(list));
  const listed = (place: Place, list: readonly string[]) =>
    list.map((phrase, i): [Place, string] => [[...place, i], phrase]);
  return [
    ...lists.flatMap(([key, list]) => listed(["claim", key], list as string[])),
    ...analyses.flatMap(({ words = {}, named = [] }, i) => [
      ...Object.entries(words).flatMap(([element, list]) => listed(["analyses", i, "words", element], list)),
      ...listed(["analyses", i, "named"], named),
    ]),
  ];
}

function strayLists(change: RequirementChange, lists: ReadonlySet<string>): Fault[] {
  return phrasesOf(change).flatMap(([place, phrase]): Fault[] => {
    const named = [...phrase.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? "");
    const stray = named.filter((name) => !lists.has(name));
    if (/[{}]/.test(phrase.replace(/\{[^{}]*\}/g, "")))
      return [[place, "a list of the lexicon stands between { and }"]];
    if (phrase.includes("~") && (place[0] !== "claim" || place[1] === "names"))
      return [[place, "~ stands for a name of the norm, in the other phrases of a claim only"]];
    return stray.map((name) => [place, `there is no list "${name}" in the lexicon`]);
  });
}

function strayWords({ analyses = [] }: RequirementChange): Fault[] {
  return analyses.flatMap(({ elements, words = {} }, i) =>
    Object.keys(words)
      .filter((element) => !elements.includes(element))
      .map((element): Fault => [["analyses", i, "words", element], `there is no element "${element}"`]),
  );
}

/** Where a claim is found by its words, each element of each analysis must be too. */
function wordlessElements(change: RequirementChange, base: Base): Fault[] {
  const whole = layRequirement(base, change);
  if (!whole || !change.analyses) return [];
  return whole.analyses.flatMap(({ elements, words }, i) => {
    if (!whole.claim && !words) return [];
    return elements.flatMap((element, j): Fault[] =>
      words?.[element]
        ? []
        : [[["analyses", i, "elements", j], `"${element}" has no words by which it could be found`]],
    );
  });
}

function wordlessClaim(change: RequirementChange, base: Base): Fault[] {
  const claim = change.claim && layRequirement(base, change)?.claim;
  if (!claim) return [];
  const named = claim.nameIs.length + claim.nameDoes.length + claim.beforeName.length;
  if (claim.names.length === 0) return [[["claim"], "claim.names is missing: nothing names the norm"]];
  return named + claim.conductIs.length > 0
    ? []
    : [[["claim"], "nothing makes a claim: give nameIs, nameDoes, beforeName or conductIs"]];
}
