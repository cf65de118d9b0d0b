import type { Library } from "../citations/library.ts";
import type { Source } from "../doctrine/doctrine.ts";
import { endingOf, isInside, nameOf, parentOf } from "./address.ts";
import { createBibliographyShelf } from "./bibliography-shelf.ts";
import { configNames, type TeamConfig } from "./configs.ts";
import { lookOnce } from "./file-host.ts";
import { createFrontMatterReader } from "./front-matter.ts";
import { assembleLibrary, unreadable } from "./memo-library.ts";
import { defaultSources, type Look } from "./paths.ts";
import { makePlan, type Personal, type Plan, type PlanSources } from "./plan.ts";
import { createReports } from "./reports.ts";
import { type Found, findBibliographies, looksLikeCsl, plainEndings } from "./search.ts";
import { type Soon, soon } from "./soon.ts";
import type { Surroundings } from "./surroundings.ts";
import { createTeams } from "./team.ts";
import { createTextShelf } from "./text-shelf.ts";

/** What a memo can cite, and what its team has agreed on. */
export interface Holding {
  readonly library: Library;
  readonly config?: TeamConfig;
}

/** A change of a file or folder, as those who watch them tell it. */
export interface Change {
  readonly address: string;
  readonly kind: "created" | "changed" | "deleted";
}

/** The libraries of the memos, made of the files around them and kept as these are. */
export interface Libraries {
  /** What holds for a memo as it stands; the same library until something in it changes. */
  readonly forMemo: (
    memo: { readonly address: string; readonly text: string },
    builtIn: readonly Source[],
    personal: Personal,
  ) => Promise<Holding>;
  /** Looks for a configuration in a folder, so that its mistakes are shown before there is a memo. */
  readonly inspect: (folder: string) => Promise<void>;
  readonly touch: (changes: readonly Change[]) => void;
  /** Anything may have changed. */
  readonly touchAll: () => void;
  /** A memo is no longer looked at; what it alone has used is forgotten too, unless it is kept for others to come. */
  readonly release: (memo: string, keep?: boolean) => void;
  /** Fulfilled when the texts that memos have asked for have been read; a memo's library may be another then. */
  readonly textsRead: () => Promise<unknown>;
}

/** A memo that is looked at. */
interface Desk {
  readonly readFrontMatter: ReturnType<typeof createFrontMatterReader>;
  /** What the plan was made from, and the plan. */
  basis: readonly unknown[];
  plan: Soon<Plan> | undefined;
  /** The plan that counts until there is another. */
  last: Plan;
  /** What the library was made from, and the library. */
  parts: readonly unknown[];
  library: Library | undefined;
}

const nothing: Plan = { files: [], wrong: [], all: false };

