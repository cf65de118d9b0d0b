import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { generate } from "../../scripts/generate.ts";
import { doctrine } from "../support/doctrine.ts";

const root = path.resolve(import.meta.dirname, "../..");
const files = generate(doctrine);

for (const [file, text] of files) {
  test(`${file} is what npm run generate makes from the doctrine`, () => {
    assert.equal(readFileSync(path.join(root, file), "utf8").replaceAll("\r\n", "\n"), text);
  });
}

test("nothing else lies among the generated files", () => {
  const found = globSync(["snippets/*", "server/doctrine/schemas/*"], { cwd: root });
  assert.deepEqual(found.map((file) => file.replaceAll("\\", "/")).sort(), [...files.keys()].sort());
});

test("the same doctrine gives the same bytes", () => {
  assert.deepEqual([...generate(structuredClone(doctrine))], [...files]);
});

test("every source can be cited by snippet as a footnote and as a pandoc key, every skeleton inserted", () => {
  const snippets: Record<string, { prefix: string[] }> = JSON.parse(
    files.get("snippets/opinio.code-snippets") ?? "",
  );
  const prefixes = Object.values(snippets).flatMap(({ prefix }) => prefix);
  const wanted = [
    ...doctrine.sources.flatMap(({ id }) => [`note-${id}`, `oscola-${id}`, `cite-${id}`]),
    ...doctrine.skeletons.map(({ prefix }) => prefix),
  ];
  assert.deepEqual(
    wanted.filter((prefix) => !prefixes.includes(prefix)),
    [],
  );
  assert.equal(new Set(prefixes).size, prefixes.length);
});
