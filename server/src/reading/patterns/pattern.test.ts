import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import fc from "fast-check";
import { doctrine } from "../../../../test/support/doctrine.ts";
import { createVocabulary } from "../vocabulary.ts";

const vocabulary = createVocabulary({ ...doctrine.lexicon, odd: ["ćwierć", "þorn", "a * b", "*"] });
const lists = [...Object.keys(doctrine.lexicon), "odd"];

/** Templates as the grammar has them: lists among plain words, gaps, classes of letters, looks ahead and behind. */
const piece = fc.oneof(
  fc.constantFrom(...lists).map((list) => `{${list}}`),
  fc.constantFrom(
    "(?:the|a) ",
    " ?",
    "[\\p{L}-]+ ",
    "(?:[^\\s.;?!]+ ){0,3}?",
    "(?<!\\p{L})not(?!\\p{L})",
    "^",
    "$",
    "\\p{Lu}\\p{Ll}+",
    "\\p{N}+",
    "(?=of )",
    '["(]',
    "(that )?",
    "\\b(?:is|was)\\b",
    "—",
  ),
);
const template = fc
  .array(fc.array(piece, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 2 })
  .map((ways) => ways.map((way) => way.join("")).join("|"));

const memos = path.resolve(import.meta.dirname, "../../../../examples");
const sentences = readdirSync(memos)
  .filter((file) => file.endsWith(".md"))
  .flatMap((file) => readFileSync(path.join(memos, file), "utf8").split(/(?<=\.)\s+/));
const words = Object.values(doctrine.lexicon).flatMap((phrases) =>
  phrases.map((phrase) => phrase.replaceAll("…", "xyz").replaceAll("*", "ing")),
);
const text = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...words) },
      { weight: 2, arbitrary: fc.constantFrom(...sentences) },
      fc.constantFrom("Ćwierć", "ćwierć", "þorn", "“", "Ж", "²", "٣", "\u2003", "\u{1F600}", "é", "ª", "a b"),
      fc.string({ unit: "binary", maxLength: 4 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(" "));

describe("a pattern of the grammar", () => {
  test("matches what the regular expression of the same source matches", () => {
    fc.assert(
      fc.property(template, fc.array(text, { minLength: 1, maxLength: 4 }), (source, texts) => {
        const pattern = vocabulary.pattern(source);
        const plain = new RegExp(pattern.source, "gu");
        for (const whole of texts)
          for (const one of [whole, whole.slice(3, -2), whole.toLowerCase()]) {
            assert.deepEqual([...one.matchAll(pattern)], [...one.matchAll(plain)]);
            assert.equal(one.search(pattern), one.search(plain));
            assert.equal(one.replace(pattern, "<$&>"), one.replace(plain, "<$&>"));
            assert.deepEqual(one.split(pattern), one.split(plain));
            assert.deepEqual([pattern.exec(one), pattern.lastIndex], [plain.exec(one), plain.lastIndex]);
            pattern.lastIndex = plain.lastIndex = 0;
          }
      }),
      { numRuns: 300 },
    );
  });
  test("so do lists of phrases", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words, "{choosers} did", "a … b"), { minLength: 1, maxLength: 5 }),
        text,
        (phrases, one) => {
          const pattern = vocabulary.phrases(phrases);
          assert.deepEqual([...one.matchAll(pattern)], [...one.matchAll(new RegExp(pattern.source, "gu"))]);
        },
      ),
      { numRuns: 200 },
    );
  });
  test("names a list that the lexicon lacks when it is made, not when a memo comes", () => {
    assert.throws(() => vocabulary.pattern("{no such list}"), /no list "no such list"/);
    assert.throws(() => vocabulary.phrases(["the {no such list}"]), /no list "no such list"/);
  });
});
