import assert from "node:assert/strict";
import { test } from "node:test";
import { doctrine } from "../../../../test/support/doctrine.ts";
import { writePdf } from "../../../../test/support/write-pdf.ts";
import { anchor } from "../../doctrine/anchor.ts";
import { readPack } from "../../doctrine/read-pack.ts";
import { createDocumentReader } from "../read-document.ts";
import { readHere } from "../readers.ts";
import { onOneLine } from "./anchor-in.ts";
import { importSource } from "./import-source.ts";
import { writeSource } from "./write-source.ts";

const read = createDocumentReader({ read: readHere });
async function imported(name: string, content: string | Uint8Array) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return importSource(name, await read(name, bytes));
}

/** The page of an abstract as one copies it from a preprint server. */
const abstractPage = `Leakcraft: Of Purloined Letters and the Duty of Restraint between States

12 Riverside Journal of Maritime Law, Autumn 2016

28 Pages Posted: 3 Mar 2015 Last revised: 9 Nov 2020

See all articles by Ada Example

Ada Example

Riverside University - Faculty of Law

Date Written: February 11, 2015


Letters that a foreign ministry takes and prints have been a matter of complaint since there were embassies. Traditionally the duty of restraint applies only to acts that compel another State, and a printed letter compels nobody to do anything at all.

This article argues that “leakcraft” – the printing of purloined letters in order to upset a vote – ought to be a breach of the duty. The older view denotes restraint as abstention from threats, which is too narrow for an age in which letters travel by wire and are read by all before the vote is held in any town.

Keywords: restraint, letters, embassies

Suggested Citation

Example, Ada and van der Sample, Ben, Leakcraft: Of Purloined Letters and the Duty of Restraint between States (February 11, 2015). 12 Riverside Journal of Maritime Law, Autumn 2016, Available at SSRN: https://ssrn.com/abstract=7654321

Ada Example (Contact Author)

Do you have a job opening that you would like to promote on SSRN?

Paper statistics
`;

test("the page of an abstract tells authors, journal, dates and keywords; the first page stays missing", async () => {
  const { source } = await imported("letters.txt", abstractPage);
  const { id, weight, shortTitle, csl, missing, pinpoints } = source;
  assert.deepEqual(
    { id, weight, shortTitle, missing, pinpoints },
    {
      id: "example2016leakcraft",
      weight: "scholarship",
      shortTitle: "Example and van der Sample, Leakcraft",
      missing: ["page"],
      pinpoints: ["abstract"],
    },
  );
  assert.deepEqual(csl, {
    type: "article-journal",
    title: "Leakcraft: Of Purloined Letters and the Duty of Restraint between States",
    "title-short": "Leakcraft",
    author: [
      { family: "Example", given: "Ada" },
      { family: "van der Sample", given: "Ben" },
    ],
    "container-title": "Riverside Journal of Maritime Law",
    volume: "12",
    "number-of-pages": "28",
    issued: { "date-parts": [[2016]], season: "Autumn" },
    keyword: "restraint, letters, embassies",
    custom: {
      written: "2015-02-11",
      posted: "2015-03-03",
      lastRevised: "2020-11-09",
      ssrnAbstract: "7654321",
    },
  });
});

test("passages that define are whole sentences or clauses, with their place", async () => {
  const { quotations } = await imported("letters.txt", abstractPage);
  assert.deepEqual(
    quotations.map(({ exact, section }) => [section, exact]),
    [
      [
        "Abstract, para. 1",
        "Traditionally the duty of restraint applies only to acts that compel another State, and a printed letter compels nobody to do anything at all.",
      ],
      [
        "Abstract, para. 2",
        "This article argues that “leakcraft” – the printing of purloined letters in order to upset a vote – ought to be a breach of the duty.",
      ],
      [
        "Abstract, para. 2",
        "The older view denotes restraint as abstention from threats, which is too narrow for an age in which letters travel by wire and are read by all before the vote is held in any town.",
      ],
    ],
  );
});

/** A web article as one copies it, with all that stands around it. */
const webArticle = `What the silence of consuls means in the law of nations.
This note looks at what consuls do not say, and at what follows when neighbours take their silence for consent in matters of trade, of fishing and of war.
Published August 4, 2023
Facebook X Reddit Pinterest Email
Silence is a form of conduct that binds nobody by itself. Consular restraint means the practice of leaving a claim unanswered until the capital has spoken, and courts have long treated it with care in their judgments.
ADVERTISEMENT
ADVERTISEMENT
A second молчание is a question of proof, since consuls seldom write down what they did not say to their hosts. Acquiescence refers to silence where speech was due, and the burden of proof lies on the State that asserts it.
Related Articles
Law of nations
A treaty means an agreement between States in writing, and this overview explains how agreements are made, read and ended between neighbours who trade.
-
September 8, 2023
`;

