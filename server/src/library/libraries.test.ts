import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { libraryWorld } from "../../../test/support/library-world.ts";

const roe = "@book{roe2020, title={Leaks}, author={Roe, Ada}, date={2020}}\n";
const doe = "@book{doe2021, title={More Leaks}, author={Doe, Jo}, date={2021}}\n";
const naming = (yaml: string) => `---\n${yaml}\n---\n\nLeaks harm [@roe2020].\n`;
const citing = "Leaks harm [@roe2020].\n";
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe("bibliographies that the front matter names", () => {
  test("lie in the memo's folder, or in one above it up to the workspace folder", async () => {
    const world = libraryWorld({ "file:///w/case/a.bib": roe, "file:///w/b.bib": doe, "file:///c.bib": doe });
    const { keys, complete, faults } = await world.look(naming("bibliography: [a.bib, b.bib]"));
    assert.deepEqual([keys, complete, faults], [["roe2020", "doe2021"], true, []]);
    const above = await world.look(naming("bibliography: c.bib"));
    assert.deepEqual([above.keys, above.complete], [[], false]);
  });

  test("may lie anywhere on the machine", async () => {
    const world = libraryWorld({ "file:///home/ada/zotero.bib": roe, "file:///c.bib": doe });
    assert.deepEqual((await world.look(naming("bibliography: /home/ada/zotero.bib"))).keys, ["roe2020"]);
    assert.deepEqual((await world.look(naming("bibliography: ../../c.bib"))).keys, ["doe2021"]);
  });

  test("are told where they cannot be read, and then no key is unknown for certain", async () => {
    const world = libraryWorld({ "file:///w/large.bib": { size: 60_000_000 }, "file:///w/folder/x": "" });
    const faultsOf = async (path: string) => {
      const { complete, faults } = await world.look(naming(`bibliography: ${path}`));
      assert.equal(complete, false, path);
      return faults;
    };
    assert.deepEqual(await faultsOf("refs.bib"), [
      ["refs.bib", "The bibliography “refs.bib” does not exist."],
    ]);
    assert.deepEqual(await faultsOf("../large.bib"), [
      [
        "../large.bib",
        "The bibliography “../large.bib” has 60 MB; Opinio reads bibliographies of up to 50 MB.",
      ],
    ]);
    assert.deepEqual(await faultsOf("../folder"), [
      ["../folder", "The bibliography “../folder” is a folder."],
    ]);
    assert.match(String(await faultsOf("\\\\server\\share\\refs.bib")), /is on another computer/);
    assert.match(
      String(await faultsOf("https://x.example/refs.bib")),
      /A bibliography on the web is not read/,
    );
  });

  test("count alone, but for the references in the memo itself", async () => {
    const files = {
      "file:///w/a.bib": roe,
      "file:///w/b.bib": doe,
      "file:///w/.opinio.yaml": "bibliography: b.bib",
    };
    const world = libraryWorld(files);
    const own = "references:\n- {id: own, type: book, title: Own}";
    assert.deepEqual((await world.look(naming(`bibliography: a.bib\n${own}`))).keys, ["roe2020", "own"]);
    assert.deepEqual((await world.look(naming(own))).keys, ["doe2021", "own"]);
  });

  test("are read once for all memos, and forgotten with the last of them", async () => {
    const world = libraryWorld({ "file:///w/a.bib": `${roe}@book{broken\n` });
    const first = await world.look(naming("bibliography: a.bib"), "file:///w/1.md");
    const second = await world.look(naming("bibliography: a.bib"), "file:///w/2.md");
    assert.equal(first.library.find("roe2020"), second.library.find("roe2020"));
    assert.deepEqual(world.read, ["file:///w/a.bib"]);
    const problems = world.problemsOf("file:///w/a.bib");
    assert.match(String(problems), /^2:/);
    world.libraries.release("file:///w/1.md");
    assert.deepEqual(world.problemsOf("file:///w/a.bib"), problems);
    world.libraries.release("file:///w/2.md");
    assert.deepEqual(world.problemsOf("file:///w/a.bib"), []);
  });

  test("make one library until the memo, or a file, says otherwise", async () => {
    const world = libraryWorld({ "file:///w/case/a.bib": roe });
    const memo = naming("bibliography: a.bib");
    const { library } = await world.look(memo);
    assert.equal((await world.look(`${memo}\nMore.\n`)).library, library);
    world.change({ "file:///w/case/a.bib": roe + doe });
    await turn();
    assert.deepEqual((await world.look(memo)).keys, ["roe2020", "doe2021"]);
    world.change({ "file:///w/case/a.bib": undefined });
    await turn();
    assert.deepEqual((await world.look(memo)).faults.length, 1);
    world.change({ "file:///w/case/a.bib": doe });
    await turn();
    assert.deepEqual((await world.look(memo)).keys, ["doe2021"]);
  });

  test("count as they stand in the editor", async () => {
    const world = libraryWorld({ "file:///w/case/a.bib": roe });
    world.open.set("file:///w/case/a.bib", doe);
    assert.deepEqual((await world.look(naming("bibliography: a.bib"))).keys, ["doe2021"]);
  });

  test("of a memo that was never saved start from the workspace folder", async () => {
    const world = libraryWorld(
      { "file:///w/a.bib": roe },
      {
        placeOf: () => ({ own: "file:///w", folders: ["file:///w"], root: "file:///w" }),
      },
    );
    assert.deepEqual((await world.look(naming("bibliography: a.bib"), "untitled:1")).keys, ["roe2020"]);
    const alone = libraryWorld({}, { placeOf: () => ({ folders: [] }) });
    assert.match(String((await alone.look(naming("bibliography: a.bib"))).faults), /leads nowhere/);
  });
});

