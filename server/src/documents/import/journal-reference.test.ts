import assert from "node:assert/strict";
import { test } from "node:test";
import { type JournalReference, readJournalReference } from "./journal-reference.ts";

const on = (year: number, season?: string) => ({ "date-parts": [[year]], ...(season && { season }) });

const references: readonly (readonly [string, JournalReference])[] = [
  [
    "9 Harv. Nat'l Sec. J. 146 (2018)",
    { journal: "Harv. Nat'l Sec. J.", volume: "9", page: "146", issued: on(2018) },
  ],
  [
    "12 Riverside Journal of Law, Spring 2018, Available at SSRN",
    { journal: "Riverside Journal of Law", volume: "12", issued: on(2018, "Spring") },
  ],
  [
    "112 Am. J. Int’l L. 583–657 (Oct. 2018)".replace("Oct.", "October"),
    { journal: "Am. J. Int’l L.", volume: "112", page: "583-657", issued: { "date-parts": [[2018, 10]] } },
  ],
  [
    "Journal of Conflict & Security Law, Vol. 17, No. 2, pp. 211-227, 2012",
    {
      journal: "Journal of Conflict & Security Law",
      volume: "17",
      issue: "2",
      page: "211-227",
      issued: on(2012),
    },
  ],
  [
    "Leiden Journal of International Law, Vol. 25 (2012)",
    { journal: "Leiden Journal of International Law", volume: "25", issued: on(2012) },
  ],
];

test("a journal with its volume, pages and date, as Bluebook and as preprint servers write it", () => {
  for (const [text, reference] of references) assert.deepEqual(readJournalReference(text), reference, text);
});

test("does not take a series, a date or a sentence for a journal", () => {
  for (const text of [
    "University of Riverside Legal Studies Research Paper No. 2017-5",
    "34 Pages Posted: 5 May 2017",
    "27 June 1986",
    "In 1986 the Court decided the case of Nicaragua.",
    "3 States abstained (2018)".toLowerCase(),
    "",
  ])
    assert.equal(readJournalReference(text), undefined, text);
});
