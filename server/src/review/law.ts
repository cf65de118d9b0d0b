import type { Doctrine } from "../doctrine/doctrine.ts";
import { type Checked, type CheckOptions, createCheck } from "./check.ts";

/** The doctrine in force where a memo lies, and the check made from it. */
export interface Law {
  readonly doctrine: Doctrine;
  readonly check: (text: string, options?: CheckOptions) => Checked;
}

/** The check is made when the first text comes: to make it takes longer than to check a short memo. */
export function createLaw(doctrine: Doctrine): Law {
  let check: Law["check"] | undefined;
  return {
    doctrine,
    check: (text, options) => {
      check ??= createCheck(doctrine);
      return check(text, options);
    },
  };
}
