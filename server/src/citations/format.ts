import type { Source } from "../doctrine/doctrine.ts";
import { citeBluebook, citeBluebookShort } from "./bluebook.ts";
import { type Draft, type Formatted, finish } from "./draft.ts";
import { type Kind, kindOf } from "./kind.ts";
import { citeOscola, citeOscolaShort } from "./oscola.ts";
import { citePandoc } from "./pandoc.ts";
import { readPinpoint, type Unit } from "./pinpoint.ts";

export type { Formatted } from "./draft.ts";

export type CitationStyle = "bluebook" | "oscola" | "pandoc";
/** `full` and `short` have no closing full stop, so that they fit into a sentence; `footnote` is a full note with one. */
export type CitationForm = "full" | "short" | "footnote";

export interface CitationOptions {
  readonly style: CitationStyle;
  readonly form: CitationForm;
  /** A place in the source as lawyers write it: "para. 205", "p. 22", "art. 2(4)", "rule 66". */
  readonly pinpoint?: string;
}

/**
 * Writes a citation as Markdown, italics by asterisks. Never invents: what the source does not hold is a bracketed
 * word in `text` and a placeholder in `snippet`. Never throws, whatever the CSL item holds or lacks.
 */
export function formatCitation(source: Source, { style, form, pinpoint = "" }: CitationOptions): Formatted {
  const kind = kindOf(source.csl);
  const places = readPinpoint(pinpoint.trim(), unitOf(kind));
  const short = form === "short";
  const cite = (): Draft => {
    if (style === "pandoc") return [citePandoc(source.id, short ? "short" : "full", places)];
    if (style === "oscola") return (short ? citeOscolaShort : citeOscola)(source.csl, kind, places);
    return (short ? citeBluebookShort : citeBluebook)(source.csl, kind, places);
  };
  return finish(form === "footnote" ? [...cite(), "."] : cite());
}

/** What a bare number counts: lawyers cite judgments and UN documents by paragraph, treaties by article. */
function unitOf(kind: Kind): Unit {
  switch (kind) {
    case "icj-case":
    case "resolution":
    case "un-document":
    case "webpage":
      return "paragraph";
    case "treaty":
    case "un-charter":
    case "ilc-text":
      return "article";
    default:
      return "page";
  }
}
