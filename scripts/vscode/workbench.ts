import type { Page } from "playwright-core";
import { launchChromium } from "./chromium.ts";
import type { Server } from "./server.ts";

export interface WorkbenchOptions {
  readonly folder: string;
  readonly size?: { readonly width: number; readonly height: number };
  /** What the workbench is told at its start, as name and value, e.g. `openFile` and an address in the server. */
  readonly payload?: readonly (readonly [string, string])[];
  /** Functions that the page may call. They must stand there before the workbench runs. */
  readonly functions?: Readonly<Record<string, (...values: never[]) => unknown>>;
}

export interface Workbench {
  readonly page: Page;
  /** Resolves with the reason when the browser or the page breaks down. */
  readonly broken: Promise<string>;
  readonly close: () => Promise<void>;
}

/** Opens the folder in the server's workbench, in a browser without a window. */
export async function openWorkbench(server: Server, options: WorkbenchOptions): Promise<Workbench> {
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: options.size ?? { width: 1280, height: 800 } });
  const broken = new Promise<string>((resolve) => {
    browser.on("disconnected", () => resolve("the browser ended"));
    page.on("crash", () => resolve("the workbench page crashed"));
  });
  for (const [name, answer] of Object.entries(options.functions ?? {})) {
    await page.exposeFunction(name, answer);
  }
  await page.goto(server.address(workbenchQuery(options)), { waitUntil: "commit" });
  return { page, broken, close: () => browser.close() };
}

/** The part of the address that says what to open. */
export function workbenchQuery({
  folder,
  payload = [],
}: Pick<WorkbenchOptions, "folder" | "payload">): Record<string, string> {
  const quiet = [
    ["skipWelcome", "true"],
    ["skipReleaseNotes", "true"],
  ];
  return { folder, payload: JSON.stringify([...quiet, ...payload]) };
}