describe("bibliographies that nobody names", () => {
  test("are all that lie in the workspace folder, told by their names, and JSON by its beginning", async () => {
    const world = libraryWorld({
      "file:///w/a.bib": roe,
      "file:///w/x/y/b.ris": "TY  - BOOK\nID  - ris2020\nTI  - Leaks\nER  - \n",
      "file:///w/c.json": '[{"id":"csl2020","type":"book","title":"Leaks"}]',
      "file:///w/package.json": '{"name": "x", "type": "module"}',
      "file:///w/data.json": '[{"id": 1, "type": "leak"}]',
      "file:///w/.hidden/d.bib": doe,
      "file:///w/node_modules/e.bib": doe,
      "file:///w/linked.bib": { link: "file:///else/f.bib" },
      "file:///else/f.bib": doe,
    });
    const { keys, complete } = await world.look(citing);
    assert.deepEqual([keys.sort(), complete], [["csl2020", "ris2020", "roe2020"], true]);
  });

  test("are not looked for by a memo that cites nothing", async () => {
    const world = libraryWorld({ "file:///w/a.bib": roe });
    assert.deepEqual((await world.look("Leaks harm.\n")).keys, []);
    assert.deepEqual(world.read, []);
  });

  test("are fifty at most, and then no key is unknown for certain", async () => {
    const many = Array.from({ length: 51 }, (_, i) => [`file:///w/${i}.bib`, `@book{key${i}, title={A}}`]);
    const { keys, complete } = await libraryWorld(Object.fromEntries(many)).look(citing);
    assert.deepEqual([keys.length, complete], [50, false]);
    const large = { "file:///w/a.bib": { size: 40_000_000 }, "file:///w/b.bib": { size: 40_000_000 } };
    assert.equal((await libraryWorld(large).look(citing)).complete, false);
  });

  test("are looked for only beside a memo that is in no workspace folder", async () => {
    const world = libraryWorld({ "file:///x/a.bib": roe, "file:///x/sub/b.bib": doe }, { roots: [] });
    assert.deepEqual((await world.look(citing, "file:///x/memo.md")).keys, ["roe2020"]);
  });

  test("come and go with their files", async () => {
    const world = libraryWorld({ "file:///w/a.bib": roe });
    assert.deepEqual((await world.look(citing)).keys, ["roe2020"]);
    world.change({ "file:///w/x/b.bib": doe, "file:///w/package.json": "{}" });
    await turn();
    assert.deepEqual((await world.look(citing)).keys, ["roe2020", "doe2021"]);
    world.change({ "file:///w/a.bib": undefined });
    await turn();
    assert.deepEqual((await world.look(citing)).keys, ["doe2021"]);
  });
});

