import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { rules } from "./index.ts";

const folder = new URL(".", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8"));

test("every rule has a file, a page and a test of its name", () => {
  for (const { id } of rules)
    for (const ending of [".ts", ".md", ".test.ts"])
      assert.ok(existsSync(new URL(id + ending, folder)), id + ending);
});

test("every page belongs to a rule, names its setting and says what it cannot tell", () => {
  const pages = readdirSync(folder).filter((file) => file.endsWith(".md"));
  assert.deepEqual(pages, rules.map(({ id }) => `${id}.md`).sort());
  for (const page of pages) {
    const text = readFileSync(new URL(page, folder), "utf8");
    assert.match(text, new RegExp(`Setting: \`opinio\\.rules\\.${page.slice(0, -3)}\``));
    for (const title of ["What it cannot tell", "When to switch it off"])
      assert.match(text, new RegExp(`^## ${title}$`, "m"));
  }
});

test("the manifest has a setting for every rule, with the rule's severity as default", () => {
  const settings = manifest.contributes.configuration.properties;
  for (const { id, severity } of rules) assert.equal(settings[`opinio.rules.${id}`]?.default, severity, id);
  const known = Object.keys(settings).filter((key) => key.startsWith("opinio.rules."));
  assert.deepEqual(known.sort(), rules.map(({ id }) => `opinio.rules.${id}`).sort());
});
