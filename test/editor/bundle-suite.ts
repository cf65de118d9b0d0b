import { globSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

/** Bundles the suite as CommonJS, which every version of VS Code loads, and returns the folder. */
export async function bundleSuite(root: string): Promise<string> {
  const folder = join(root, ".cache/editor-suite");
  rmSync(folder, { recursive: true, force: true });
  await build({
    entryPoints: globSync(join(import.meta.dirname, "suite/{index,*.test}.ts")),
    outdir: folder,
    outExtension: { ".js": ".cjs" },
    bundle: true,
    platform: "node",
    target: "node20",
    external: ["vscode", "mocha"],
  });
  return folder;
}
