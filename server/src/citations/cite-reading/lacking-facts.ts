import type { Source } from "../../doctrine/doctrine.ts";
import type { Citation, Memo } from "../../memo/memo.ts";
import { formatCitation } from "../format.ts";
import type { Library } from "../library.ts";
import { styleOf, type WrittenStyle } from "../style-of.ts";

/** A source that the memo cites and that cannot be cited in full. */
export interface LackingSource {
  readonly source: Source;
  /** The first citation of it. */
  readonly citation: Citation;
  /** What a full citation needs and the source does not hold, in words. */
  readonly facts: readonly string[];
}

/** The sources that the memo cites and that lack a fact, each at its first citation. */
export function lackingSources(memo: Memo, library: Library): LackingSource[] {
  const style = styleOf(memo);
  const seen = new Set<Source>();
  return memo.citations.flatMap((citation) => {
    const source = library.find(citation.key);
    if (!source || seen.has(source)) return [];
    seen.add(source);
    const facts = lackingFacts(source, style);
    return facts.length > 0 ? [{ source, citation, facts }] : [];
  });
}

/** What the style needs; of a memo that names none, what both do: only OSCOLA wants the publisher of a book. */
function lackingFacts(source: Source, style: WrittenStyle | undefined): readonly string[] {
  const [bluebook, oscola] = (["bluebook", "oscola"] as const).map((one) =>
    style && one !== style ? undefined : formatCitation(source, { style: one, form: "full" }).missing,
  );
  if (!bluebook || !oscola) return bluebook ?? oscola ?? [];
  return bluebook.filter((fact) => oscola.includes(fact));
}
