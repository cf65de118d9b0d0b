import type { Connection } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Doctrine } from "../doctrine/doctrine.ts";
import type { Checked } from "../review/check.ts";
import type { OpenLibraries } from "./libraries.ts";
import type { Memos } from "./memos.ts";
import type { Packs } from "./packs.ts";
import { readSettings, type Settings, withTeam } from "./settings.ts";

/** What the client can do, of the things that change what the server sends. */
export interface Client {
  /** Whether it can be asked for its settings, and whether it wants to be asked again after a change. */
  readonly configuration: boolean;
  readonly announcesChanges: boolean;
  /** Settings that came with `initialize`; what the configuration says wins over them. */
  readonly settings: Settings;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly snippets: boolean;
  /** Whether it has the command `opinio.showAnalyses`. */
  readonly showsAnalyses: boolean;
  /** Whether it has the command `opinio.showTerm` and follows links to it. */
  readonly showsTerms: boolean;
  readonly refreshesTokens: boolean;
  readonly refreshesLenses: boolean;
  readonly refreshesHints: boolean;
  /** Whether a definition may say which words it is the definition of. */
  readonly linksDefinitions: boolean;
  /** Whether it opens documents that the server writes. */
  readonly opensPages: boolean;
  /** Whether a quick fix may hold placeholders. */
  readonly snippetEdits: boolean;
  /** Whether it shows a few words beside each offer of a completion. */
  readonly labelDetails: boolean;
  readonly markdown: boolean;
  /** Where the pages of the rules are, as a URI without a slash at its end; absent: no links to them. */
  readonly pages?: string;
}

/** A memo's check and the doctrine that it was checked by: the built-in one, or with the pack of its folder. */
export interface CheckedByLaw extends Checked {
  readonly doctrine: Doctrine;
  /** The settings that hold for the memo: the user's, with what its team has agreed on before them. */
  readonly settings: Settings;
}

/** The open memos with their checks: what every feature reads. */
export interface Desk {
  readonly connection: Connection;
  readonly documents: Memos;
  readonly client: () => Client;
  /** The check of the memo as it stands; the same object until its text, or what it is checked by, changes. */
  readonly check: (document: TextDocument) => Promise<CheckedByLaw>;
  /** Forgets settings and checks; `sent` is the section `opinio` from a client that cannot be asked for it. */
  readonly reconfigure: (sent: unknown) => void;
}

/** `client` is asked late: it is known only when the client has introduced itself. */
export function createDesk(
  connection: Connection,
  documents: Memos,
  { lawFor }: Pick<Packs, "lawFor">,
  { forMemo }: Pick<OpenLibraries, "forMemo">,
  client: () => Client,
): Desk {
  let sent: unknown;
  const settings = new Map<string, Promise<Settings>>();
  const checks = new Map<string, { basis: readonly unknown[]; checked: CheckedByLaw }>();

  const read = (section: unknown) => readSettings(section, client().settings);
  const settingsOf = (uri: string): Promise<Settings> => {
    let known = settings.get(uri);
    if (!known) {
      known = client().configuration
        ? connection.workspace.getConfiguration({ scopeUri: uri, section: "opinio" }).then(read)
        : Promise.resolve(read(sent));
      settings.set(uri, known);
    }
    return known;
  };

  const check = async (document: TextDocument): Promise<CheckedByLaw> => {
    const [current, law] = await Promise.all([settingsOf(document.uri), lawFor(document.uri)]);
    const { doctrine } = law;
    const { library, config } = await forMemo(document, doctrine.sources, current.files);
    const basis = [document.version, current, law, library, config];
    const known = checks.get(document.uri);
    if (known && basis.every((part, i) => part === known.basis[i])) return known.checked;
    const effective = config ? withTeam(current, config) : current;
    const checked = {
      ...law.check(document.getText(), { ...effective.check, library }),
      doctrine,
      settings: effective,
    };
    checks.set(document.uri, { basis, checked });
    return checked;
  };

  const reconfigure = (section: unknown) => {
    sent = section;
    settings.clear();
    checks.clear();
  };

  documents.onDidClose(({ document }) => {
    settings.delete(document.uri);
    checks.delete(document.uri);
  });
  return { connection, documents, client, check, reconfigure };
}
