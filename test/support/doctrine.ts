import { readDoctrineTexts } from "../../scripts/doctrine-texts.ts";
import { type DoctrineText, readDoctrine } from "../../server/src/doctrine/read-doctrine.ts";

/** The files of the built-in doctrine, read from disk. */
export const doctrineTexts: readonly DoctrineText[] = readDoctrineTexts();

/** The built-in doctrine, as the bundles carry it. */
export const doctrine = readDoctrine(doctrineTexts);

/** The same with all of its requirements switched on. */
export const allOn = {
  ...doctrine,
  requirements: doctrine.requirements.map((requirement) => ({ ...requirement, enabled: true })),
};