export function createLibraries(around: Surroundings): Libraries {
  const { files, openText, changed } = around;
  const report = createReports(around.publish);
  const looks = lookOnce(files);
  const look: Look = async (address) => {
    const open = openText(address);
    return open === undefined ? looks.look(address) : { kind: "file", size: open.length, link: false };
  };
  const teams = createTeams(around, look, report);
  const shelf = createBibliographyShelf(around, (...file) => report("bibliography", ...file));
  const texts = createTextShelf(around, (...file) => report("text", ...file));
  const searches = new Map<string, Promise<Found>>();
  const desks = new Map<string, Desk>();
  const notified = new Set<string>();
  /** Counts how often files came or went. */
  let generation = 0;

  const search = (folder: string, deep: boolean): Promise<Found> => {
    const found = searches.get(folder) ?? findBibliographies(folder, files, deep);
    searches.set(folder, found);
    return found;
  };
  const sources: PlanSources = {
    look,
    search,
    configFiles: teams.filesOf,
    missed: (address: string) => around.use(address, "file"),
  };

  const deskOf = (memo: string): Desk => {
    const desk = desks.get(memo) ?? {
      readFrontMatter: createFrontMatterReader(),
      basis: [],
      plan: undefined,
      last: nothing,
      parts: [],
      library: undefined,
    };
    desks.set(memo, desk);
    return desk;
  };

  const forMemo: Libraries["forMemo"] = async ({ address, text }, builtIn, personal) => {
    const desk = deskOf(address);
    const place = around.placeOf(address);
    const config = await teams.nearest(place.folders);
    const named = await desk.readFrontMatter(text, around.display(address));
    const cites = text.includes("@");
    const basis = [generation, config, personal, named, cites, place.root];
    if (!desk.plan || !same(basis, desk.basis)) {
      desk.basis = basis;
      const making = makePlan({ place, named, config, personal, cites }, sources).then((plan) => {
        desk.last = plan;
        forgetUnused();
        return plan;
      });
      desk.plan = soon(making, around.patience, changed);
    }
    if (config) void teams.filesOf(config);
    await desk.plan.waited;
    const plan = desk.plan.value() ?? desk.last;
    const slots = plan.files.map((file) => shelf.get(file.address));
    await Promise.all(slots.map(({ waited }) => waited));
    const shelved = slots.map(({ value }) => value());
    const folder = plan.texts && texts.get(plan.texts.folder, plan.texts.limit);
    const parts = [builtIn, named, plan, folder?.version(), ...shelved];
    if (!desk.library || !same(parts, desk.parts)) {
      desk.parts = parts;
      desk.library = assembleLibrary({ builtIn, named, plan, shelved, texts: folder });
      complain(plan, shelved, config);
    }
    return { library: desk.library, ...(config && { config }) };
  };

  /** Says what is wrong with the files that the configuration or the person names; the memo's own are its findings. */
  const complain = async (
    plan: Plan,
    shelved: Parameters<typeof unreadable>[1],
    config: TeamConfig | undefined,
  ): Promise<void> => {
    const wrong = unreadable(plan, shelved);
    if (config && plan.files.some(({ by }) => by.in === "config"))
      teams.complain(config, [...(await teams.filesOf(config)).wrong, ...wrong]);
    for (const { by, problem } of [...plan.wrong, ...wrong]) {
      const notice = by.in === "settings" ? `The bibliography “${by.path}” in the settings ${problem}.` : "";
      if (notice !== "" && !notified.has(notice)) around.notify(notice);
      notified.add(notice);
    }
  };

  const forgetUnused = (): void => {
    const used = [...desks.values()].flatMap(({ last }) => last.files.map(({ address }) => address));
    shelf.keep(new Set(used));
  };

  /** Files came or went: everything is looked for anew. */
  const lookAgain = (): void => {
    generation++;
    looks.forget();
    searches.clear();
    teams.forgetFiles();
    changed();
  };

  /** Whether the coming or going of a file may change what memos find. */
  const matters = async ({ address, kind }: Change): Promise<boolean> => {
    if (kind === "changed") return false;
    if (kind === "deleted") return shelf.has(address) || nameOf(address) === defaultSources;
    if (endingOf(address) === ".json") return looksLikeCsl(address, files);
    const ending = endingOf(address);
    return plainEndings.includes(ending) || /^\.ya?ml$/.test(ending) || nameOf(address) === defaultSources;
  };

  const touch = async (changes: readonly Change[]): Promise<void> => {
    const folders = new Set(
      changes.flatMap(({ address }) =>
        [...texts.folders.keys()].filter((folder) => isInside(address, folder)),
      ),
    );
    for (const folder of folders) texts.folders.get(folder)?.reload();
    for (const { address } of changes) {
      if (configNames.includes(nameOf(address))) {
        teams.reload(parentOf(address));
        void teams.inspect(parentOf(address));
      } else shelf.reload(address);
    }
    const important = await Promise.all(
      changes.filter(({ address }) => !configNames.includes(nameOf(address))).map(matters),
    );
    if (important.includes(true)) lookAgain();
  };

  return {
    forMemo,
    inspect: teams.inspect,
    touch: (changes) => void touch(changes),
    touchAll: () => {
      teams.reloadAll();
      shelf.reloadAll();
      for (const folder of texts.folders.values()) folder.reload();
      lookAgain();
    },
    release: (memo, keep = false) => {
      desks.delete(memo);
      if (!keep) forgetUnused();
    },
    textsRead: () => Promise.all([...texts.folders.values()].map((folder) => folder.settled())),
  };
}

function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
