import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import fc from "fast-check";
import { createSourceText } from "./source-text.ts";
import { type Verification, verifyQuotation } from "./verify-quotation.ts";

const award = readFileSync(new URL("../../../../test/quotations/award.txt", import.meta.url), "utf8");
const words = award.trim().split(/\s+/);
const source = createSourceText(award);

/** Five to thirty words of the award in a row. */
const slice = fc.tuple(fc.nat(words.length - 31), fc.integer({ min: 5, max: 30 })).map(([at, length]) => {
  return words.slice(at, at + length);
});
const sliceAndPlace = slice.chain((quoted) => fc.tuple(fc.constant(quoted), fc.nat(quoted.length - 3)));

const insert = (quoted: readonly string[], at: number, word: string) =>
  quoted.toSpliced(at + 1, 0, word).join(" ");

/** What typesetting and a careful author may do to words without altering them. */
const setting = fc
  .tuple(...Array.from({ length: 7 }, () => fc.boolean()))
  .map(([curly, dashes, hyphen, space, sic, letter, stop]) => (quoted: readonly string[]) => {
    let text = quoted.join(space ? "\u00A0\n" : " ");
    if (curly) text = text.replaceAll("'", "’").replace(/"([^"]*)"/g, "‘$1’");
    if (dashes) text = text.replaceAll(" - ", "—");
    if (hyphen) text = text.replace(/(\p{Ll}{4})(\p{Ll}{4})/u, "$1\u00AD$2");
    if (sic) text = insert(text.split(" "), 0, "[sic]");
    if (letter) text = text.replace(/^\p{L}/u, (first) => `[${otherCase(first)}]`);
    return stop ? `${text},` : text;
  });

function wordsAlone(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function otherCase(letter: string): string {
  return letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
}

/** The award as a printer sets it: short lines, divided words, ligatures, curly marks, numbered pages. */
const printed = createSourceText(
  award
    .replaceAll("'", "’")
    .replaceAll("fi", "ﬁ")
    .replace(/"([^"]*)"/g, "“$1”")
    .split("\n\n")
    .flatMap((paragraph) => paragraph.match(/.{1,58}(?:\s|$)/g) ?? [])
    .map((line) => line.trim())
    .join("\n")
    .replace(/(\n\p{Ll}{3})(\p{Ll}{4})/gu, "$1-\n$2")
    .split("\n")
    .flatMap((line, i) => (i % 14 === 13 ? [line, `${i}`, "\fThe Lakes Arbitration"] : [line]))
    .join("\n"),
);

function verdictOf(quotation: string, text = source): string {
  return verifyQuotation(quotation, text).verdict;
}

