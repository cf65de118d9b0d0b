import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { readMarks } from "../../../test/support/marked-memo.ts";
import type { Citation } from "./memo.ts";
import { parseMemo } from "./parse.ts";

/** The cases of the section "Citation syntax" of pandoc's manual, and what lawyers add to them. */

const cite = (text: string) => parseMemo(text).citations;

/** `prefix|key|label value|suffix`, with pandoc's own marks for the form. */
function draw({ key, inText, suppressed, prefix, locator, suffix }: Citation): string {
  const parts = [
    prefix?.text,
    `${suppressed ? "-" : ""}@${key}${inText ? " in text" : ""}`,
    locator && `${locator.label} ${locator.value}`,
    suffix?.text,
  ];
  return parts.filter((part) => part !== undefined).join("|");
}

const reads = (text: string, ...expected: string[]) => assert.deepEqual(cite(text).map(draw), expected, text);

/** The key with its `@` is drawn on the text. */
function finds(marked: string): void {
  const { text, spans } = readMarks(marked);
  assert.deepEqual(
    cite(text).map(({ span }) => text.slice(span.start, span.end)),
    spans.map(({ start, end }) => text.slice(start, end)),
    text,
  );
}

describe("keys", () => {
  test("begin with a letter, a digit or _ and hold single signs of punctuation", () => {
    finds("[⟦@Foo_bar.baz⟧.] and [⟦@doe:99/a⟧], [⟦@1999⟧], [⟦@_x⟧], [⟦@a#b$c%d&e-f+g?h<i>j~k⟧].");
  });
  test("end before the punctuation of the sentence, and at two signs in a row", () => {
    finds("Thus ⟦@foo⟧. So too ⟦@bar⟧, ⟦@baz⟧; and ⟦@Foo_bar⟧--baz?");
    finds("It is ⟦@doe's⟧.".replace("@doe's⟧", "@doe⟧'s"));
  });
  test("are any signs but white space in braces", () => {
    reads("[@{Foo_bar.baz.}]", "@Foo_bar.baz.");
    reads(
      "[@{https://example.com/bib?name=foobar&date=2000}, p.  33]",
      "@https://example.com/bib?name=foobar&date=2000|page 33",
    );
    reads("[@{a{b}c}, p. 3]", "@a{b}c|page 3");
    reads("[@{odd key}]");
  });
  test("may be addresses without braces", () => {
    reads("[@https://example.com/a.b]", "@https://example.com/a.b");
  });
  test("are of any alphabet", () => reads("[@пункт3, p. 3; @müller2001]", "@пункт3|page 3", "@müller2001"));
});

describe("what is no citation", () => {
  test("an e-mail address, linked or not", () =>
    finds("Write to doe@example.org or doe@localhost, <a@b.ch>."));
  test("code, and what a backslash or a character reference makes plain", () =>
    finds("`@doe` \\@doe &#64;doe `[@doe]`\n\n```\n[@doe]\n```\n\n    @doe\n"));
  test("a link, its text or its address", () =>
    finds("[@doe](https://example.org/@doe), [see @doe](x), <https://e.org/@a>, https://e.org/@b, e.org/@c"));
  test("an address in HTML, a comment or the front matter", () =>
    finds('---\ntitle: "@doe"\n---\n\n<a href="/@doe">x</a>\n\n<!-- @doe -->\n'));
  test("an @ alone", () => finds("@ @, [@] (@) @@doe [@;]"));
  test("a numbered example and what refers to it", () =>
    finds("(@good) This is an example.\n\nAs (@good) shows, ⟦@doe⟧ is right [⟦@good⟧].\n"));
  test("but a backslash that is itself shown makes nothing plain", () => finds("a \\\\⟦@doe⟧"));
});

