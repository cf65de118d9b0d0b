import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

/** A source as the server lists it. */
export interface SourceItem {
  readonly key: string;
  readonly title: string;
  readonly weight: string;
  readonly citation: string;
  readonly pinpoints: readonly string[];
}

type Item = vscode.QuickPickItem & { readonly source: SourceItem };

/** Lets the user pick a source by author, title, year or key; the server looks, since libraries may be large. */
export function pickSource(
  client: BaseLanguageClient,
  { uri }: vscode.TextDocument,
): Promise<SourceItem | undefined> {
  const pick = vscode.window.createQuickPick<Item>();
  pick.title = "Insert citation";
  pick.placeholder = "Author, title, year or key";
  const find = async (query: string) => {
    pick.busy = true;
    const address = client.code2ProtocolConverter.asUri(uri);
    const found = await client.sendRequest<SourceItem[]>("opinio/findSources", { uri: address, query });
    if (pick.value !== query) return;
    pick.items = found.map(toItem);
    pick.busy = false;
  };
  return new Promise((resolve) => {
    pick.onDidChangeValue(find);
    pick.onDidAccept(() => {
      const [item] = pick.activeItems;
      if (!item) return;
      resolve(item.source);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
    void find("");
  });
}

/** Always shown: what the server has found need not hold what was typed letter by letter. */
function toItem(source: SourceItem): Item {
  const { key, title, weight, citation } = source;
  return { label: title, description: `@${key} · ${weight}`, detail: citation, alwaysShow: true, source };
}
