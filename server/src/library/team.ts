import type { Problem } from "../doctrine/problem.ts";
import { join, nameOf } from "./address.ts";
import { type ConfigText, configNames, createConfigs, type TeamConfig } from "./configs.ts";
import { type Followed, findConfigFiles, type Look } from "./paths.ts";
import type { Report } from "./reports.ts";
import type { Surroundings } from "./surroundings.ts";

/** The files that a configuration names, followed once. */
export type TeamFiles = Awaited<ReturnType<typeof findConfigFiles>>;

/** The configurations of the teams, with the files that they name. */
export function createTeams(around: Surroundings, look: Look, report: Report) {
  let followed = new WeakMap<TeamConfig, Promise<TeamFiles>>();
  const configs = createConfigs({
    read: (folder) => readConfigText(folder, around),
    report: ({ address, text }, problems) => {
      report("shape", address, text, problems);
      report("paths", address, text, []);
    },
    changed: around.changed,
  });

  const filesOf = (config: TeamConfig): Promise<TeamFiles> => {
    let files = followed.get(config);
    if (!files) {
      const { root } = around.placeOf(config.address);
      files = findConfigFiles(config, root ?? config.folder, look).then((found) => {
        complain(config, found.wrong);
        return found;
      });
      followed.set(config, files);
    }
    return files;
  };

  /** Says what is wrong with the paths of a configuration, on their lines. */
  const complain = (config: TeamConfig, wrong: Followed["wrong"]): void => {
    const problems = wrong.flatMap(({ by, problem }): Problem[] => {
      if (by.in !== "config") return [];
      const { path, ...place } = by.named;
      return [{ ...place, path: nameOf(config.address), message: `“${path}” ${problem}` }];
    });
    report("paths", config.address, config.text, problems);
  };

  return {
    nearest: configs.nearest,
    filesOf,
    complain,
    /** Looks for the configuration of a folder, so that its mistakes are shown before there is a memo. */
    inspect: async (folder: string): Promise<void> => {
      const config = await configs.nearest([folder]);
      if (config) await filesOf(config);
    },
    reload: configs.reload,
    reloadAll: configs.reloadAll,
    /** Follows the paths anew. */
    forgetFiles: () => {
      followed = new WeakMap();
    },
  };
}

/** An open file counts as it is, saved or not. */
async function readConfigText(
  folder: string,
  { files, openText }: Surroundings,
): Promise<ConfigText | undefined> {
  for (const name of configNames) {
    const address = join(folder, name);
    const open = openText(address);
    if (open !== undefined) return { address, text: open };
    const facts = await files.look(address);
    if (facts?.kind === "file")
      return { address, text: new TextDecoder().decode(await files.read(address, longest)) };
  }
  return undefined;
}

/** More than a configuration may have. In bytes. */
const longest = 4_000_000;