describe("a citation in brackets", () => {
  test("has a prefix, a locator and a suffix", () => {
    reads(
      "[see @doe99, pp. 33-35 and *passim*; @smith04, ch. 1]",
      "see|@doe99|page 33-35|and passim",
      "@smith04|chapter 1",
    );
    reads("[*see* @item1 p. **32**]", "see|@item1|page 32");
  });
  test("may be several, and one cluster holds them all", () => {
    const text = "A [see @doe99, pp. 33--35; also @smith04, chap. 1] b.";
    reads(text, "see|@doe99|page 33--35", "also|@smith04|chapter 1");
    for (const { cluster } of cite(text))
      assert.equal(
        text.slice(cluster.start, cluster.end),
        "[see @doe99, pp. 33--35; also @smith04, chap. 1]",
      );
  });
  test("needs a key between semicolons: else the brackets are words and the key stands in running text", () => {
    reads("[see the debate; @doe99, p. 3]", "@doe99 in text");
    reads("[see @doe99; the rest is speculation]", "@doe99 in text");
  });
  test("may cite another work in its suffix", () =>
    reads("[@doe99, p. 3, quoting @smith04; @roe01]", "@doe99|page 3|quoting", "@smith04 in text", "@roe01"));
  test("may be broken over lines, and stand in a note, a list, a table or a heading", () => {
    reads("[see @doe99,\np. 33]", "see|@doe99|page 33");
    reads(
      "# On [@a, p. 1]\n\n- [@b]\n\n| x |\n|---|\n| [@c] |\n\n> [@d]\n\nE.[^1]\n\n[^1]: See @e [p. 5].\n",
      "@a|page 1",
      "@b",
      "@c",
      "@d",
      "@e in text|page 5",
    );
  });
  test("may have brackets inside, and may stand in brackets that cite nothing", () => {
    reads("[@doe99, para. 3 [sic]]", "@doe99|paragraph 3|[sic]");
    reads("[The judge [@doe99, p. 3] agreed]", "@doe99|page 3");
  });
  test("does not begin at an escaped bracket", () => reads("\\[see @doe99, p. 3\\]", "@doe99 in text"));
});

describe("the author", () => {
  test("is suppressed by a minus sign", () => {
    reads("Doe says so [-@doe99].", "-@doe99");
    reads("Doe says so [see -@doe99, p. 3].", "see|-@doe99|page 3");
    reads("the anti-@doe99 camp", "@doe99 in text");
  });
  test("is a word of the sentence where the key stands in running text", () => {
    reads("@smith04 says so.", "@smith04 in text");
    reads("-@smith04 says so.", "-@smith04 in text");
  });
  test("may be followed by the place in brackets", () => {
    reads("@smith04 [p. 33] says so.", "@smith04 in text|page 33");
    reads("@smith04\n[p. 33, with care] says so.", "@smith04 in text|page 33|with care");
    reads("@smith04[p. 33]", "@smith04 in text|page 33");
    const [citation] = cite("@smith04 [p. 33] says so.");
    assert.deepEqual(citation?.cluster, { start: 0, end: 16 });
  });
  test("may be followed by more citations", () => {
    reads("@item1 [p. 30; see also @item2] says so.", "@item1 in text|page 30", "see also|@item2");
    reads("@item1 [-@item2 p. 30; see also @item3]", "@item1 in text", "-@item2|page 30", "see also|@item3");
  });
  test("but not by brackets that are a link or a note", () => {
    reads("@smith04 [p. 33](x)", "@smith04 in text");
    reads("@smith04 [^1]\n\n[^1]: Note.\n", "@smith04 in text");
    reads("@smith04 [^none]", "@smith04 in text");
  });
});

