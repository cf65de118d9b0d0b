import { formatCitation } from "../citations/format.ts";
import type { Source } from "../doctrine/doctrine.ts";
import { nearest } from "../text/nearest.ts";
import { type Command, WrongUsage } from "./arguments.ts";
import { pad } from "./columns.ts";
import type { Engine } from "./engine.ts";
import type { Terminal } from "./terminal.ts";

/** `opinio cite KEY`: one formatted citation; what is not known stands in brackets. Throws WrongUsage. */
export async function runCite(
  command: Command & { name: "cite" },
  { lawFor }: Engine,
  terminal: Terminal,
): Promise<number> {
  const { doctrine } = await lawFor();
  const { key, style, form, pinpoint } = command;
  const source = findSource(doctrine.sources, key);
  const { text } = formatCitation(source, { style, form, ...(pinpoint !== undefined && { pinpoint }) });
  terminal.print(`${text}\n`);
  return 0;
}

/** `opinio cite --list`: one source a line: key, weight, short title. */
export async function listSources({ lawFor }: Engine, { print, paint }: Terminal): Promise<number> {
  const { doctrine } = await lawFor();
  const widest = Math.max(0, ...doctrine.sources.map(({ id }) => id.length));
  for (const { id, weight, shortTitle } of doctrine.sources) {
    print(`${pad(id, widest)}  ${paint("dim", pad(weight, 13))}  ${shortTitle}\n`);
  }
  return 0;
}

function findSource(sources: readonly Source[], key: string): Source {
  const source = sources.find(({ id }) => id === key);
  if (source) return source;
  const close = nearest(
    key,
    sources.map(({ id }) => id),
  );
  const advice = close ? `did you mean "${close}"?` : "opinio cite --list shows all keys";
  throw new WrongUsage(`there is no source "${key}"; ${advice}`);
}
