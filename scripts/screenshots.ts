// Takes the pictures of the README from the real editor with the packaged extension: `npm run screenshots`.
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Locator, Page } from "playwright-core";
import { packageExtension } from "./package.ts";
import { prepareVsCode } from "./vscode/prepare.ts";
import { installExtension, remoteUri, startServer } from "./vscode/server.ts";
import { openWorkbench } from "./vscode/workbench.ts";

const root = resolve(import.meta.dirname, "..");

/** Nothing but the memo and what Opinio says about it. */
const settings = {
  "breadcrumbs.enabled": false,
  "editor.cursorBlinking": "solid",
  "editor.hover.above": false,
  "editor.lineNumbers": "off",
  "editor.minimap.enabled": false,
  "editor.renderLineHighlight": "none",
  "editor.stickyScroll.enabled": false,
  "editor.wordWrap": "on",
  // What one picture types must not be there in the next.
  "files.hotExit": "off",
  "window.commandCenter": false,
  "window.menuBarVisibility": "compact",
  "workbench.activityBar.location": "hidden",
  "workbench.layoutControl.enabled": false,
};

/** A picture: the example that is opened, the words the cursor is put before, and what is done then. */
interface Scene {
  readonly memo: string;
  readonly before: string;
  readonly play: (page: Page) => Promise<void>;
}

const scenes: Readonly<Record<string, Scene>> = {
  editor: {
    memo: "hack-and-leak-draft.md",
    before: "## Short Answer",
    play: async (page) => {
      await page.keyboard.press("Control+Shift+M");
      await page.locator(".markers-panel .monaco-list-row").nth(3).waitFor();
      await page.keyboard.press("Control+1");
      await page.locator(".editor-instance .monaco-editor.focused").waitFor();
      await scrollDown(page, 7);
    },
  },
  hover: {
    memo: "hack-and-leak-draft.md",
    before: "doxfare violates",
    play: async (page) => {
      await scrollDown(page, 13);
      await page.keyboard.press("Control+K");
      await page.keyboard.press("Control+I");
      const hover = page.locator(".monaco-hover");
      await hover.locator(".hover-row").first().waitFor();
      await enlarge(page, hover);
    },
  },
  citation: {
    memo: "hack-and-leak-draft.md",
    before: " It therefore",
    play: async (page) => {
      await page.keyboard.type(" [@");
      await page.locator(".suggest-widget.visible .monaco-list-row").first().waitFor();
    },
  },
  fix: {
    memo: "hack-and-leak-memo.md",
    before: "contravene the principle",
    play: async (page) => {
      await page.keyboard.press("Control+.");
      await page.locator(".action-widget .monaco-list-row").first().waitFor();
    },
  },
};

/** Puts the cursor before the words by line and column: where they are drawn may still change. */
async function goTo(page: Page, { memo, before }: Scene): Promise<void> {
  const text = readFileSync(join(root, "examples", memo), "utf8");
  const lines = text.slice(0, text.indexOf(before)).split("\n");
  const [line, column] = [lines.length, (lines.at(-1)?.length ?? 0) + 1];
  await page.keyboard.press("Control+G");
  const box = page.locator(".quick-input-widget input.input");
  await box.fill(`:${line}:${column}`);
  await box.press("Enter");
  await page.getByText(`Ln ${line}, Col ${column}`).waitFor();
}

async function scrollDown(page: Page, lines: number): Promise<void> {
  for (let line = 0; line < lines; line++) await page.keyboard.press("Control+ArrowDown");
}

/** Pulls the hover's lower border down, as a reader does who wants to see all of it. */
async function enlarge(page: Page, hover: Locator): Promise<void> {
  const box = await hover.boundingBox();
  if (!box) throw new Error("the hover has gone");
  const middle = box.x + box.width / 2;
  await page.mouse.move(middle, box.y + box.height);
  await page.mouse.down();
  await page.mouse.move(middle, 680, { steps: 10 });
  await page.mouse.up();
  await page.mouse.move(middle, box.y + box.height);
  await page.locator(".monaco-sash.hover").waitFor({ state: "detached" });
}

/** Takes every picture with a workbench of its own; `file` says where the picture of a scene goes. */
async function takePictures(theme: string, width: number, file: (name: string) => string): Promise<void> {
  const server = await startServer({ extensions, settings: { ...settings, "workbench.colorTheme": theme } });
  for (const [name, scene] of Object.entries(scenes)) {
    const payload = [["openFile", remoteUri(server, join(memos, scene.memo))]] as const;
    const workbench = await openWorkbench(server, { folder: memos, payload, size: { width, height: 720 } });
    const { page } = workbench;
    await page.locator('[id="status.problems"] [aria-label]:not([aria-label="No Problems"])').waitFor();
    await page.mouse.move(640, 20);
    await page.keyboard.press("Control+B");
    await page.locator(".part.sidebar").waitFor({ state: "hidden" });
    await goTo(page, scene);
    await scene.play(page);
    await page.screenshot({ path: file(name), animations: "disabled" });
    await workbench.close();
  }
  server.stop();
}

const temporary = mkdtempSync(join(tmpdir(), "opinio-pictures-"));
process.once("exit", () => rmSync(temporary, { recursive: true, force: true, maxRetries: 5 }));
const [memos, extensions] = [join(temporary, "memos"), join(temporary, "extensions")];
/** The README's pictures are kept with it; the others are to be looked at. */
const kept = readFileSync(join(root, "README.md"), "utf8");

prepareVsCode();
installExtension(await packageExtension(), extensions);
cpSync(join(root, "examples"), memos, { recursive: true });
for (const [theme, ending] of [["Light Modern", ""] as const, ["Dark Modern", "-dark"] as const]) {
  for (const [width, size] of [[1280, ""] as const, [800, "-narrow"] as const]) {
    await takePictures(theme, width, (name) => {
      const file = `images/${name}${size}${ending}.png`;
      return join(root, kept.includes(file) ? "" : ".cache", file);
    });
  }
}
