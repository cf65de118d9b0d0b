import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { test } from "node:test";
import mammoth from "mammoth";
import { doctrine } from "../../../test/support/doctrine.ts";
import { libraryOf } from "../citations/library.ts";
import { createCheck } from "../review/check.ts";
import { exportMemo } from "./export-memo.ts";

const library = libraryOf(doctrine.sources);

/** The document as another program reads it. */
async function exported(
  memo: string,
  { comments = false, style = "bluebook" as "bluebook" | "oscola" } = {},
) {
  const { bytes, ...said } = await exportMemo(memo, {
    library,
    style,
    ...(comments && { findings: createCheck(doctrine)(memo).findings }),
  });
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { styleMap: ["p[style-name='Block Quote'] => blockquote:fresh", "comment-reference => sup.comment"] },
  );
  assert.deepEqual(
    messages.filter(({ type }) => type === "error"),
    [],
  );
  return { html: value.replace(/<a id="[^"]*"><\/a>| id="[^"]*"| href="#[^"]*"/g, ""), ...said };
}

test("headings, emphasis, lists, tables and quotes are Word's own", async () => {
  const { html } = await exported(`# A

## B *c*

One **two** [three](https://example.org/x).

> Words of the Court.

1. first
2. second

- item

| Act | Verdict |
|---|---|
| Leak | None |
`);
  assert.match(html, /<h1>A<\/h1><h2>B <em>c<\/em><\/h2>/);
  assert.match(
    html,
    /<p>One <strong>two<\/strong> <a>?<?a? ?(?:href="https:\/\/example.org\/x")?>?three<\/a>\.<\/p>/,
  );
  assert.match(html, /<blockquote>Words of the Court\.<\/blockquote>/);
  assert.match(html, /<ol><li>first<\/li><li>second<\/li><\/ol><ul><li>item<\/li><\/ul>/);
  assert.match(html, /<th><p><strong>Act<\/strong><\/p><\/th>/);
  assert.match(html, /<td><p>Leak<\/p><\/td>/);
});

test("footnotes are real ones, numbered as they are called", async () => {
  const { html, footnotes } = await exported(
    "One.[^b] Two.[^a]\n\n[^a]: Second *note*.\n\n[^b]: First note.\n",
  );
  assert.equal(footnotes, 2);
  assert.match(html, /One\.<sup><a>\[1\]<\/a><\/sup> Two\.<sup><a>\[2\]<\/a><\/sup>/);
  assert.match(html, /First note\..*Second <em>note<\/em>\./);
});

test("a citation in the text becomes a footnote behind the stop; later ones are short", async () => {
  const { html } = await exported(
    "The rule is old [@nicaragua1986, para. 205]. It is coercion [@nicaragua1986, para. 206]. See [@corfu1949]. Again [@nicaragua1986, para. 1].\n",
  );
  assert.match(html, /The rule is old\.<sup><a>\[1\]<\/a><\/sup> It is coercion\.<sup>/);
  assert.match(html, /Military and Paramilitary Activities in and Against Nicaragua \(Nicar\. v\. U\.S\.\)/);
  assert.match(html, /<em>Id\.<\/em> ¶ 206\./);
  assert.match(html, /<em>Nicaragua<\/em>, 1986 I\.C\.J\. ¶ 1\./);
});

test("a source named in the text keeps its author's name there", async () => {
  const { html } = await exported("As @kilovaty2018doxfare argues, it is doxfare.\n");
  assert.match(html, /As Kilovaty<sup><a>\[1\]<\/a><\/sup> argues/);
});

test("comments of the memo stay out, and a key that no source has stays as written", async () => {
  const { html, unknownKeys } = await exported("<!-- privileged -->\n\nOne <!-- so --> two [@nobody2020].\n");
  assert.doesNotMatch(html, /privileged|so -->/);
  assert.match(html, /two \[@nobody2020\]\./);
  assert.deepEqual(unknownKeys, ["nobody2020"]);
});

test("findings stand in the margin only if they are asked for, those of a footnote at its call", async () => {
  const memo =
    "The leak violated the norm of non-intervention.[^1]\n\n[^1]: So did the hack violate the norm of non-intervention.\n";
  assert.doesNotMatch((await exported(memo)).html, /Opinio|without a coercion/);
  const { html } = await exported(memo, { comments: true });
  assert.match(html, /Claim about non-intervention.*\(unsupported-claim\)/s);
});

test("any text can be exported", async () => {
  for (const memo of [
    "",
    "[^1]: lost\n",
    "# \n\n> - 1. a\n\n```\ncode\n```\n",
    "\ufeffa [@",
    "[^1] [^1]\n\n[^1]: see [^1]\n",
  ])
    assert.ok((await exported(memo)).html.length >= 0);
});
