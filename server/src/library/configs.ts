import type { Problem } from "../doctrine/problem.ts";
import type { Config } from "../review/read-config.ts";
import { nameOf } from "./address.ts";

/** The names of a configuration; where both are there, the first counts. */
export const configNames: readonly string[] = [".opinio.yaml", ".opinio.yml"];

/** The configuration of a team, and where it lies. */
export interface TeamConfig extends Config {
  readonly address: string;
  readonly folder: string;
  readonly text: string;
}

export interface ConfigSurroundings {
  /** The configuration in a folder as it stands now; undefined where there is none. The last one stays if it rejects. */
  readonly read: (folder: string) => Promise<ConfigText | undefined>;
  /** What is wrong with a configuration, each time it was read; nothing for one that has gone. */
  readonly report: (file: ConfigText, problems: readonly Problem[]) => void;
  readonly changed: () => void;
}

export interface ConfigText {
  readonly address: string;
  readonly text: string;
}

/** The configurations of the folders, each read once until it is to be read again. */
export interface Configs {
  /** Of the first folder that has one. */
  readonly nearest: (folders: readonly string[]) => Promise<TeamConfig | undefined>;
  readonly reload: (folder: string) => void;
  /** Reads anew all that were looked for, also where there was none. */
  readonly reloadAll: () => void;
}

interface Shelf {
  readonly file?: ConfigText;
  readonly config?: TeamConfig;
}

/**
 * A broken configuration stays what it was when it was last whole; one that never was says nothing. Readings of one
 * folder follow each other, so that the last word is the latest.
 */
export function createConfigs({ read, report, changed }: ConfigSurroundings): Configs {
  const shelves = new Map<string, Promise<Shelf>>();
  /** Folders whose next reading has not begun: it will see whatever changes until then. */
  const awaited = new Set<string>();

  const fill = async (folder: string, last: Shelf): Promise<Shelf> => {
    const file = await read(folder).catch(() => last.file);
    if (file?.address === last.file?.address && file?.text === last.file?.text) return last;
    if (last.file && last.file.address !== file?.address) report({ ...last.file, text: "" }, []);
    if (!file) return {};
    // Most folders have none: the readers of YAML and of the schema start when the first one comes.
    const { readConfig } = await import("../review/read-config.ts");
    const reading = readConfig(nameOf(file.address), file.text);
    report(file, "problems" in reading ? reading.problems : []);
    const config = "config" in reading ? reading.config : (last.config ?? { severities: {} });
    return { file, config: { ...config, ...file, folder } };
  };

  const reload = async (folder: string): Promise<void> => {
    if (awaited.has(folder)) return;
    awaited.add(folder);
    const before = shelves.get(folder);
    const filled = (before ?? Promise.resolve({})).then((last: Shelf) => {
      awaited.delete(folder);
      return fill(folder, last);
    });
    shelves.set(folder, filled);
    if ((await before)?.config !== (await filled).config) changed();
  };

  return {
    nearest: async (folders) => {
      for (const folder of folders) {
        const shelf = shelves.get(folder) ?? fill(folder, {});
        shelves.set(folder, shelf);
        const { config } = await shelf;
        if (config) return config;
      }
      return undefined;
    },
    reload: (folder) => void reload(folder),
    reloadAll: () => {
      for (const folder of shelves.keys()) void reload(folder);
    },
  };
}
