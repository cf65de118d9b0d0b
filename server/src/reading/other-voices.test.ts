import assert from "node:assert/strict";
import { test } from "node:test";
import { doctrine } from "../../../test/support/doctrine.ts";
import { parseMemo } from "../memo/parse.ts";
import { createReader } from "./read-memo.ts";

const read = createReader(doctrine);
const claims = (...lines: string[]) =>
  read(parseMemo(lines.join("\n"))).claims.map(({ sentence }) => sentence.text);
const table = (head: string, ...rows: string[]) => [head, head.replace(/[^|]+/g, "---"), ...rows];

test("finds no claim in a column of another's assessments, only in ours", () => {
  const heads = ["Assessment by Ostrava", "Ostrava's view of non-intervention", "Their answer"];
  for (const head of heads)
    assert.deepEqual(
      claims(
        ...table(
          `| Raid | ${head} | Our assessment: non-intervention |`,
          "| Dawn raid | A breach of the norm of non-intervention | No breach |",
        ),
      ),
      ["No breach"],
    );
});

test("finds no claim in the row of an author, but in the row of a State", () => {
  const rows = (corner: string) =>
    claims(...table(`| ${corner} | Is there a breach of non-intervention? |`, "| Haldane | A breach |"));
  assert.deepEqual(rows("Author"), []);
  assert.deepEqual(rows("State"), ["A breach"]);
});

test("a column headed by a name is that speaker's where the next one is ours", () => {
  assert.deepEqual(
    claims(
      ...table(
        "| Did it breach non-intervention? | Haldane | Our view |",
        "| The raid: a breach of non-intervention? | A breach of the norm | A breach of non-intervention |",
      ),
    ),
    ["A breach of non-intervention"],
  );
});

test("an item that begins with a name is a view where views are reported, and a claim where the name is the conduct's", () => {
  const view = "- Haldane: the raid violated the norm of non-intervention.";
  assert.deepEqual(claims("Okafor argues that the raid was a fact of life.", "", view), []);
  assert.equal(
    claims(
      "Okafor argues that the raid was a fact of life.",
      "",
      "- Raid: the raid violated the norm of non-intervention.",
    ).length,
    1,
  );
});

test("positions that the author calls ours are his claims", () => {
  assert.equal(
    claims(
      "Our positions on the items:",
      "",
      ...table("| Item | Position |", "| Raid | Contrary to the principle of non-intervention. |"),
    ).length,
    1,
  );
});

test("makes no claim of a regulator's or an applicant's intervention in the same section", () => {
  assert.deepEqual(
    claims(
      "# Applications",
      "",
      "Quadria applied to intervene under Article 62. An improper intervention would be dismissed.",
    ),
    [],
  );
  assert.equal(
    claims(
      "# Applications",
      "",
      "Quadria applied to intervene under Article 62.",
      "",
      "# Raid",
      "",
      "The raid was an unlawful intervention.",
    ).length,
    1,
  );
});
