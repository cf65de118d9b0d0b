import assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { folderWith, opinio as run } from "../support/command-line.ts";

/** Runs `opinio`; paths are shown with forward slashes on every system. */
const opinio: typeof run = (...args) => {
  const { status, out, complaints } = run(...args);
  return { status, out, complaints: complaints.map((line) => line.replaceAll("\\", "/")) };
};

const roe = "@book{roe2020, author={Roe, Ada}, title={Leaks}, publisher={Blue}, address={X}, date={2020}}\n";
const doe = "@book{doe2021, author={Doe, Jo}, title={More}, publisher={Blue}, address={X}, date={2021}}\n";
const naming = (path: string) => `---\nbibliography: ${path}\n---\n\nLeaks harm [@roe2020; @doe2021].\n`;
const citing = "Leaks harm [@roe2020; @doe2021].\n";

/** What `check` finds in a memo, by rule and words. */
function check(folder: string, ...words: string[]) {
  const { status, out, complaints } = opinio(folder, ["check", ...words, "--format", "json"]);
  const found = JSON.parse(out || "[]").flatMap(({ findings }: { findings: Record<string, string>[] }) =>
    findings.map(({ rule, text }) => `${rule} ${text}`),
  );
  return { status, found, complaints };
}
const doeIsUnknown = ["unknown-citation-key @doe2021"];

describe("check looks keys up", () => {
  test("in the bibliographies that the front matter names, from the memo's folder or one above it", (t) => {
    const folder = folderWith(t, {
      "refs.bib": roe,
      "case/memo.md": naming("refs.bib"),
      "memo.md": naming("refs.bib"),
    });
    assert.deepEqual(check(folder, "case/memo.md"), { status: 1, found: doeIsUnknown, complaints: [] });
    assert.deepEqual(check(path.join(folder, "case"), "memo.md").found, doeIsUnknown);
  });

  test("else in those of the nearest configuration", (t) => {
    const folder = folderWith(t, {
      ".opinio.yaml": "bibliography: refs.bib\n",
      "refs.bib": roe,
      "more.bib": doe,
      "case/memo.md": citing,
      "other/.opinio.yaml": "bibliography: [../refs.bib, ../more.bib]\n",
      "other/memo.md": citing,
    });
    assert.deepEqual(check(folder, "case/memo.md").found, doeIsUnknown);
    assert.deepEqual(check(folder, "other/memo.md").found, []);
    assert.deepEqual(check(path.join(folder, "case"), "memo.md").found, doeIsUnknown);
  });

  test("else in all that lie in the current folder", (t) => {
    const folder = folderWith(t, { "lib/refs.bib": roe, "case/memo.md": citing });
    assert.deepEqual(check(folder, "case/memo.md").found, doeIsUnknown);
    assert.deepEqual(check(path.join(folder, "case"), "memo.md").found.length, 2);
  });

  test("in those of --bibliography instead of all others", (t) => {
    const folder = folderWith(t, { "refs.bib": roe, "more.bib": doe, "memo.md": naming("refs.bib") });
    assert.deepEqual(check(folder, "memo.md", "--bibliography", "more.bib").found, [
      "unknown-citation-key @roe2020",
    ]);
    assert.deepEqual(check(folder, "memo.md", "--bibliography", "more.bib", "--bibliography", "refs.bib"), {
      status: 0,
      found: [],
      complaints: [],
    });
  });

  test("for standard input by its name", (t) => {
    const folder = folderWith(t, { "case/refs.bib": roe });
    const words = ["check", "--stdin-filename", "case/memo.md"];
    const { status, out } = opinio(folder, words, { input: naming("refs.bib") });
    assert.equal(status, 1);
    assert.match(out, /the key “doe2021”/);
    assert.doesNotMatch(out, /the key “roe2020”/);
  });

  test("in every thread alike", (t) => {
    const memos = Array.from({ length: 6 }, (_, i) => [`${i}.md`, i % 2 ? citing : naming("refs.bib")]);
    const folder = folderWith(t, { ...Object.fromEntries(memos), "refs.bib": `${roe}@book{half, title={\n` });
    const [alone, threads] = ["0", "2"].map((count) =>
      opinio(folder, ["check", "--threads", count, "--format", "json"]),
    );
    assert.deepEqual(threads, alone);
    assert.equal(alone?.complaints.length, 1);
  });
});