describe("a team's configuration", () => {
  const address = "file:///w/.opinio.yaml";

  test("names bibliographies from its own folder; the nearest one counts", async () => {
    const world = libraryWorld({
      [address]: "bibliography: a.bib\n",
      "file:///w/a.bib": roe,
      "file:///w/case/.opinio.yaml": "bibliography: [b.bib]\n",
      "file:///w/case/b.bib": doe,
    });
    assert.deepEqual((await world.look(citing, "file:///w/other/memo.md")).keys, ["roe2020"]);
    const { keys, config } = await world.look(citing);
    assert.deepEqual([keys, config?.folder], [["doe2021"], "file:///w/case"]);
  });

  test("may say that there is none", async () => {
    const world = libraryWorld({ [address]: "bibliography: []\n", "file:///w/a.bib": roe });
    assert.deepEqual((await world.look(citing)).keys, []);
  });

  test("reaches nothing outside the workspace folder", async () => {
    const paths = [
      "../out.bib",
      "/out.bib",
      "inner/../../out.bib",
      "linked.bib",
      "far/out.bib",
      "\\\\server\\a.bib",
    ];
    for (const path of paths) {
      const world = libraryWorld({
        [address]: `bibliography: '${path}'\n`,
        "file:///out.bib": roe,
        "file:///w/linked.bib": { link: "file:///out.bib" },
        "file:///w/far": { link: "file:///x" },
        "file:///x/out.bib": roe,
        "file:///w/inner/x": "",
      });
      assert.deepEqual([(await world.look(citing)).keys, world.read], [[], [address]], path);
      assert.match(
        world.problemsOf(address).join(),
        /^1:15 “.+” (?:leads out|is a link that leads|is on another)/,
        path,
      );
    }
  });

  test("follows links inside the workspace folder, also where that is a link itself", async () => {
    const world = libraryWorld(
      {
        "file:///l": { link: "file:///w" },
        "file:///w/.opinio.yaml": "bibliography: b.bib",
        "file:///l/.opinio.yaml": "bibliography: b.bib",
        "file:///w/b.bib": { link: "file:///w/a.bib" },
        "file:///w/a.bib": roe,
      },
      { roots: ["file:///l"] },
    );
    assert.deepEqual((await world.look(citing, "file:///l/memo.md")).keys, ["roe2020"]);
  });

  test("is told of a file that is not there, until it is", async () => {
    const world = libraryWorld({ [address]: "bibliography:\n  - refs.bib\nsources: texts\n" });
    const { complete, faults } = await world.look(citing);
    assert.deepEqual([complete, faults], [false, []]);
    assert.deepEqual(world.problemsOf(address), [
      "2:5 “refs.bib” does not exist",
      "3:10 “texts” does not exist",
    ]);
    world.change({ "file:///w/refs.bib": roe, "file:///w/texts/a.txt": "A." });
    await turn();
    assert.deepEqual((await world.look(citing)).keys, ["roe2020"]);
    await turn();
    assert.deepEqual(world.problemsOf(address), []);
  });

  test("that breaks stays what it was, with its mistakes on their lines", async () => {
    const world = libraryWorld({ [address]: "rules: {term-variant: off}\n" });
    assert.deepEqual((await world.look(citing)).config?.severities, { "term-variant": "off" });
    world.change({ [address]: "rules: {term-variant: off}\nstyle: oscola\n" });
    await turn();
    assert.deepEqual((await world.look(citing)).config?.severities, { "term-variant": "off" });
    assert.deepEqual(world.problemsOf(address), ['2:1 there is no field "style"']);
    world.change({ [address]: "citationStyle: oscola\n" });
    await turn();
    const { config } = await world.look(citing);
    assert.deepEqual([config?.severities, config?.citationStyle], [{}, "oscola"]);
    assert.deepEqual(world.problemsOf(address), []);
    world.change({ [address]: undefined });
    await turn();
    assert.equal((await world.look(citing)).config, undefined);
  });

  test("shows its mistakes before there is a memo", async () => {
    const world = libraryWorld({ [address]: "bibliography: refs.bib\n" });
    await world.libraries.inspect("file:///w");
    assert.deepEqual(world.problemsOf(address), ["1:15 “refs.bib” does not exist"]);
  });
});

describe("the settings of a person", () => {
  test("count where neither memo nor team names a bibliography", async () => {
    const files = { "file:///home/ada/z.bib": roe, "file:///w/a.bib": doe };
    const bibliography = ["/home/ada/z.bib"];
    assert.deepEqual((await libraryWorld(files).look(citing, undefined, { bibliography })).keys, ["roe2020"]);
    const team = libraryWorld({ ...files, "file:///w/.opinio.yaml": "bibliography: a.bib" });
    assert.deepEqual((await team.look(citing, undefined, { bibliography })).keys, ["doe2021"]);
  });

  test("start from the workspace folder, and do not leave it but by a whole path", async () => {
    const world = libraryWorld({ "file:///w/a.bib": roe, "file:///out.bib": doe });
    const keysBy = async (path: string) =>
      (await world.look(citing, undefined, { bibliography: [path] })).keys;
    assert.deepEqual(await keysBy("a.bib"), ["roe2020"]);
    assert.deepEqual(await keysBy("../out.bib"), []);
    assert.deepEqual(world.notices, [
      "The bibliography “../out.bib” in the settings leads out of the folder that is open.",
    ]);
  });
});

