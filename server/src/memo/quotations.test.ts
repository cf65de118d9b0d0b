import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { drawMarks, readMarks } from "../../../test/support/marked-memo.ts";
import { parseMemo } from "./parse.ts";
import { findQuotations } from "./quotations.ts";

/** Whether what is drawn in double brackets is what is found, and how each is carried. */
function finds(marked: string, ...carriers: string[]): void {
  const { text } = readMarks(marked);
  const quotations = findQuotations(parseMemo(text));
  const spans = quotations.map(({ span }) => span);
  assert.equal(drawMarks(text, spans), marked);
  const carried = quotations.map((quotation) =>
    quotation.carriers
      .map(({ citation, by, locator }) => [citation.key, by, locator].join(" ").trim())
      .join("; "),
  );
  if (carriers.length > 0) assert.deepEqual(carried, carriers);
}

const words = (text: string) => findQuotations(parseMemo(text)).map(({ prose }) => prose.text);

describe("what is a quotation", () => {
  test("four words in the quotation marks of several languages", () => {
    finds("He wrote “⟦no State may intervene⟧” and ‘⟦no State may intervene⟧’.");
    finds("He wrote \"⟦no State may intervene⟧\" and '⟦no State may intervene⟧'.");
    finds("He wrote « ⟦aucun État ne peut intervenir⟧ » and „⟦kein Staat darf eingreifen⟧“.");
  });

  test("a quotation in a quotation is part of it, and an apostrophe closes nothing", () => {
    finds("“⟦The minister said ‘no’ to the States’ demand⟧”, it found.");
    finds("‘⟦The States’ duty isn’t one of result⟧’, it found, as to the States’ duties.");
    finds("'⟦The State's own organs said \"no\" to it⟧', it found.");
  });

  test("emphasis, a hard wrap and a footnote call inside it are seen through", () => {
    const text =
      'It held that "the *element of\ncoercion*[^1] defines\u00A0inter\u00ADvention" [@a].\n\n[^1]: B.\n';
    assert.deepEqual(words(text), ["the element of coercion defines intervention"]);
    finds('It held that "*⟦the element* of **coercion⟧**".');
  });

  test("a few words only with a citation directly behind them", () => {
    finds(
      'It is a matter of "⟦methods of coercion⟧" [@a, para. 205], not of "mere influence".',
      "a behind para. 205",
    );
    finds('The "⟦very essence⟧"[^1] of the matter.\n\n[^1]: [@a, para. 205].\n', "a behind para. 205");
    finds('Whether "doxfare" is wrongful, he does not say [@k].');
  });

  test("no title, no name that the author gives, no words as words", () => {
    finds('Kilovaty, "Politically Motivated Leaks and the Norm on Non-Intervention" [@k], says so.');
    finds('Milanovic, "Revisiting coercion as an element of prohibited intervention" (2023) 117 AJIL 601.');
    finds('Kilovaty, "The future of the norm on non-intervention," 9 Harv. Nat\'l Sec. J. 146, says so.');
    finds('The Declaration (the "declaration on the seven principles of 1970") binds nobody [@d].');
    finds('A rule entitled "what a State may not do" is no rule.');
  });

  test("no heading, no code and no lone mark", () => {
    finds('# The "wrongful acts of a State" exclusion\n\nThe gun of 5" and the `"a b c d e"` of \'90s rock.');
    finds("It begins “no State may and never ends.");
  });

  test("a quotation may go on in the next paragraphs, each with a mark of its own", () => {
    finds(
      "It said:\n\n“⟦The Parties agree on this.\n\n“They disagree on all else⟧” [@a, p. 3].\n",
      "a behind p. 3",
    );
    finds("It said: “the Parties agree.\n\nThat was all.\n");
  });
});

