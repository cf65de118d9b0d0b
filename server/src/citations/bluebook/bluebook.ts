import type { CslItem } from "../../doctrine/doctrine.ts";
import { around, type Draft, draft, join } from "../draft.ts";
import { americanDate } from "../facts/dates.ts";
import { address, field } from "../facts/fields.ts";
import { headlineOf, italic } from "../facts/titles.ts";
import type { Form } from "../form.ts";
import type { Kind } from "../kind.ts";
import type { Place } from "../pinpoint.ts";
import { article, news } from "./articles.ts";
import { book, chapter, report } from "./books.ts";
import { charter, legislation, treaty } from "./instruments.ts";
import { award, internationalCourtCase, permanentCourtCase } from "./international-cases.ts";
import { refersBack, shortName } from "./later.ts";
import { nationalCase } from "./national-cases.ts";
import { named, surnames } from "./people.ts";
import { pinpoint } from "./pinpoints.ts";
import { document, lawCommissionText, resolution } from "./united-nations.ts";
import { thesis, workingPaper } from "./unpublished.ts";
import { webPage } from "./web-page.ts";

/**
 * The Bluebook, 21st edition, in the form of law-review footnotes. Large and small capitals, which Markdown does not
 * have, are plain. None ends with a full stop. Not abbreviated are the names of bodies (R. 15.1(e)) and of private
 * parties (R. 10.2), and series of books are left out.
 */
export function citeBluebook(
  csl: CslItem,
  kind: Kind,
  places: readonly Place[],
  unknown: readonly string[],
): Draft {
  const citation = fullForms[kind](csl, places, unknown);
  return [...citation, ...hereinafter(csl, kind, citation)];
}

/** R. 4.2(b): a name that later notes use and that the full citation does not show. */
function hereinafter(csl: CslItem, kind: Kind, citation: Draft): Draft {
  if (!refersBack(kind) || surnames(csl)) return [];
  const name = draft`${shortName(csl, kind)}`;
  return words(citation).includes(words(name)) ? [] : around(" [hereinafter ", name, "]");
}

/** Without gaps and without the asterisks of italics. */
function words(citation: Draft): string {
  const text = citation.filter((part) => typeof part === "string").join("");
  return text.replace(/(?<!\\)\*/g, "");
}

const other: Form = (csl, places) => {
  const work = [named(csl), italic(headlineOf(csl)), field(csl, "container-title"), field(csl, "number")];
  return join(", ", [
    draft`${join(", ", [...work, pinpoint(places, "at ")])} (${americanDate(csl)})`,
    address(csl),
  ]);
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
  "un-charter": charter,
  resolution,
  "un-document": document,
  "ilc-text": lawCommissionText,
  legislation,
  other,
};
