import type { CslItem } from "../../doctrine/doctrine.ts";
import { type Draft, draft, join } from "../draft.ts";
import { britishAccess, britishDate, knownYear } from "../facts/dates.ts";
import { address, missing, needed } from "../facts/fields.ts";
import type { Form } from "../form.ts";
import { namedOrUnknown } from "./people.ts";
import { pinpoint } from "./pinpoints.ts";
import { quoted } from "./titles.ts";

/** 3.4.8; a page without a date is told by the day of access alone. */
export const webPage: Form = (csl, places, unknown) => {
  const isUndated = !knownYear(csl) && typeof britishAccess(csl) === "string";
  const site = draft`*${needed(csl, "container-title", "site name")}*`;
  const published = draft`(${join(", ", [site, isUndated ? "" : britishDate(csl)])})`;
  const title = join(", ", [namedOrUnknown(csl, unknown), quoted(csl)]);
  return join(" ", [title, published, pinpoint(places), link(csl)]);
};

/** 3.1.4: address and day of access of a work that stands elsewhere as well; nothing without an address. */
export function online(csl: CslItem): Draft {
  return address(csl) ? link(csl) : [];
}

function link(csl: CslItem): Draft {
  return draft`<${address(csl) || missing("address")}> accessed ${britishAccess(csl)}`;
}
