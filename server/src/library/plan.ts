import type { NamedBibliographies } from "../citations/bibliography/bibliographies-of.ts";
import type { TeamConfig } from "./configs.ts";
import {
  type Followed,
  findFrontMatterFiles,
  findInside,
  findSourcesFolder,
  type Look,
  type Namer,
} from "./paths.ts";
import type { Found } from "./search.ts";
import type { MemoPlace } from "./surroundings.ts";

/** What a person has set, for memos whose team has agreed on nothing else. */
export interface Personal {
  /** Absolute, or from the workspace folder, which they may not leave then. */
  readonly bibliography?: readonly string[];
  readonly sources?: string;
  /** Addresses of bibliographies that count instead of all others. */
  readonly instead?: readonly string[];
}

/** The files that a memo's library is made of. */
export interface Plan extends Followed {
  /** Whether these are all that could hold a source of the memo. */
  readonly all: boolean;
  /** The folder of texts, and the one that nothing in it may lead out of. */
  readonly texts?: { readonly folder: string; readonly limit: string };
}

export interface PlanRequest {
  readonly place: MemoPlace;
  readonly named: NamedBibliographies;
  readonly config: TeamConfig | undefined;
  readonly personal: Personal;
  /** Whether it cites anything that its front matter does not account for. */
  readonly cites: boolean;
}

export interface PlanSources {
  readonly look: Look;
  readonly configFiles: (config: TeamConfig) => Promise<Followed & { readonly sources?: string }>;
  readonly search: (folder: string, deep: boolean) => Promise<Found>;
  readonly missed: (address: string) => void;
}

/** What the front matter names; else what the team's configuration names; else the person's; else what lies around. */
export async function makePlan(request: PlanRequest, from: PlanSources): Promise<Plan> {
  const [followed, texts] = [await findFiles(request, from), await findTexts(request, from)];
  return { ...followed, ...(texts && { texts }) };
}

async function findFiles(
  { place, named, config, personal, cites }: PlanRequest,
  from: PlanSources,
): Promise<Followed & { readonly all: boolean }> {
  if (personal.instead) return { files: personal.instead.map(bySearch), wrong: [], all: true };
  if (named.files.length > 0) {
    const followed = await findFrontMatterFiles(named.files, place, from.look, from.missed);
    return { ...followed, all: followed.wrong.length === 0 };
  }
  if (!cites) return { files: [], wrong: [], all: true };
  if (config?.bibliography) {
    const { files, wrong } = await from.configFiles(config);
    const bibliographies = wrong.filter(({ by }) => by.in === "config" && by.named !== config.sources);
    return { files, wrong: bibliographies, all: bibliographies.length === 0 };
  }
  if (personal.bibliography && personal.bibliography.length > 0)
    return findPersonal(personal.bibliography, place, from);
  const around = place.root ?? place.own;
  if (around === undefined) return { files: [], wrong: [], all: true };
  const { addresses, all } = await from.search(around, place.root !== undefined);
  return { files: addresses.map(bySearch), wrong: [], all };
}

function bySearch(address: string) {
  return { address, by: { in: "search" } as const };
}

async function findPersonal(
  paths: readonly string[],
  place: MemoPlace,
  { look }: PlanSources,
): Promise<Followed & { readonly all: boolean }> {
  const files: Followed["files"][number][] = [];
  const wrong: Followed["wrong"][number][] = [];
  for (const path of paths) {
    const by: Namer = { in: "settings", path };
    const led = await findPersonalPath(path, "file", place, look);
    if ("address" in led) files.push({ address: led.address, by });
    else wrong.push({ by, problem: led.problem });
  }
  return { files, wrong, all: wrong.length === 0 };
}

const isAbsolute = (path: string) => /^(?:[\\/]|[a-z]:)/i.test(path);

/** A person's own library may lie anywhere on the machine. */
function findPersonalPath(
  path: string,
  kind: "file" | "folder",
  { root, own }: MemoPlace,
  look: Look,
): ReturnType<typeof findInside> {
  const start = root ?? own ?? "";
  return findInside(path, start, isAbsolute(path) ? undefined : start, kind, look);
}

async function findTexts(
  { place, config, personal, cites }: PlanRequest,
  { look, configFiles }: PlanSources,
): Promise<Plan["texts"]> {
  if (!cites) return undefined;
  if (config?.sources) {
    const { sources } = await configFiles(config);
    return sources === undefined ? undefined : { folder: sources, limit: place.root ?? config.folder };
  }
  if (personal.sources) {
    const led = await findPersonalPath(personal.sources, "folder", place, look);
    return "address" in led ? { folder: led.address, limit: led.address } : undefined;
  }
  const folder = await findSourcesFolder(place.folders, look);
  return folder === undefined ? undefined : { folder, limit: place.root ?? folder };
}
