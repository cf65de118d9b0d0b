import type { CslItem } from "../doctrine/doctrine.ts";
import type { Draft } from "./draft.ts";
import type { Place } from "./pinpoint.ts";

/** The full form of one kind; `unknown` names the fields that the source says nobody knows, such as "author". */
export type Form = (csl: CslItem, places: readonly Place[], unknown: readonly string[]) => Draft;
