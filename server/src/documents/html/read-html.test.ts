import assert from "node:assert/strict";
import { test } from "node:test";
import { readHere } from "../readers.ts";
import { documentLimits } from "../source-document.ts";

const encode = (html: string) => new TextEncoder().encode(html);
const read = (html: string | Uint8Array, limits = documentLimits) =>
  readHere("html", typeof html === "string" ? encode(html) : html, limits);
const refusal = (html: string, limits = documentLimits) =>
  read(html, limits).then(
    () => assert.fail("was read"),
    (error) => error.message as string,
  );

/** Long enough for the article reader to take it for one. */
const paragraphs = Array.from(
  { length: 6 },
  (_, i) =>
    `<p>Paragraph ${i} says that the norm, as <em>courts</em> have held, applies only to acts that are coercive in their nature and not to every act that a State dislikes.</p>`,
);

test("the article comes first, then the rest of the page without its menus and programs", async () => {
  const { text, articleEnd } = await read(`<html><head><title>On the norm</title></head><body>
    <nav>Home About</nav><article>${paragraphs.join("\n")}</article>
    <aside>Related articles</aside><script>track()</script><p hidden>secret</p></body></html>`);
  const [first, ...others] = text.split("\n\n");
  assert.match(first ?? "", /^Paragraph 0 says that the norm, as courts have held, applies/);
  assert.equal(others.at(-1), "Related articles");
  assert.match(text.slice(0, articleEnd), /Paragraph 5 [^\n]*dislikes\.$/);
  assert.doesNotMatch(text, /Home|track|secret/);
});

test("paragraphs, line breaks and cells part words, inline elements do not", async () => {
  const { text } = await read(
    "<p>non&#8209;inter<b>ven</b>tion<br>is a <a href=#>rule</a></p><table><tr><td>one</td><td>two</td></tr></table>",
  );
  assert.equal(text, "non\u2011intervention\nis a rule\n\none\n\ntwo");
});

test("what the head says of the work is metadata", async () => {
  const { title, metadata } = await read(`<html><head><title>Leaks :: Journal</title>
    <meta name="citation_title" content="Leaks and Law">
    <meta name="citation_author" content="Example, Ada"><meta name="citation_author" content="Sample, Ben">
    <meta name="citation_publication_date" content="2018/04/02"><meta name="citation_journal_title" content="Journal of Leaks">
    <meta name="citation_volume" content="9"><meta name="citation_firstpage" content="146">
    <meta name="citation_doi" content="https://doi.org/10.1234/leaks"><meta name="keywords" content="leaks; coercion">
    <link rel="canonical" href="https://example.org/leaks"></head><body><p>Words.</p></body></html>`);
  assert.equal(title, "Leaks and Law");
  assert.deepEqual(metadata, {
    authors: ["Example, Ada", "Sample, Ben"],
    published: "2018/04/02",
    journal: "Journal of Leaks",
    volume: "9",
    firstPage: "146",
    doi: "10.1234/leaks",
    url: "https://example.org/leaks",
    keywords: ["leaks", "coercion"],
  });
});

test("a page in an older encoding is read as it says", async () => {
  const page = Buffer.from(
    '<meta charset="iso-8859-2"><p>domaine réservé, Gabčíkovo</p>'.replace("č", "\u00e8"),
    "latin1",
  );
  assert.match((await read(page)).text, /^domaine réservé, Gabčíkovo$/);
});

test("a page of too many tags or nested too deeply is refused, however it was made", async () => {
  const limits = { ...documentLimits, tags: 100 };
  assert.equal(await refusal("<p>a</p>".repeat(100), limits), "has 200 tags; Opinio reads up to 100");
  assert.equal(await refusal("<".repeat(101), limits), "has 101 tags; Opinio reads up to 100");
  assert.equal(await refusal("<div>".repeat(2_000)), "is nested too deeply");
});
