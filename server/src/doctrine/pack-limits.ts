import type { Doctrine, RequirementChange } from "./doctrine.ts";
import { layRequirement } from "./lay-requirement.ts";
import type { Problem } from "./problem.ts";
import type { Entries } from "./read-entries.ts";
import type { Place } from "./read-file.ts";

/**
 * What would have no effect in a pack, so that its author would never know: a requirement without the words that make
 * a claim or a ground, and a list that the grammar does not use. Claims about non-intervention, and analyses of
 * coercion and doxfare, are found by a grammar of their own, whose elements are fixed.
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
function beyondRequirement(change: RequirementChange, { requirements }: Doctrine): [Place, string][] {
  const known = requirements.find(({ id }) => id === change.id);
  const whole = layRequirement(known, change);
  if (!whole?.enabled || whole.claim) return [];
  if (!known) return [[["id"], `nothing says how a claim about "${change.id}" is made: give it a claim`]];
  return (change.analyses ?? []).flatMap(({ id, elements, words }, i): [Place, string][] => {
    const analysis = known.analyses.find((one) => one.id === id);
    if (words) return [];
    if (!analysis)
      return [[["analyses", i, "id"], `nothing says how an analysis "${id}" is found: give it words`]];
    if (analysis.elements.length === elements.length) return [];
    const told = `the check tells these elements of "${id}" apart, in this order: ${analysis.elements.join("; ")}`;
    return [[["analyses", i, "elements"], told]];
  });
}
