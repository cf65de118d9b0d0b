import type { Problem } from "../doctrine/problem.ts";

/** Shows what is wrong with a file, each time anew; nothing for a file that is in order again. */
export type Publish = (address: string, text: string, problems: readonly Problem[]) => void;

/** Puts together what several readers of one file complain of, and publishes what has changed. */
export function createReports(publish: Publish) {
  const shown = new Map<string, Map<string, readonly Problem[]>>();
  return (reader: string, address: string, text: string, problems: readonly Problem[]): void => {
    const readers = shown.get(address) ?? new Map<string, readonly Problem[]>();
    shown.set(address, readers);
    const before = readers.get(reader) ?? [];
    readers.set(reader, problems);
    if (JSON.stringify(before) !== JSON.stringify(problems))
      publish(address, text, [...readers.values()].flat());
  };
}

export type Report = ReturnType<typeof createReports>;
