import type { CslItem, Source } from "../doctrine/doctrine.ts";
import { citeBluebook } from "./bluebook/bluebook.ts";
import { citeBluebookId, citeBluebookShort } from "./bluebook/later.ts";
import { type Draft, type Formatted, finish } from "./draft.ts";
import { neutralCitation } from "./facts/cases.ts";
import { noteNumber } from "./facts/fields.ts";
import { type Kind, kindOf } from "./kind.ts";
import { citeOscolaIbid, citeOscolaShort } from "./oscola/later.ts";
import { citeOscola } from "./oscola/oscola.ts";
import { citePandoc } from "./pandoc.ts";
import { type Place, readPinpoint, type Unit } from "./pinpoint.ts";

export type { Formatted } from "./draft.ts";

export type CitationStyle = "bluebook" | "oscola" | "pandoc";
/**
 * `full`, `short` and `id` have no closing full stop, so that they fit into a sentence; `footnote` is a full note with
 * one. `short` is for later notes (*supra*, "(n 4)", the short name of a case), `id` for the note right behind
 * (*id.*, ibid); pandoc works both out from the key.
 */
export type CitationForm = "full" | "short" | "footnote" | "id";

export interface CitationOptions {
  readonly style: CitationStyle;
  readonly form: CitationForm;
  /** A place in the source as lawyers write it: "para. 205", "p. 22", "art. 2(4)", "rule 66". */
  readonly pinpoint?: string;
  /** For `short`: the number of the note that cites the source in full, or "none" where no note does. */
  readonly note?: number | "none";
}

/**
 * Writes a citation as Markdown, italics by asterisks. Never invents: what the source does not hold is a bracketed
 * word in `text` and a placeholder in `snippet`. Never throws, whatever the CSL item holds or lacks.
 */
export function formatCitation(
  source: Source,
  { style, form, pinpoint = "", note }: CitationOptions,
): Formatted {
  const kind = kindOf(source.csl);
  const places = readPinpoint(pinpoint.trim(), unitOf(source.csl, kind));
  const citation =
    style === "pandoc"
      ? [citePandoc(source.id, form === "short" ? "short" : "full", places)]
      : fillNote(write(source, kind, style, form, places), note);
  return finish(form === "footnote" ? [...citation, "."] : citation);
}

function write(
  { csl, missing }: Source,
  kind: Kind,
  style: "bluebook" | "oscola",
  form: CitationForm,
  places: readonly Place[],
): Draft {
  if (form === "id")
    return style === "oscola" ? citeOscolaIbid(kind, places) : citeBluebookId(csl, kind, places);
  if (form === "short") return (style === "oscola" ? citeOscolaShort : citeBluebookShort)(csl, kind, places);
  return (style === "oscola" ? citeOscola : citeBluebook)(csl, kind, places, missing);
}

/** The number in its place; without a note *supra* stands alone, and "(n 4)" is left out. */
function fillNote(citation: Draft, note: CitationOptions["note"]): Draft {
  const at = citation.indexOf(noteNumber);
  if (at < 1 || note === undefined) return citation;
  if (typeof note === "number") return citation.with(at, String(note));
  const lead = citation[at - 1];
  if (lead === "(n ") return [...citation.slice(0, at - 2), ...citation.slice(at + 2)];
  const supra = typeof lead === "string" ? [lead.replace(/ note $/, "")] : [];
  return [...citation.slice(0, at - 1), ...supra, ...citation.slice(at + 1)];
}

/** What a bare number counts: lawyers cite judgments and UN documents by paragraph, treaties by article. */
function unitOf(csl: CslItem, kind: Kind): Unit {
  if (kind === "case" && neutralCitation(csl)) return "paragraph";
  switch (kind) {
    case "icj-case":
    case "award":
    case "resolution":
    case "un-document":
    case "webpage":
      return "paragraph";
    case "treaty":
    case "un-charter":
    case "ilc-text":
      return "article";
    case "legislation":
      return "section";
    default:
      return "page";
  }
}
