import type { CslItem, Source } from "../../server/src/doctrine/doctrine.ts";

/** A source that a bibliography might hold; `missing` names what the source itself says is not known. */
export function sourceFrom(csl: CslItem, missing: readonly string[] = []): Source {
  return { id: "made2020up", weight: "web", shortTitle: csl.title, csl, missing, pinpoints: [] };
}
