import assert from "node:assert/strict";
import { test } from "node:test";
import type { CslItem } from "../doctrine/doctrine.ts";
import { type Kind, kindOf } from "./kind.ts";

const title = "Leaks";
const items: readonly (readonly [Kind, Partial<CslItem> & { type: string }])[] = [
  ["un-charter", { type: "legislation", title: "UN Charter" }],
  ["treaty", { type: "treaty" }],
  ["working-paper", { type: "article-journal", "container-title": "SSRN Electronic Journal" }],
  ["working-paper", { type: "report", genre: "Discussion Paper" }],
  ["webpage", { type: "document", URL: "https://example.org" }],
  ["other", { type: "document" }],
  ["icj-case", { type: "legal_case", "container-title": "I.C.J. Reports" }],
  ["pcij-case", { type: "legal_case", "container-title": "P.C.I.J. (ser. A/B) No. 70" }],
  ["award", { type: "legal_case", "container-title": "RIAA" }],
  ["award", { type: "legal_case", authority: "Iran–United States Claims Tribunal" }],
  ["award", { type: "legal_case", number: "ICSID Case No. ARB/02/6" }],
  ["case", { type: "legal_case", authority: "European Court of Human Rights" }],
  ["case", { type: "legal_case", "container-title": "U.S." }],
  ["resolution", { type: "legislation", authority: "United Nations Security Council" }],
  ["resolution", { type: "report", number: "A/HRC/RES/20/8" }],
  ["resolution", { type: "document", number: "S/RES/1373 (2001)" }],
  ["un-document", { type: "report", number: "A/HRC/17/27" }],
  ["un-document", { type: "document", number: "CCPR/C/GC/34" }],
  ["ilc-text", { type: "report", authority: "International Law Commission" }],
  ["ilc-text", { type: "report", "container-title": "Yearbook of the International Law Commission" }],
  ["report", { type: "report", number: "GAO-08-751" }],
  ["report", { type: "report", number: "ARB/02/6" }],
  ["legislation", { type: "legislation", authority: "Parliament of the United Kingdom" }],
];

for (const [kind, item] of items) {
  test(`${JSON.stringify(item)} is a ${kind}`, () => assert.equal(kindOf({ title, ...item }), kind));
}
