import type { z } from "zod";
import type { Problem } from "./problem.ts";
import type { Entry, Place } from "./read-file.ts";
import { type requirementsFile, type sourceFile, sourceId, type termFile, termId } from "./schema.ts";

type TermEntry = Entry<z.infer<typeof termFile>>;
type SourceEntry = Entry<z.infer<typeof sourceFile>>;
type RequirementsEntry = Entry<z.infer<typeof requirementsFile>>;

/** What no single file shows: references that lead nowhere, labels claimed twice, circles of broader terms. */
export function crossCheck(
  terms: readonly TermEntry[],
  sources: readonly SourceEntry[],
  requirements: readonly RequirementsEntry[],
): Problem[] {
  const termIds = new Set(terms.map(({ id }) => id));
  const sourceIds = new Set(sources.map(({ id }) => id));
  return [
    ...terms.flatMap((term) => [
      ...strayTerms(term, termIds),
      ...straySources(term, sourceIds),
      ...circle(term, terms),
    ]),
    ...oddNames(terms, termId),
    ...oddNames(sources, sourceId),
    ...labelsClaimedTwice(terms),
    ...requirements.flatMap((entry) => strayRequirements(entry, termIds, sourceIds)),
  ];
}

/** A file's name is an id that other files and memos write. */
function oddNames(entries: readonly Entry<unknown>[], id: z.ZodType<string>): Problem[] {
  return entries.flatMap((entry) => {
    const result = id.safeParse(entry.id);
    return result.success ? [] : [entry.file.problem([], `file name: ${result.error.issues[0]?.message}`)];
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
function circle({ id, file }: TermEntry, terms: readonly TermEntry[]): Problem[] {
  const broaderThan = new Map(terms.map((term) => [term.id, term.file.value.broader]));
  const seen = new Set<string>();
  const open = [...file.value.broader];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(broaderThan.get(next) ?? []));
  }
  const itself = file.value.broader.includes(id);
  return seen.has(id) && !itself ? [file.problem(["broader"], "broader terms form a circle")] : [];
}

function labelsClaimedTwice(terms: readonly TermEntry[]): Problem[] {
  const owners = new Map<string, string>();
  return terms.flatMap(({ id, file }) => {
    const { prefLabel, altLabel, hiddenLabel } = file.value;
    const labels: [Place, string][] = [
      [["prefLabel"], prefLabel],
      ...altLabel.map((label, i): [Place, string] => [["altLabel", i], label]),
      ...hiddenLabel.map((label, i): [Place, string] => [["hiddenLabel", i], label]),
    ];
    return labels.flatMap(([place, label]) => {
      const owner = owners.get(label.toLowerCase());
      owners.set(label.toLowerCase(), id);
      return owner === undefined ? [] : [file.problem(place, `"${label}" is already a label of "${owner}"`)];
    });
  });
}

function strayRequirements(
  { file }: RequirementsEntry,
  terms: ReadonlySet<string>,
  sources: ReadonlySet<string>,
): Problem[] {
  return file.value.flatMap(({ norm, source }, i) => [
    ...(terms.has(norm) ? [] : [file.problem([i, "norm"], `there is no term "${norm}"`)]),
    ...(source === undefined || sources.has(source)
      ? []
      : [file.problem([i, "source"], `there is no source "${source}"`)]),
  ]);
}
