import { draft, join } from "../draft.ts";
import { americanAccess, americanDate, knownYear } from "../facts/dates.ts";
import { address, missing, needed } from "../facts/fields.ts";
import { headlineOf, italic } from "../facts/titles.ts";
import type { Form } from "../form.ts";
import { namedOrUnknown } from "./people.ts";
import { pinpoint } from "./pinpoints.ts";

/** R. 18.2.2: the address follows without "available at"; a page without a date is told by the day of the last visit. */
export const webPage: Form = (csl, places, unknown) => {
  const title = [namedOrUnknown(csl, unknown), italic(headlineOf(csl))];
  const before = places[0]?.unit === "page" ? ", " : " ";
  const site = join(before, [needed(csl, "container-title", "site name"), pinpoint(places, "at ")]);
  const url = address(csl) || missing("address");
  const visited = americanAccess(csl);
  if (!knownYear(csl) && visited)
    return join(", ", [...title, site, draft`${url} (last visited ${visited})`]);
  return join(", ", [...title, draft`${site} (${americanDate(csl)})`, url]);
};
