import type { CslItem } from "../../doctrine/doctrine.ts";
import { type Draft, draft, join } from "../draft.ts";
import { britishDate } from "../facts/dates.ts";
import { field } from "../facts/fields.ts";
import type { Form } from "../form.ts";
import type { Kind } from "../kind.ts";
import type { Place } from "../pinpoint.ts";
import { article, news, workingPaper } from "./articles.ts";
import { book, chapter, report, thesis } from "./books.ts";
import { legislation, treaty } from "./instruments.ts";
import { award, internationalCourtCase, permanentCourtCase } from "./international-cases.ts";
import { nationalCase } from "./national-cases.ts";
import { named } from "./people.ts";
import { pinpoint } from "./pinpoints.ts";
import { quoted } from "./titles.ts";
import { document, lawCommissionText, resolution } from "./united-nations.ts";
import { online, webPage } from "./web-page.ts";

/**
 * OSCOLA, 4th edition, with the international part of OSCOLA 2006 for treaties, cases and United Nations documents.
 * None ends with a full stop. Names of journals stand in full, which OSCOLA allows.
 */
export function citeOscola(
  csl: CslItem,
  kind: Kind,
  places: readonly Place[],
  unknown: readonly string[],
): Draft {
  return fullForms[kind](csl, places, unknown);
}

const other: Form = (csl, places) => {
  const title = draft`${quoted(csl)} (${britishDate(csl)})`;
  const work = [named(csl), title, field(csl, "container-title"), field(csl, "number"), pinpoint(places)];
  return join(" ", [join(", ", work), online(csl)]);
};

const fullForms: Readonly<Record<Kind, Form>> = {
  article,
  news,
  webpage: webPage,
  book,
  chapter,
  report,
  thesis,
  "working-paper": workingPaper,
  "icj-case": internationalCourtCase,
  "pcij-case": permanentCourtCase,
  award,
  case: nationalCase,
  treaty,
  "un-charter": treaty,
  resolution,
  "un-document": document,
  "ilc-text": lawCommissionText,
  legislation,
  other,
};
