import { formatCitation } from "../citations/format.ts";
import type { Library } from "../citations/library.ts";
import type { Source } from "../doctrine/doctrine.ts";
import { nearest } from "../text/nearest.ts";
import { type Command, WrongUsage } from "./arguments.ts";
import { pad } from "./columns.ts";
import type { Engine } from "./engine.ts";
import type { Terminal } from "./terminal.ts";

/** `opinio cite KEY`: one formatted citation; what is not known stands in brackets. Throws WrongUsage. */
export async function runCite(
  command: Command & { name: "cite" },
  { holdingFor }: Pick<Engine, "holdingFor">,
  terminal: Terminal,
): Promise<number> {
  const { library, config } = await holdingFor(...memoHere);
  const { key, form, pinpoint } = command;
  const style = command.style ?? config?.citationStyle ?? "bluebook";
  const source = findSource(library, key);
  const { text } = formatCitation(source, { style, form, ...(pinpoint !== undefined && { pinpoint }) });
  terminal.print(`${text}\n`);
  return 0;
}

/** What a memo in the current folder could cite is what can be cited here. */
const memoHere = ["memo.md", "@"] as const;

/** `opinio cite --list`: one source a line: key, weight, short title. */
export async function listSources(
  { holdingFor }: Pick<Engine, "holdingFor">,
  { print, paint }: Terminal,
): Promise<number> {
  const sources = (await holdingFor(...memoHere)).library.all();
  const widest = Math.min(40, Math.max(0, ...sources.map(({ id }) => id.length)));
  for (const { id, weight, shortTitle } of sources) {
    print(`${pad(id, widest)}  ${paint("dim", pad(weight, 13))}  ${shortTitle}\n`);
  }
  return 0;
}

function findSource(library: Library, key: string): Source {
  const source = library.find(key);
  if (source) return source;
  const close = nearest(
    key,
    library.all().map(({ id }) => id),
  );
  const advice = close ? `did you mean "${close}"?` : "opinio cite --list shows all keys";
  throw new WrongUsage(`there is no source "${key}"; ${advice}`);
}
