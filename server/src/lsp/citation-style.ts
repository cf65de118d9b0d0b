import { styleOf, type WrittenStyle } from "../citations/style-of.ts";
import type { CheckedByLaw } from "./desk.ts";

/** The style in which the citations of a memo are written out: its own, as its front matter names it, else that of the settings. */
export function styleFor({ reading, settings }: CheckedByLaw): WrittenStyle {
  return styleOf(reading.memo) ?? settings.citations.style;
}
