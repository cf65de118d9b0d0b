import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What keeps VS Code from talking over the memo, or to anybody outside; in a test nothing may move by itself. */
const quietSettings: Readonly<Record<string, unknown>> = {
  "chat.disableAIFeatures": true,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  // In a browser VS Code saves after a delay by itself; the desktop one does not.
  "files.autoSave": "off",
  "git.enabled": false,
  // It would offer to open every port that a process here listens on.
  "remote.autoForwardPorts": false,
  "telemetry.telemetryLevel": "off",
  "workbench.enableExperiments": false,
  // Hovers and menus are there at once instead of fading in.
  "workbench.reduceMotion": "on",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
};

/** Writes the quiet settings, and those given on top of them, where the user's folder has none yet. */
export function writeSettings(userData: string, settings: Readonly<Record<string, unknown>> = {}): void {
  const file = join(userData, "User/settings.json");
  if (existsSync(file)) return;
  mkdirSync(join(userData, "User"), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...quietSettings, ...settings }, null, 2));
}
