import assert from "node:assert/strict";
import { test } from "node:test";
import { parseMemo } from "./parse.ts";

const slice = (text: string) => (span: { start: number; end: number }) => text.slice(span.start, span.end);

test("a memo is a tree of headings, ATX and setext alike", () => {
  const memo = parseMemo("Title\n=====\n\n## I. Facts ##\n\nOne.\n\n### A\n\n## II. Law\n");
  const [title] = memo.root.children;
  assert.deepEqual(
    title?.children.map((section) => section.heading?.title),
    ["I. Facts", "II. Law"],
  );
  assert.equal(title?.children[0]?.children[0]?.heading?.title, "A");
  assert.equal(title?.children[0]?.heading?.slug, "i-facts");
});

test("prose drops marks, link targets, code and footnote calls, and joins hard-wrapped lines", () => {
  const text =
    "The **principle of *non-\u00ADinter\u00ADvention***\n   [binds](https://a.b/c) `code`\u00A0all.[^1] Next\\* &amp; last.\n\n[^1]: Note.\n";
  const memo = parseMemo(text);
  assert.equal(memo.runs[0]?.prose.text, "The principle of non-intervention binds \uFFFC all. Next* & last.");
  assert.deepEqual(
    memo.sentences.map((sentence) => sentence.text),
    ["The principle of non-intervention binds \uFFFC all.", "Next* & last.", "Note."],
  );
  assert.equal(slice(text)(memo.sentences[1]!.span), "Next\\* &amp; last.");
  assert.deepEqual(memo.sentences[0]?.calls, ["1"]);
  assert.deepEqual(memo.sentences[1]?.calls, []);
});

test("a footnote stands in the section that calls it, wherever its text is", () => {
  const memo = parseMemo("# A\n\nClaim.[^n]\n\n# B\n\nOther.\n\n[^n]: The ground.\n");
  const note = memo.paragraphs.find((paragraph) => paragraph.kind === "note");
  assert.equal(note?.section.heading?.title, "A");
  assert.equal(note?.caller?.sentences[0]?.text, "Claim.");
});

test("a list and a table are one paragraph; cells know their row and column heads", () => {
  const memo = parseMemo(
    "- One. Two.\n- Three.\n  - Four.\n\n| Act | Breach? |\n|---|---|\n| Leak | Yes. |\n",
  );
  assert.deepEqual(
    memo.paragraphs.map((paragraph) => [paragraph.kind, paragraph.sentences.map((s) => [s.text, s.item])]),
    [
      [
        "list",
        [
          ["One.", 0],
          ["Two.", 0],
          ["Three.", 1],
          ["Four.", 1],
        ],
      ],
      [
        "table",
        [
          ["Leak", 0],
          ["Yes.", 0],
        ],
      ],
    ],
  );
  assert.deepEqual(memo.sentences.at(-1)?.cell, { row: "Leak", column: "Breach?" });
});

test("an inline note is a footnote: it is called where it stands, and its words are no part of the sentence", () => {
  const text =
    "# A\n\nIt was *a breach*.^[See *Nicaragua*, para. 205 [@nicaragua1986].] It ^[So he says.] rained.[^1]\n\n[^1]: B.\n";
  const { sentences, paragraphs, citations } = parseMemo(text);
  assert.deepEqual(
    sentences.map(({ text, calls }) => [text, calls.length]),
    [
      ["It was a breach.", 1],
      ["It rained.", 2],
      ["See Nicaragua, para. 205 [@nicaragua1986].", 0],
      ["So he says.", 0],
      ["B.", 0],
    ],
  );
  const [first, second] = paragraphs.filter(({ kind }) => kind === "note");
  assert.equal(slice(text)(first!.span), "^[See *Nicaragua*, para. 205 [@nicaragua1986].]");
  assert.equal(slice(text)(second!.sentences[0]!.span), "So he says.");
  assert.equal(first?.caller, paragraphs[0]);
  assert.deepEqual(sentences[0]?.calls, [first?.label]);
  assert.equal(citations.length, 1);
});

test("what only looks like an inline note is none", () => {
  for (const words of ["x\\^[2]", "x^\\[2]", "x^[]", "x^[open", "`x^[2]`"])
    assert.deepEqual(
      parseMemo(words).paragraphs.map(({ kind }) => kind),
      ["text"],
      words,
    );
});

test("an address in brackets is no words, and what follows keeps its place", () => {
  const text = "It rained [see *at* [1] https://example.org/a&amp;b, p. 3]. It *poured* [a@b.org].\n";
  const { sentences, links } = parseMemo(text);
  assert.equal(sentences[0]?.text, "It rained [see at [1] \uFFFC, p. 3].");
  assert.deepEqual(sentences.map(({ span }) => slice(text)(span)).at(-1), "It *poured* [a@b.org].");
  assert.equal(slice(text)(links[0]!.span), "https://example.org/a&amp;b");
});

test("block quotes are somebody else's text, and code, HTML and front matter are none", () => {
  const memo = parseMemo(
    "---\ntitle: T\n---\n\n> Quoted.\n\n```\ncode\n```\n\n<!-- opinio-disable -->\n\n<b>x</b> Own.\n",
  );
  assert.deepEqual(
    memo.sentences.map((sentence) => sentence.text),
    ["x Own."],
  );
  assert.equal(memo.frontMatter?.value, "title: T");
  assert.equal(memo.comments[0]?.value.trim(), "opinio-disable");
  assert.ok(memo.runs.some((run) => run.kind === "quote"));
});

test("finds pandoc citations but no e-mail address", () => {
  const text =
    "See [see @nicaragua1986, para. 205; -@k_2018] and @{odd key}x, @smith:2004. Mail a@b.org, `@code`.\n";
  const memo = parseMemo(text);
  assert.deepEqual(
    memo.citations.map((citation) => [citation.key, slice(text)(citation.cluster).slice(0, 6)]),
    [
      ["nicaragua1986", "[see @"],
      ["k_2018", "[see @"],
      ["smith:2004", "@smith"],
    ],
  );
});

test("reads any text: a byte order mark, CRLF, lone surrogates, NUL, deep nesting", () => {
  for (const text of [
    "",
    "\uFEFF# Hi\r\n\r\nA b.\r\n",
    "\uD800 x",
    "a\0b",
    `${">".repeat(9000)} x`,
    "- ".repeat(4000),
    "|a|\n|-|\n|",
  ]) {
    const memo = parseMemo(text);
    for (const { span } of [...memo.runs, ...memo.sentences, ...memo.paragraphs])
      assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
  }
  const marked = parseMemo("\uFEFF# Hi\r\n\r\nA b.\r\n");
  assert.equal(slice("\uFEFF# Hi\r\n\r\nA b.\r\n")(marked.sentences[0]!.span), "A b.");
});