describe("what carries an inline quotation", () => {
  test("the citation directly behind it, before or behind the stop", () => {
    finds('It "⟦defines the very essence of it⟧" [@a, para. 205].', "a behind para. 205");
    finds('It "⟦defines the very essence of it.⟧" [@a, para. 205] So it is [@b].', "a behind para. 205");
    finds('It "⟦defines the very essence of it⟧" ([@a, p. 3]).', "a behind p. 3");
    finds('It "⟦defines the very essence of it⟧", writes @a [p. 3].', "a sentence p. 3");
  });

  test("both sources of a string citation, and the one that the other quotes", () => {
    finds('It "⟦is the very essence of it⟧" [@a, 3; @b, 4].', "a behind 3; b behind 4");
    finds('It "⟦is the very essence of it⟧" [@a, 3] (quoting [@b, 4]).', "a behind 3; b behind 4");
    finds('It "⟦is the very essence of it⟧" [@a, 3 (quoting @b, 4)].', "a behind 3; b behind");
  });

  test("but not a source that is named for comparison", () => {
    finds('It "⟦is the very essence of it⟧" [@a, 3; see also @b; *cf.* @c].', "a behind 3");
    finds('It "⟦is the very essence of it⟧" [see also @b, 4].', "b behind 4");
  });

  test("each has its own where there are two", () => {
    finds(
      'It "⟦is the very essence of it⟧" [@a], but "⟦may take any other form⟧" [@b].',
      "a behind",
      "b behind",
    );
    finds('It "⟦is the very essence of it⟧" and "⟦may take any other form⟧" [@b].', "b sentence", "b behind");
    finds('While "⟦it is the very essence⟧", @b finds that it "⟦may take any form⟧".', "", "b before");
  });

  test("a citation further on in the sentence, or before it", () => {
    finds('The test of "⟦what a State may decide⟧" is old [@a, para. 205].', "a sentence para. 205");
    finds('As the Court held [@a, para. 205], "⟦no State may do so⟧".', "a before para. 205");
    finds('@k [p. 150] argues that "⟦foreign actors ought not to meddle⟧".', "k before p. 150");
  });

  test("the citation that it explains in parentheses, or within its brackets", () => {
    finds(
      'So it is [@a, para. 205] ("⟦the very essence of intervention⟧"); see also [@b].',
      "a behind para. 205",
    );
    finds('So it is [@a, para. 205 ("⟦the very essence of intervention⟧"); @b].', "a behind para. 205");
  });

  test("the citation sentence that follows", () => {
    finds('It "⟦is the very essence of it.⟧" *See* [@a, para. 205]. So it is.', "a next para. 205");
    finds('It "⟦is the very essence of it.⟧" The leading case is [@a].', "");
  });

  test("the footnote called behind it, with the sources that it begins with", () => {
    finds(
      'It "⟦is the very essence of it⟧".[^1]\n\n[^1]: [@a, 3]; [@b, 4]. See also [@c].\n',
      "a behind 3; b behind 4",
    );
    finds('It "⟦is the very essence of it⟧",[^1] and old.[^2]\n\n[^1]: [@a].\n[^2]: [@b].\n', "a behind");
    finds('It "⟦is the very essence of it⟧".^[See [@a, para. 205].] So it is [@b].', "a behind para. 205");
  });

  test('"id." repeats the citation before it, with a place of its own', () => {
    finds(
      'Coercion counts [@a, para. 205]. It "⟦is the very essence of it⟧" (*id.*, para. 206).',
      "a behind para. 206",
    );
    finds('Coercion counts [@a, para. 205]. It "⟦is the very essence of it.⟧" *Id.* at 14.', "a next 14");
    finds(
      'One.[^1] It "⟦is the very essence of it⟧".[^2]\n\n[^1]: [@a, para. 205].\n[^2]: *Ibid.*, para. 206.\n',
      "a behind para. 206",
    );
    finds('Coercion counts [@a, p. 3]. It "⟦is the very essence of it⟧" (id.).', "a behind p. 3");
  });

  test("none where the memo cites none", () => {
    finds('The note said "⟦when the Bill is off the table⟧". Intervention is wrongful [@a].', "");
  });
});

