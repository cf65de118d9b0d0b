import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";

const root = path.resolve(import.meta.dirname, "../..");
const manifest = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
const contributed: { fileMatch: string[]; url: string }[] = manifest.contributes.yamlValidation;

/** The schema that an editor with a YAML extension uses for a file. */
const schemaFor = (file: string) =>
  contributed
    .filter(({ fileMatch }) => fileMatch.some((pattern) => path.matchesGlob(`firm/${file}`, pattern)))
    .map(({ url }) => path.basename(url, ".schema.json"));

test("every file of a pack has its schema in the editor, under both endings", () => {
  const kinds = {
    term: "terms/leak",
    source: "sources/manual2020",
    requirements: "requirements",
    lexicon: "lexicon",
    skeletons: "skeletons",
    examples: "examples/house",
  };
  for (const [kind, file] of Object.entries(kinds))
    for (const ending of ["yaml", "yml"]) assert.deepEqual(schemaFor(`.opinio/${file}.${ending}`), [kind]);
});

test("so has a team's configuration", () => {
  for (const ending of ["yaml", "yml"]) assert.deepEqual(schemaFor(`case/.opinio.${ending}`), ["config"]);
  assert.deepEqual(schemaFor("case/opinio.yaml"), []);
});

test("every schema is contributed and in the package", () => {
  const schemas = globSync("server/doctrine/schemas/*.json", { cwd: root }).map((file) =>
    file.replaceAll("\\", "/"),
  );
  assert.deepEqual(contributed.map(({ url }) => url.replace("./", "")).sort(), schemas.sort());
  const shipped = readFileSync(path.join(root, ".vscodeignore"), "utf8").match(/(?<=^!).*$/gm) ?? [];
  assert.deepEqual(
    schemas.filter((schema) => !shipped.some((pattern) => path.matchesGlob(schema, pattern))),
    [],
  );
});
