import path from "node:path";
import type { Example } from "../doctrine/example.ts";
import { tryExample } from "../review/try-example.ts";
import { type Command, WrongUsage } from "./arguments.ts";
import { defuse } from "./columns.ts";
import type { Engine } from "./engine.ts";
import { nearestPack, packFolderAt } from "./find-law.ts";
import type { Terminal } from "./terminal.ts";

/**
 * `opinio pack test`: every example of a pack on a line of its own, and a count. 0 if the check takes all of them as
 * the pack says, 1 if not, 2 if there is no pack or something is wrong with its files.
 */
export async function runPackTest(
  command: Command & { name: "pack-test" },
  { readPack }: Engine,
  { print, complain, paint }: Terminal,
): Promise<number> {
  const folder = command.folder === undefined ? nearestPack(".") : packFolderAt(command.folder);
  if (folder === undefined)
    throw new WrongUsage("there is no pack here or above; name its folder: opinio pack test DIR");
  const { law, examples, problems } = await readPack(folder);
  for (const problem of problems) complain(defuse(problem));
  if (!law) return 2;
  const faults = examples.map((example) => tryExample(example, law.check));
  const failed = faults.filter((fault) => fault !== undefined).length;
  examples.forEach((example, i) => {
    const fault = faults[i];
    const verdict = fault === undefined ? paint("green", "ok    ") : paint("red", "FAILED");
    const place = `${path.join(folder, example.path)}:${example.line}:${example.column}`;
    print(`${verdict}  ${defuse(place)}  ${defuse(fault ?? say(example))}\n`);
  });
  print(`${count(examples.length)}: ${examples.length - failed} as expected, ${failed} not\n`);
  return problems.length > 0 ? 2 : failed > 0 ? 1 : 0;
}

function say({ expected }: Example): string {
  if (expected.kind === "flag") return `${expected.rule} is found`;
  if (expected.kind === "pass") return `${expected.rule ?? "nothing"} is ${expected.rule ? "not " : ""}found`;
  return expected.label === undefined ? `${expected.term} is found` : `"${expected.label}" is found`;
}

function count(examples: number): string {
  return examples === 1 ? "1 example" : `${examples} examples`;
}