describe("block quotes", () => {
  const quote = "> ⟦Each State may decide freely.\n> It may not be coerced.⟧\n";

  test("carried by the sentence that introduces them", () => {
    finds(`The Court held [@a, para. 205]:\n\n${quote}\nSo it is [@b].\n`, "a introduction para. 205");
    finds(`The Court held:[^1]\n\n${quote}\n[^1]: [@a, para. 205].\n`, "a introduction para. 205");
    finds(`Coercion counts [@a].\n\n${quote}`, "");
  });

  test("carried by the citation at their end, which is no part of them", () => {
    finds("> ⟦Each State may decide freely.⟧ [@a, para. 205]\n", "a behind para. 205");
    finds("> ⟦Each State may decide freely.⟧ — *Nicaragua*, para. 205 [@a]\n", "a behind");
    finds("> ⟦Each State may decide freely.⟧\n>\n> — *Nicaragua* [@a, para. 205]\n", "a behind para. 205");
    finds("> “⟦Each State may decide freely⟧” ([@a, para. 205]).\n", "a behind para. 205");
    finds("> ⟦Each State may decide freely.⟧[^1]\n\n[^1]: [@a, para. 205].\n", "a behind para. 205");
  });

  test("carried by the line behind them", () => {
    finds(`${quote}\n[@a, para. 205]. The Court went on.\n`, "a next para. 205");
    finds(`It held:\n\n${quote}\nSee [@a, para. 205].\n`, "a next para. 205");
    finds(`${quote}\nThe Court [@a, para. 205] went on.\n`, "");
  });

  test("of several paragraphs, with a rule for an ellipsis, are one", () => {
    assert.deepEqual(words("> Each State *may*\n> decide.\n>\n> * * *\n>\n> It may not be coerced. [@a]\n"), [
      "Each State may decide.\n\n…\n\nIt may not be coerced.",
    ]);
  });

  test("in a numbered paragraph are block quotes too", () => {
    finds(
      `1. The Court held [@a, p. 3]:\n\n   > ⟦Each State may decide\n   > freely.⟧\n\n   So it is.\n`,
      "a introduction p. 3",
    );
  });

  test("an alert is none", () => {
    finds("> [!NOTE]\n> This is a draft of the opinion.\n");
  });
});

test("tells where citations are omitted", () => {
  const omits = (text: string) => findQuotations(parseMemo(text))[0]?.citationsOmitted;
  assert.equal(omits('It "is the very essence of it" [@a, para. 205] (citations omitted).'), true);
  assert.equal(omits('It "is the very essence of it" [@a, para. 205, footnote omitted].'), true);
  assert.equal(omits("> Each State may decide. [@a, para. 205 (references omitted)]\n"), true);
  assert.equal(omits('It "is the very essence of it" [@a, para. 205].'), false);
});

test("every quotation lies inside the memo and has a place for each unit, whatever the text", () => {
  const pieces = [
    "> ",
    "\n\n",
    "\n",
    '"',
    "“",
    "”",
    "‘",
    "’",
    "'",
    "«",
    "»",
    "[@a, p. 3]",
    "@b ",
    "[^1]",
    "\n[^1]: ",
  ];
  const more = ["id. ", "(", ")", "words and ", "*", "States’ ", "1. ", ": ", "^[", "]", "— ", "a b c d e "];
  const text = fc.array(fc.constantFrom(...pieces, ...more), { maxLength: 60 }).map((all) => all.join(""));
  fc.assert(
    fc.property(text, (memo) => {
      for (const { span, prose } of findQuotations(parseMemo(memo))) {
        assert.ok(0 <= span.start && span.start <= span.end && span.end <= memo.length);
        assert.equal(prose.offsets.length, prose.text.length + 1);
        assert.ok(prose.offsets.every((offset, i) => i === 0 || offset >= (prose.offsets[i - 1] ?? 0)));
      }
    }),
    { numRuns: 1000 },
  );
});
