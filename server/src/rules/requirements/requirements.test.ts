import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { doctrine } from "../../../../test/support/doctrine.ts";
import { testRequirementPage } from "../../../../test/support/requirement-page.ts";

test("every requirement has a page of its name", () => {
  const pages = readdirSync(new URL(".", import.meta.url)).filter((file) => file.endsWith(".md"));
  assert.deepEqual(pages, doctrine.requirements.map(({ id }) => `${id}.md`).sort());
});

for (const { id } of doctrine.requirements) testRequirementPage(id);
