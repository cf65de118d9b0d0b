import assert from "node:assert/strict";
import { test } from "node:test";
import { fromLatex, fromVerbatim } from "./latex.ts";

const reads = (pairs: Readonly<Record<string, string>>) => {
  for (const [latex, words] of Object.entries(pairs)) assert.equal(fromLatex(latex), words, latex);
};

test("accents, before a letter, around one, and over each other", () => {
  reads({
    "L'{\\'e}tat": "L'état",
    'M\\"uller': "Müller",
    '{\\"{U}}ber': "Über",
    "Ko{\\v s}i{\\'c}": "Košić",
    "Gab{\\v c}{\\'\\i}kovo": "Gabčíkovo",
    "Gar\\c{c}on, \\H{o}, \\k{a}, \\r{a}, \\u{g}, \\={a}, \\.{z}, \\d{s}": "Garçon, ő, ą, å, ğ, ā, ż, ṣ",
    "\\'{\\^e}": "ế",
  });
});

test("letters and signs by name", () => {
  reads({
    "{\\AA}land, \\o re, stra{\\ss}e, \\L{}\\'od\\'z": "Åland, øre, straße, Łódź",
    "{\\S} 5 \\& \\P{} 6, 100\\%, \\$5, a\\_b": "§ 5 & ¶ 6, 100%, $5, a_b",
    "SI 2009\\slash 3166": "SI 2009/3166",
    "Hon\\-duras": "Honduras",
  });
});

test("dashes, quotation marks, and spaces", () => {
  reads({
    "1949--1986 --- ``Corfu''": "1949–1986 — “Corfu”",
    "\\enquote{Reasonable \\enquote{Man}}": "“Reasonable “Man””",
    "Sweet~\\& Maxwell,\\ J.\\,G.": "Sweet & Maxwell, J. G.",
    "  over\n\ttwo lines ": "over two lines",
  });
});

test("braces and commands of type go, their words stay", () => {
  reads({
    "The {{ICJ}} and {\\em Corfu \\textbf{Channel}}": "The ICJ and Corfu Channel",
    "the 2\\textsuperscript{nd} report": "the 2nd report",
    "$x^2$": "x^2",
    "\\href{https://x.example}{the page}": "the page",
    "\\noopsort{a}Act\\footnote{Repealed.}": "Act",
  });
});

test("a command that is not known leaves its argument, or stays as it is written", () => {
  reads({ "\\foo{bar}": "bar", "\\foo bar": "\\foo bar", "ends in \\": "ends in \\" });
});

test("an address is left as it is, but for what older styles have escaped", () => {
  const address = "https://x.example/~ada/a_b%20c?d={e}&f=--";
  assert.equal(fromVerbatim(address), address);
  assert.equal(fromVerbatim("http://x.example/\\~{}ada/a\\_b\\%20c"), "http://x.example/~ada/a_b%20c");
  assert.equal(fromVerbatim("\\url{https://x.example}"), "https://x.example");
});

test("is linear in braces and commands without an end", () => {
  const deep = "\\emph{".repeat(50_000);
  assert.equal(fromLatex(deep), "");
  assert.equal(fromLatex(`${"{".repeat(50_000)}x`), "x");
});
