import assert from "node:assert/strict";
import { DiagnosticSeverity } from "vscode";
import { find, findingsBecome, openMemo } from "./memo.ts";

const memo = `# Memorandum

## Discussion

### The first release

The first release violated the principle of non-intervention.

### The second release

The second release was plainly coercive. It breached the prohibition of intervention.
`;

const analysis = "The leak left the government no choice but to withdraw the bill, so it was coercive.";

describe("Diagnostics", () => {
  it("tell a claim without support from a conclusory one", async () => {
    const { document } = await openMemo(memo);
    const [first, second] = await findingsBecome(document, "unsupported-claim", "conclusory-claim");
    assert.equal(first?.source, "Opinio");
    assert.equal(first.severity, DiagnosticSeverity.Warning);
    assert.equal(first.range.start.line, find(document, "The first release violated").start.line);
    assert.equal(second?.range.start.line, find(document, "It breached").start.line);
  });

  it("clear when the analysis is written", async () => {
    const { document, edit } = await openMemo("The leak violated the principle of non-intervention.");
    await findingsBecome(document, "unsupported-claim");
    await edit((change) => change.insert(find(document, "The leak").start, `${analysis} `));
    await findingsBecome(document);
  });

  it("point to an analysis that stands in another section", async () => {
    const { document } = await openMemo(`# Memorandum

## The first release

The release violated the principle of non-intervention.

## The second release

${analysis}
`);
    const [finding] = await findingsBecome(document, "analysis-elsewhere");
    assert.equal(finding?.severity, DiagnosticSeverity.Information);
    const place = finding.relatedInformation?.[0]?.location.range.start.line;
    assert.equal(place, find(document, analysis).start.line);
  });
});