describe("the locator", () => {
  test("is a term and figures, then the suffix follows", () => {
    reads("[@item1, pp. 33, 35-37, and nowhere else]", "@item1|page 33, 35-37|and nowhere else");
    reads("[@item1 pp. 33, 35-37, and nowhere else]", "@item1|page 33, 35-37|and nowhere else");
    reads("[@item1 and nowhere else]", "@item1|and nowhere else");
    reads("[@smith04, p. xi]", "@smith04|page xi");
    reads("[@smith04, vol. II, p. 33]", "@smith04|volume II|p. 33");
  });
  test("is of pages where figures stand alone", () => {
    reads("[@smith04, 33-35, 38]", "@smith04|page 33-35, 38");
    reads("[@smith04 33]", "@smith04|page 33");
    reads("[@smith04, iv]", "@smith04|iv");
  });
  test("is whatever stands in braces, and nothing where they are empty", () => {
    reads("[@smith{ii, A, D-Z}, with a suffix]", "@smith|page ii, A, D-Z|with a suffix");
    reads(
      "[@smith, {pp. iv, vi-xi, (xv)-(xvii)} with suffix here]",
      "@smith|page iv, vi-xi, (xv)-(xvii)|with suffix here",
    );
    reads("[@smith{}, 99 years later]", "@smith|99 years later");
    reads("[@smith{s.v. intervention}]", "@smith|sub-verbo intervention");
  });
  test("knows the terms that pandoc knows, short and long, in any case", () => {
    const terms = [
      ["book", "book", "bk.", "bks."],
      ["chapter", "chapter", "chap.", "chaps.", "ch."],
      ["column", "col.", "cols."],
      ["figure", "fig."],
      ["folio", "fol."],
      ["line", "line", "l.", "ll."],
      ["note", "note", "n.", "nn.", "fn."],
      ["number", "no.", "nos."],
      ["opus", "opus", "op."],
      ["page", "page", "p.", "pp.", "P."],
      ["paragraph", "paragraph", "para.", "paras.", "para", "¶", "¶¶"],
      ["part", "part", "pt."],
      ["section", "section", "sec.", "secs.", "§", "§§"],
      ["sub-verbo", "s.v.", "sub verbo"],
      ["verse", "verse", "v.", "vv."],
      ["volume", "volume", "vol.", "vols."],
      ["article", "article", "art.", "arts.", "Art."],
      ["rule", "rule", "rules", "r.", "rr."],
    ];
    for (const [label, ...written] of terms)
      for (const term of written) reads(`[@a, ${term} 12]`, `@a|${label} 12`);
  });
  test("takes the places of lawyers whole", () => {
    reads("[@uncharter, art. 2(4)]", "@uncharter|article 2(4)");
    reads("[@arsiwa2001, art. 49(1)(a)]", "@arsiwa2001|article 49(1)(a)");
    reads("[@nicaragua1986, ¶205]", "@nicaragua1986|paragraph 205");
    reads("[@nicaragua1986, paras. 202–205]", "@nicaragua1986|paragraph 202–205");
    reads("[@gge2021, p.33]", "@gge2021|page 33");
    reads("[@x, § 4.2.1]", "@x|section 4.2.1");
    reads("[@tallinn2017, rule 66, p. 312]", "@tallinn2017|rule 66|p. 312");
    reads("[@unga2625, principle (c)]", "@unga2625|principle (c)");
  });
  test("does not begin a word that only begins like a term", () => {
    reads("[@a, noted in 1999]", "@a|noted in 1999");
    reads("[@a, artful 3]", "@a|artful 3");
  });
  test("has its place in the text", () => {
    const text = "[see @doe99, pp. 33--35 and *passim*]";
    const [{ prefix, locator, suffix } = {} as Citation] = cite(text);
    const words = [prefix, locator, suffix].map((one) => one && text.slice(one.span.start, one.span.end));
    assert.deepEqual(words, ["see", "pp. 33--35", "and *passim"]);
  });
});

test("any words around keys are read, and every place lies in the text", () => {
  const pieces = [..."[]{}@;,-.\\ ^(3", "@a", "p. 3", "[@a", "{}", "\n", "[^1]", "^[", "@{x}"];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (drawn) => {
      const text = drawn.join("");
      for (const { span, cluster, prefix, locator, suffix } of cite(text))
        for (const { start, end } of [
          span,
          cluster,
          ...[prefix, locator, suffix].flatMap((one) => one?.span ?? []),
        ])
          assert.ok(0 <= start && start < end && end <= text.length, text);
    }),
  );
});

test("ten thousand brackets within each other are read", () => {
  assert.equal(cite(`${"[".repeat(10_000)}@a${"]".repeat(10_000)}`).length, 1);
});
