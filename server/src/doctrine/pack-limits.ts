import type { Doctrine, Requirement } from "./doctrine.ts";
import type { Problem } from "./problem.ts";
import type { Entries } from "./read-entries.ts";
import type { Place } from "./read-file.ts";

/**
 * What data alone cannot teach the check. The grammar that finds claims and analyses is built for the requirements
 * that are enabled in the base and for the lists of its lexicon; anything else in a pack would have no effect, and
 * its author would never know.
 */
export function beyondTheCheck({ requirements, lexicon }: Entries, base: Doctrine): Problem[] {
  return [
    ...requirements.flatMap(({ file }) =>
      file.value.flatMap((requirement, i) =>
        beyondRequirement(requirement, base).map(([place, message]) => file.problem([i, ...place], message)),
      ),
    ),
    ...lexicon.flatMap(({ file }) =>
      Object.keys(file.value)
        .filter((name) => !Object.hasOwn(base.lexicon, name))
        .map((name) => file.problem([name], `the check has no list "${name}"`, "key")),
    ),
  ];
}

/** A requirement that is off asks for nothing, so nothing is wrong with it. */
function beyondRequirement(requirement: Requirement, { requirements }: Doctrine): [Place, string][] {
  if (!requirement.enabled) return [];
  const known = requirements.find(({ id, enabled }) => enabled && id === requirement.id);
  if (!known) return [[["enabled"], `the check cannot find claims about "${requirement.id}" yet`]];
  return requirement.analyses.flatMap(({ id, elements }, i): [Place, string][] => {
    const analysis = known.analyses.find((one) => one.id === id);
    if (!analysis) return [[["analyses", i, "id"], `the check cannot find an analysis "${id}"`]];
    if (analysis.elements.length === elements.length) return [];
    const told = `the check tells these elements of "${id}" apart, in this order: ${analysis.elements.join("; ")}`;
    return [[["analyses", i, "elements"], told]];
  });
}
