import type * as z from "zod";
import { checkRequirements } from "./check-requirements.ts";
import type { Doctrine } from "./doctrine.ts";
import type { Problem } from "./problem.ts";
import type { Entries } from "./read-entries.ts";
import type { Entry, Place } from "./read-file.ts";
import { sourceId, termId } from "./schema.ts";

type TermEntry = Entries["terms"][number];
type SourceEntry = Entries["sources"][number];

const nothing: Doctrine = { terms: [], sources: [], requirements: [], lexicon: {}, skeletons: [] };

/**
 * What no single file shows: references that lead nowhere, ids and labels claimed twice, circles of broader terms.
 * The files may refer to the doctrine that they are laid over, and what has an id of theirs gives way to it.
 */
export function crossCheck(entries: Entries, base: Doctrine = nothing): Problem[] {
  const { terms, sources, requirements, lexicon, skeletons } = entries;
  const replaced = new Set(terms.map(({ id }) => id));
  const kept = base.terms.filter(({ id }) => !replaced.has(id));
  const termIds = new Set([...kept, ...terms].map(({ id }) => id));
  const sourceIds = new Set([...base.sources, ...sources].map(({ id }) => id));
  const lists = new Set([
    ...Object.keys(base.lexicon),
    ...lexicon.flatMap(({ file }) => Object.keys(file.value)),
  ]);
  const known = { terms: termIds, sources: sourceIds, lists };
  const broader = new Map(kept.map((term) => [term.id, term.broader]));
  for (const { id, file } of terms) broader.set(id, file.value.broader);
  return [
    ...terms.flatMap((term) => [
      ...strayTerms(term, termIds),
      ...straySources(term, sourceIds),
      ...circle(term, broader),
      ...strayLabels(term),
    ]),
    ...oddNames(terms, termId),
    ...oddNames(sources, sourceId),
    ...labelsClaimedTwice(terms, kept),
    ...requirements.flatMap((entry) => checkRequirements(entry, base, known)),
    ...idsGivenTwice(requirements),
    ...idsGivenTwice(skeletons),
  ];
}

/** A file's name is an id that other files and memos write; `leak.yaml` and `leak.yml` would be the same one. */
function oddNames(entries: readonly (TermEntry | SourceEntry)[], id: z.ZodType<string>): Problem[] {
  return entries.flatMap((entry, i) => {
    const result = id.safeParse(entry.id);
    if (!result.success) return [entry.file.problem([], `file name: ${result.error.issues[0]?.message}`)];
    const first = entries.findIndex((other) => other.id === entry.id);
    return first < i ? [entry.file.problem([], `"${entry.id}" is already ${entries[first]?.file.path}`)] : [];
  });
}

function strayTerms({ id, file }: TermEntry, known: ReadonlySet<string>): Problem[] {
  const { broader, related, confusable } = file.value;
  const references: [Place, string][] = [
    ...broader.map((term, i): [Place, string] => [["broader", i], term]),
    ...related.map((term, i): [Place, string] => [["related", i], term]),
    ...confusable.map(({ term }, i): [Place, string] => [["confusable", i, "term"], term]),
  ];
  return references.flatMap(([place, term]) => {
    if (term === id) return [file.problem(place, "a term cannot refer to itself")];
    return known.has(term) ? [] : [file.problem(place, `there is no term "${term}"`)];
  });
}

function straySources({ file }: TermEntry, known: ReadonlySet<string>): Problem[] {
  return (["quotations", "authorities"] as const).flatMap((field) =>
    file.value[field].flatMap(({ source }, i) =>
      known.has(source) ? [] : [file.problem([field, i, "source"], `there is no source "${source}"`)],
    ),
  );
}

/** A term that is broader than itself through others; reported at each term of the circle. */
function circle({ id, file }: TermEntry, broader: ReadonlyMap<string, readonly string[]>): Problem[] {
  const seen = new Set<string>();
  const open = [...file.value.broader];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(broader.get(next) ?? []));
  }
  const itself = file.value.broader.includes(id);
  return seen.has(id) && !itself ? [file.problem(["broader"], "broader terms form a circle")] : [];
}

/** Labels are compared as they are looked for: without regard to case or to the kind of apostrophe. */
function labelsClaimedTwice(terms: readonly TermEntry[], kept: Doctrine["terms"]): Problem[] {
  const fold = (label: string) => label.toLowerCase().replaceAll("’", "'");
  const owners = new Map<string, string>();
  for (const { id, prefLabel, altLabel, hiddenLabel } of kept)
    for (const label of [prefLabel, ...altLabel, ...hiddenLabel]) owners.set(fold(label), id);
  return terms.flatMap(({ id, file }) =>
    labelsOf(file.value).flatMap(([place, label]) => {
      const owner = owners.get(fold(label));
      owners.set(fold(label), id);
      return owner === undefined ? [] : [file.problem(place, `"${label}" is already a label of "${owner}"`)];
    }),
  );
}

/** Only a label can be invariable, and only the beginning of one a verb. */
function strayLabels({ file }: TermEntry): Problem[] {
  const labels = labelsOf(file.value).map(([, label]) => label);
  const { invariable, verbs } = file.value;
  return [
    ...invariable.flatMap((words, i) =>
      labels.includes(words) ? [] : [file.problem(["invariable", i], `"${words}" is no label of the term`)],
    ),
    ...verbs.flatMap((verb, i) =>
      labels.some((label) => `${label} `.startsWith(`${verb} `))
        ? []
        : [file.problem(["verbs", i], `no label of the term begins with "${verb}"`)],
    ),
  ];
}

/** Every label of a term with its place in the file. */
export function labelsOf({
  prefLabel,
  altLabel,
  hiddenLabel,
}: TermEntry["file"]["value"]): [Place, string][] {
  return [
    [["prefLabel"], prefLabel],
    ...altLabel.map((label, i): [Place, string] => [["altLabel", i], label]),
    ...hiddenLabel.map((label, i): [Place, string] => [["hiddenLabel", i], label]),
  ];
}

function idsGivenTwice(entries: readonly Entry<readonly { readonly id: string }[]>[]): Problem[] {
  const seen = new Set<string>();
  return entries.flatMap(({ file }) =>
    file.value.flatMap(({ id }, i) => {
      const again = seen.has(id);
      seen.add(id);
      return again ? [file.problem([i, "id"], `the id "${id}" is given twice`)] : [];
    }),
  );
}