test("a web page without author or site says so, and none of its noise is quoted", async () => {
  const { source, quotations } = await imported("silence.txt", webArticle);
  assert.deepEqual(source.csl, {
    type: "webpage",
    title: "What the silence of consuls means in the law of nations",
    issued: { "date-parts": [[2023, 8, 4]] },
  });
  assert.deepEqual(source.missing, ["author", "container-title", "URL"]);
  assert.equal(source.weight, "web");
  assert.equal(source.note, "A web page without a named author.");
  assert.deepEqual(
    quotations.map(({ exact, section }) => [section, exact]),
    [
      ["para. 1", "Silence is a form of conduct that binds nobody by itself."],
      [
        "para. 1",
        "Consular restraint means the practice of leaving a claim unanswered until the capital has spoken, and courts have long treated it with care in their judgments.",
      ],
      [
        "para. 2",
        "Acquiescence refers to silence where speech was due, and the burden of proof lies on the State that asserts it.",
      ],
    ],
  );
});

test("every passage is anchored in one place of its document", async () => {
  for (const text of [abstractPage, webArticle]) {
    const { quotations } = await imported("a.txt", text);
    for (const quotation of quotations) {
      assert.ok("span" in anchor({ ...quotation, source: "a" }, text), quotation.exact);
      assert.ok(quotation.exact.split(/\s+/).length <= 40);
    }
  }
});

test("a page with metadata tells journal, pages, DOI and address", async () => {
  const { source } = await imported(
    "a.html",
    `<html><head><title>x</title><meta name="citation_title" content="On the Silence of Consuls">
    <meta name="citation_author" content="Anna van der Berg"><meta name="citation_author" content="International Law Commission">
    <meta name="citation_journal_title" content="Consular Review"><meta name="citation_volume" content="4">
    <meta name="citation_firstpage" content="17"><meta name="citation_lastpage" content="39">
    <meta name="citation_publication_date" content="2019/06/01"><meta name="citation_doi" content="10.1234/cr.4.17">
    <link rel="canonical" href="https://example.org/cr/4/17"></head><body><p>Words.</p></body></html>`,
  );
  assert.deepEqual(source.csl, {
    type: "article-journal",
    title: "On the Silence of Consuls",
    author: [{ family: "van der Berg", given: "Anna" }, { literal: "International Law Commission" }],
    "container-title": "Consular Review",
    volume: "4",
    page: "17-39",
    issued: { "date-parts": [[2019, 6, 1]] },
    DOI: "10.1234/cr.4.17",
    URL: "https://example.org/cr/4/17",
  });
  assert.deepEqual(source.missing, []);
});

test("a PDF tells its title and journal, and passages have the page that is printed on them", async () => {
  const prose = [
    "Silence is what a State keeps when it could speak. Acquiescence",
    "means silence where speech was due, and no other silence binds a",
    "State that kept it for reasons of its own or of its allies.",
  ];
  const { source, quotations } = await imported(
    "download (3).pdf",
    writePdf([["The Silence of Consuls at Sea", "4 Consular Review 17 (2019)"], prose], {
      properties: { Author: "Ada Example" },
      largeFirstLine: true,
      firstNumber: 17,
    }),
  );
  const { title, author, page, volume } = source.csl;
  assert.deepEqual(
    [title, author, volume, page],
    ["The Silence of Consuls at Sea", [{ family: "Example", given: "Ada" }], "4", "17"],
  );
  assert.deepEqual(quotations, [
    {
      exact:
        "Acquiescence means silence where speech was due, and no other silence binds a State that kept it for reasons of its own or of its allies.",
      prefix: "a State keeps when it could speak. ",
      suffix: "",
      section: "p. 18",
    },
  ]);
});

test("what a document does not tell is missing, never guessed", async () => {
  const { source, quotations } = await imported("scan-0231.txt", "Some words without any more to them.");
  assert.deepEqual(source.csl, { type: "document", title: "Some words without any more to them" });
  assert.deepEqual(source.missing, ["author", "issued"]);
  assert.deepEqual(quotations, []);
});

test("the file that is written is a source of a pack; its passages fit a term", async () => {
  const one = await imported("letters.txt", abstractPage);
  const yaml = writeSource(one);
  const pack = readPack([{ path: `sources/${one.source.id}.yaml`, text: yaml }], doctrine, []);
  assert.deepEqual(pack.problems, []);
  const { source } = one;
  assert.deepEqual(
    pack.doctrine?.sources.find(({ id }) => id === source.id),
    source,
  );
  const passages = yaml.slice(yaml.indexOf("# - source:")).replace(/^# /gm, "  ");
  const term = `prefLabel: leakcraft\ndefinition: Printing letters.\nstanding: proposed\nexamples: [It was leakcraft.]\nquotations:\n${passages}`;
  const withTerm = readPack(
    [
      { path: `sources/${source.id}.yaml`, text: yaml },
      { path: "terms/leakcraft.yaml", text: term },
    ],
    doctrine,
    [],
  );
  assert.deepEqual(withTerm.problems, []);
  const quoted = withTerm.doctrine?.terms.find(({ id }) => id === "leakcraft")?.quotations;
  assert.deepEqual(
    quoted,
    one.quotations.map((quotation) => ({ source: source.id, ...quotation })),
  );
  assert.ok(onOneLine(abstractPage).includes(quoted?.[0]?.exact ?? "?"));
});
