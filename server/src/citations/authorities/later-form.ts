import type { Source } from "../../doctrine/doctrine.ts";
import type { WrittenStyle } from "../style-of.ts";
import type { CitingUnit } from "./citings.ts";

/** The form in which a source is cited where others have been cited before. */
export interface LaterForm {
  readonly form: "full" | "short" | "id";
  /** For `short`: the footnote with the full citation, or "none" where the text itself has it. */
  readonly note?: number | "none";
}

/** Where the citation is to stand: in a footnote of its own, in one that cites already, or in the text. */
export type Where = "new note" | "same note" | "text";

/**
 * In full the first time; then in short, or by *id.* or ibid right behind a note that cites nothing else (Bluebook
 * R. 4.1, 4.2; OSCOLA 1.2). `before` is what cites earlier, in the order of reading; for `same note` the last of it is what
 * stands earlier in the note. Where it is not certain that *id.* is right, the short form is, which is never wrong.
 */
export function laterForm(
  source: Source,
  before: readonly CitingUnit[],
  where: Where,
  style: WrittenStyle,
): LaterForm {
  const first = before.find(({ citings }) =>
    citings.some((one) => one.source === source && (one.by === "key" || one.by === "full")),
  );
  if (!first) return { form: "full" };
  if (repeats(source, before.at(-1), where, style)) return { form: "id" };
  return { form: "short", note: first.number ?? "none" };
}

/** OSCOLA's ibid is for the note before; in the Bluebook *id.* may also repeat a citation of the same note. */
function repeats(source: Source, last: CitingUnit | undefined, where: Where, style: WrittenStyle): boolean {
  if (!last) return false;
  if (where === "same note") return style === "bluebook" && last.citings.at(-1)?.source === source;
  return last.only === source && last.kind === (where === "text" ? "text" : "note");
}