describe("verifyQuotation, whatever is quoted from an award", () => {
  test("finds a verbatim slice exact", () => {
    fc.assert(fc.property(slice, (quoted) => assert.equal(verdictOf(quoted.join("\n  ")), "exact")));
  });

  test("does not mind typography and brackets", () => {
    fc.assert(
      fc.property(slice, setting, (quoted, set) => {
        assert.match(verdictOf(set(quoted)), /^(?:exact|normalised)$/, set(quoted));
      }),
    );
  });

  test("finds a slice in the award as it is printed", () => {
    fc.assert(
      fc.property(slice, (quoted) => {
        assert.match(verdictOf(quoted.join(" "), printed), /^(?:exact|normalised)$/, quoted.join(" "));
      }),
    );
  });

  test("calls a not put in or left out a reversal", () => {
    const verb = /^(?:is|was|does|did|may|must|shall|has|had)$/;
    fc.assert(
      fc.property(sliceAndPlace, ([quoted]) => {
        const at = quoted.findIndex((word, i) => i > 0 && i < quoted.length - 2 && verb.test(word));
        fc.pre(at >= 0 && quoted.length >= 8 && quoted[at + 1] !== "not");
        assert.equal(verdictOf(insert(quoted, at, "not")), "polarity", insert(quoted, at, "not"));
      }),
    );
    fc.assert(
      fc.property(sliceAndPlace, ([quoted]) => {
        const at = quoted.findIndex(
          (word, i) => i > 1 && i < quoted.length - 2 && /^(?:not|no|never)$/.test(word),
        );
        fc.pre(at >= 0 && quoted.length >= 10);
        const lost = quoted.toSpliced(at, 1).join(" ");
        assert.equal(verdictOf(lost), "polarity", lost);
      }),
    );
  });

  test("never verifies another word", () => {
    fc.assert(
      fc.property(
        sliceAndPlace,
        fc.constantFrom("xylophone", "clearly", "States", "may"),
        ([quoted, at], word) => {
          fc.pre(quoted[at + 1]?.toLowerCase() !== word.toLowerCase());
          for (const altered of [quoted.toSpliced(at + 1, 1, word).join(" "), insert(quoted, at, word)])
            assert.match(verdictOf(altered), /^(?:altered|polarity|not-found)$/, altered);
        },
      ),
    );
  });

  test("never verifies words left out without an ellipsis, and always with one unless a negation went with them", () => {
    fc.assert(
      fc.property(sliceAndPlace, fc.integer({ min: 1, max: 3 }), ([quoted, at], count) => {
        fc.pre(at > 0 && at + count < quoted.length - 1);
        const out = quoted.slice(at, at + count);
        fc.pre(!wordsAlone(award).includes(wordsAlone(quoted.toSpliced(at, count).join(" "))));
        assert.match(verdictOf(quoted.toSpliced(at, count).join(" ")), /^(?:altered|polarity|not-found)$/);
        const isNegative = out.some((word) =>
          /^(?:no\w*|un\w+|cannot|neither|never|without|except)\W*$/i.test(word),
        );
        const shown = quoted.toSpliced(at, count, "…").join(" ");
        assert.match(verdictOf(shown), isNegative ? /^(?:normalised|polarity)$/ : /^normalised$/, shown);
      }),
    );
  });

  test("its differences spell out the quotation and the restored one, which verifies", () => {
    const edit = fc.constantFrom("xylophone", "not", "", "[again] clearly", "… never");
    fc.assert(
      fc.property(sliceAndPlace, edit, ([quoted, at], word) => {
        const quotation = quoted.toSpliced(at + 1, 1, word).join(" ");
        const verification = verifyQuotation(quotation, source);
        const { differences, restored } = verification;
        if (!differences) return;
        assert.equal(join(differences, "added"), quotation);
        if (restored === undefined) return;
        assert.equal(join(differences, "removed"), restored);
        assert.match(verdictOf(restored), /^(?:exact|normalised)$/, restored);
      }),
    );
  });
});

function join(differences: NonNullable<Verification["differences"]>, side: "added" | "removed"): string {
  return differences.map(({ kind, text }) => (kind === "kept" || kind === side ? text : "")).join("");
}

describe("verifyQuotation, whatever the texts", () => {
  const piece = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.constantFrom(
        ..."…[]()*.,-–—'’“”\f\n \u00AD",
        "[sic]",
        "[T]he",
        " not ",
        "* * *",
        "State ",
        "non-",
        "12",
        "[ ]",
        "un[lawful]",
        "the ",
        ". . . ",
        "may ",
        "intervene",
        "fi",
      ),
    },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 4 }) },
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));

  test("never throws, and what is closest lies inside the source", () => {
    fc.assert(
      fc.property(text, text, (quotation, other) => {
        const verification = verifyQuotation(quotation, createSourceText(other));
        const { start, end } = verification.closest?.span ?? { start: 0, end: 0 };
        assert.ok(0 <= start && start <= end && end <= other.length);
        const { differences } = verification;
        if (differences) assert.equal(join(differences, "added"), quotation);
      }),
      { numRuns: 2000 },
    );
  });

  test("a text is its own exact quotation if it has a word", () => {
    fc.assert(
      fc.property(text, (quotation) => {
        fc.pre(/[a-z]{2}/i.test(quotation));
        assert.equal(verdictOf(quotation, createSourceText(`Before. ${quotation} After.`)), "exact");
      }),
      { numRuns: 500 },
    );
  });
});
