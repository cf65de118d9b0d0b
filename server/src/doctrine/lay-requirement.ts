import type {
  ClaimChange,
  ClaimWords,
  RequiredAnalysis,
  Requirement,
  RequirementChange,
} from "./doctrine.ts";

/**
 * A requirement as a pack changes it: what the pack leaves out stays, and its phrases join those that are there.
 * The analyses are those that the pack names. Undefined where something is missing that nothing gives.
 */
export function layRequirement(
  base: Requirement | undefined,
  change: RequirementChange,
): Requirement | undefined {
  const { claim: claimed, analyses: asked, ...rest } = change;
  const claim = claimed ? layClaim(base?.claim, claimed) : base?.claim;
  const analyses = asked?.map((analysis) => layAnalysis(base?.analyses ?? [], analysis)) ?? base?.analyses;
  const { norm, needs, enabled, ...others } = { ...base, ...rest };
  if (norm === undefined || needs === undefined || enabled === undefined || !analyses) return undefined;
  return { ...others, norm, needs, enabled, analyses, ...(claim && { claim }) };
}

/** Undefined where neither says what is claimed. */
function layClaim(base: ClaimWords | undefined, change: ClaimChange): ClaimWords | undefined {
  const affirmed = change.affirmed ?? base?.affirmed;
  const denied = change.denied ?? base?.denied;
  if (affirmed === undefined || denied === undefined) return undefined;
  const joined = (key: Exclude<keyof ClaimWords, "affirmed" | "denied">) => join(base?.[key], change[key]);
  return {
    affirmed,
    denied,
    names: joined("names"),
    nameIs: joined("nameIs"),
    nameDoes: joined("nameDoes"),
    beforeName: joined("beforeName"),
    conductIs: joined("conductIs"),
    denying: joined("denying"),
    notOf: joined("notOf"),
    hangsOn: joined("hangsOn"),
    otherSenses: joined("otherSenses"),
  };
}

/** Elements may be worded anew: where their number is the same, each has the words of the one in its place. */
function layAnalysis(base: readonly RequiredAnalysis[], change: RequiredAnalysis): RequiredAnalysis {
  const known = base.find(({ id }) => id === change.id);
  if (!known?.words) return change;
  const same = known.elements.length === change.elements.length;
  const words = change.elements.flatMap((element, i): [string, readonly string[]][] => {
    const before = known.words?.[element] ?? (same ? known.words?.[known.elements[i] ?? ""] : undefined);
    const all = join(before, change.words?.[element]);
    return all.length > 0 ? [[element, all]] : [];
  });
  const named = join(known.named, change.named);
  return { id: change.id, elements: change.elements, words: Object.fromEntries(words), named };
}

function join(a: readonly string[] = [], b: readonly string[] = []): string[] {
  return [...new Set([...a, ...b])];
}
