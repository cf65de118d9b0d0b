import assert from "node:assert/strict";
import { test } from "node:test";
import { exampleMemo } from "../../../test/support/example-memo.ts";
import { measure } from "./columns.ts";
import { formatClaimTable } from "./map-table.ts";
import { plain } from "./terminal.ts";

const table = (width: number) => formatClaimTable(exampleMemo(), { width, paint: plain });

test("every claim has a row under its section: line, verdict, words, scope, and what carries it", () => {
  assert.equal(
    table(100),
    `advice.md: 3 claims: 2 supported, 1 unsupported

line  verdict      claim: non-intervention              looked in        carried by, or missing
────  ───────────  ───────────────────────────────────  ───────────────  ───────────────────────────

Summary
   5  supported    The leak violated the norm of        the whole memo   coercion, line 9
                   non-intervention.

Leak
   9  supported    It was an unlawful intervention.     Leak             coercion, line 9

Outage
  13  unsupported  The outage was an unlawful           Outage           missing coercion: effect on
                   intervention too.                                     the State's choice; or
                                                                         doxfare: public release,
                                                                         intent to disrupt
`,
  );
});

test("keeps to the width down to 72 columns, and is that wide in a narrower window", () => {
  for (const width of [72, 90, 120]) {
    for (const line of table(width).split("\n")) assert.ok(measure(line) <= width, `${width}: ${line}`);
  }
  assert.equal(table(40), table(72));
});

test("a memo without claims says so in one line", () => {
  const memo = exampleMemo();
  const empty = { ...memo, reading: { ...memo.reading, claims: [] } };
  const terminal = { print: () => {}, complain: () => {}, width: 80, paint: plain };
  assert.equal(formatClaimTable(empty, terminal), "advice.md: no claims\n");
});