describe("what cannot be read", () => {
  test("is a finding where the front matter names it", (t) => {
    const folder = folderWith(t, { "memo.md": naming("refs.bib") });
    const { status, found, complaints } = check(folder, "memo.md");
    assert.deepEqual([status, found, complaints], [1, ["unreadable-bibliography refs.bib"], []]);
  });

  test("is one line and exit 2 where the option names it", (t) => {
    const folder = folderWith(t, { "memo.md": citing, "folder/x": "" });
    for (const words of [
      ["check", "memo.md"],
      ["map", "memo.md"],
      ["cite", "roe2020"],
    ])
      assert.deepEqual(opinio(folder, [...words, "--bibliography", "refs.bib"]), {
        status: 2,
        out: "",
        complaints: ["opinio: the bibliography refs.bib does not exist"],
      });
    assert.deepEqual(opinio(folder, ["cite", "k", "--bibliography", "folder"]).complaints, [
      "opinio: the bibliography folder is a folder",
    ]);
  });

  test("is a line of its own and exit 2 where the configuration names it", (t) => {
    const outside = folderWith(t, { "out.bib": roe });
    const folder = folderWith(t, {
      ".opinio.yaml": `bibliography:\n  - none.bib\n  - linked/out.bib\n  - '${outside}/out.bib'\n`,
      "memo.md": citing,
    });
    symlinkSync(outside, path.join(folder, "linked"), "junction");
    const { status, found, complaints } = check(folder, "memo.md");
    assert.deepEqual([status, found], [2, []]);
    assert.deepEqual(
      complaints.map((line) => line.replace(/“.*” /, "")),
      [
        "opinio: .opinio.yaml:2:5: does not exist",
        "opinio: .opinio.yaml:3:5: is a link that leads out of the folder that is open",
        "opinio: .opinio.yaml:4:5: leads out of the folder that is open",
      ],
    );
  });

  test("of a bibliography is a line for each entry, and the others load", (t) => {
    const folder = folderWith(t, {
      "refs.bib": `${roe}\n@book{half, title={Half\n`,
      "memo.md": naming("refs.bib"),
    });
    const { status, found, complaints } = check(folder, "memo.md", "--min-severity", "warning");
    assert.deepEqual([status, found], [1, doeIsUnknown]);
    assert.equal(complaints.length, 1);
    assert.match(complaints[0] ?? "", /^opinio: refs\.bib:3:\d+: /);
  });
});

describe("the configuration of a team", () => {
  const memo = "The leak violated the principle of non-intervention.\n";

  test("decides severities", (t) => {
    const folder = folderWith(t, { ".opinio.yaml": "rules: {unsupported-claim: hint}\n", "memo.md": memo });
    assert.equal(check(folder, "memo.md").status, 0);
    assert.match(opinio(folder, ["check", "memo.md"]).out, /hint +unsupported-claim/);
  });

  test("with mistakes is left out: a line for each, and exit 2", (t) => {
    const folder = folderWith(t, {
      ".opinio.yaml": "rules: {unsupported-claim: hint}\nstyle: oscola\n",
      "memo.md": memo,
    });
    const { status, complaints } = check(folder, "memo.md");
    assert.deepEqual([status, complaints], [2, ['opinio: .opinio.yaml:2:1: there is no field "style"']]);
    assert.match(opinio(folder, ["check", "memo.md"]).out, /warning +unsupported-claim/);
  });
});

describe("cite", () => {
  const folderOf = (t: Parameters<typeof folderWith>[0]) =>
    folderWith(t, { "lib/refs.bib": roe, ".opinio.yaml": "citationStyle: oscola\n" });

  test("knows the sources of the bibliographies here, and the team's style", (t) => {
    const folder = folderOf(t);
    assert.match(opinio(folder, ["cite", "roe2020"]).out, /^Ada Roe, \*Leaks\* \(Blue 2020\)\n$/);
    assert.match(opinio(folder, ["cite", "roe2020", "--style", "bluebook"]).out, /Leaks.*2020/i);
    assert.match(opinio(folder, ["cite", "--list"]).out, /^roe2020 +scholarship +Roe, Leaks$/m);
    assert.deepEqual(opinio(folder, ["cite", "roe2002"]).complaints, [
      'opinio: there is no source "roe2002"; did you mean "roe2020"?',
    ]);
  });

  test("takes another bibliography", (t) => {
    const folder = folderWith(t, { "a.bib": roe, "b.bib": doe });
    assert.match(opinio(folder, ["cite", "doe2021", "--bibliography", "b.bib"]).out, /Doe/);
    assert.equal(opinio(folder, ["cite", "roe2020", "--bibliography", "b.bib"]).status, 2);
  });
});

describe("quotations", () => {
  const words = "The Court finds that every leak of papers is harmful to the free choice of a people";
  const memo = `---\nbibliography: refs.bib\n---\n\nThe book says: “${words.replace("harmful", "helpful")}.” [@roe2020, p. 3]\n`;

  test("are held against the texts in sources/, or in the folder of the configuration", (t) => {
    const texts = { "memo.md": memo, "refs.bib": roe };
    const beside = folderWith(t, { ...texts, "sources/roe2020.txt": words });
    assert.match(check(beside, "memo.md").found.join(), /^quotation-altered/);
    const named = folderWith(t, { ...texts, "texts/roe2020.md": words, ".opinio.yaml": "sources: texts\n" });
    assert.match(check(named, "memo.md").found.join(), /^quotation-altered/);
  });
});