describe("the texts of sources", () => {
  const judgment = "The Court finds that leaks are harmful to the choice of a people.";
  const world = (files: Record<string, string>) => libraryWorld({ "file:///w/a.bib": roe + doe, ...files });

  test("are read when they are first asked for, and there with the next library", async () => {
    const { look, libraries, read, changes } = world({ "file:///w/sources/roe2020.txt": judgment });
    const before = await look(citing);
    assert.ok(!read.includes("file:///w/sources/roe2020.txt"));
    assert.equal(before.library.textOf("roe2020"), undefined);
    await libraries.textsRead();
    assert.equal(changes(), 1);
    const after = await look(citing);
    assert.notEqual(after.library, before.library);
    assert.equal(after.library.textOf("roe2020")?.text, judgment);
    assert.equal(after.library.textOf("doe2021"), undefined);
    await libraries.textsRead();
    assert.equal((await look(citing)).library, after.library);
  });

  test("lie in the nearest folder that is called sources, or in the one that is named", async () => {
    const textFrom = async (files: Record<string, string>, personal = {}) => {
      const { look, libraries } = world(files);
      (await look(citing, undefined, personal)).library.textOf("roe2020");
      await libraries.textsRead();
      return (await look(citing, undefined, personal)).library.textOf("roe2020")?.text;
    };
    const [inner, outer, named] = ["inner", "outer", "named"];
    const files = { "file:///w/sources/roe2020.md": outer, "file:///w/texts/roe2020.txt": named };
    assert.equal(await textFrom({ ...files, "file:///w/case/sources/roe2020.txt": inner }), inner);
    assert.equal(await textFrom(files), outer);
    assert.equal(await textFrom({ ...files, "file:///w/.opinio.yaml": "sources: texts" }), named);
    assert.equal(await textFrom(files, { sources: "texts" }), named);
    assert.equal(
      await textFrom({ "file:///w/.opinio.yaml": "sources: ../texts", "file:///texts/roe2020.txt": named }),
      undefined,
    );
  });

  test("follow their files, and are the list's where there is one", async () => {
    const { look, libraries, change } = world({
      "file:///w/sources/sources.yaml": "roe2020: [x.txt, ../secret.txt]",
      "file:///w/sources/x.txt": "One.",
      "file:///w/secret.txt": "Secret.",
    });
    const text = async () => {
      (await look(citing)).library.textOf("roe2020");
      await libraries.textsRead();
      return (await look(citing)).library.textOf("roe2020")?.text;
    };
    assert.equal(await text(), "One.\fSecret.");
    change({ "file:///w/sources/x.txt": "Two." });
    await turn();
    assert.equal(await text(), "Two.\fSecret.");
  });

  test("that cannot be read are told, and do not lead out of the workspace folder", async () => {
    const { look, libraries, problemsOf } = world({
      "file:///w/sources/sources.yaml": "doe2021: ../../out.txt",
      "file:///w/sources/roe2020.docx": "no Word file",
      "file:///out.txt": "Secret.",
    });
    const { library } = await look(citing);
    library.textOf("roe2020");
    library.textOf("doe2021");
    await libraries.textsRead();
    assert.equal((await look(citing)).library.textOf("doe2021"), undefined);
    assert.deepEqual(problemsOf("file:///w/sources/roe2020.docx"), [
      "1:1 the text of a source is no Word file, though its name says so",
    ]);
  });
});

test("a library that takes longer than anyone waits comes later", async () => {
  let release: () => void = () => {};
  const world = libraryWorld(
    { "file:///w/case/a.bib": roe },
    {
      patience: async () => {},
      pace: () => ({
        pause: () =>
          new Promise<void>((resolve) => {
            release = resolve;
          }),
        end: () => {},
      }),
    },
  );
  const memo = naming("bibliography: a.bib");
  const early = await world.look(memo);
  assert.deepEqual([early.keys, early.complete, early.faults], [[], false, []]);
  for (let i = 0; i < 50 && world.changes() < 2; i++) {
    await turn();
    release();
    await world.look(memo);
  }
  const late = await world.look(memo);
  assert.deepEqual([late.keys, late.complete], [["roe2020"], true]);
});

test("a large bibliography is not waited for", async () => {
  const more = Array.from({ length: 50 }, (_, i) => `@book{more${i}, title={More}}\n`).join("");
  const files = {
    "file:///w/case/a.bib": `${roe}${more}${"% a comment\n".repeat(100_000)}`,
    "file:///w/case/b.bib": doe,
  };
  const world = libraryWorld(files, {
    patience: (work, long) => Promise.race([work, long]),
    pace: () => ({ pause: turn, end: () => {} }),
  });
  const memo = naming("bibliography: [a.bib, b.bib]");
  const early = await world.look(memo);
  assert.deepEqual([early.keys, early.complete], [["doe2021"], false]);
  for (let i = 0; i < 1000 && world.changes() === 0; i++) await turn();
  const late = await world.look(memo);
  assert.deepEqual([late.keys.length, late.complete], [52, true]);
});
