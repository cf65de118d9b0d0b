import { mkdir, stat } from "node:fs/promises";
import path from "node:path";
import { createVSIX } from "@vscode/vsce";
import { bundle } from "./bundle.ts";

const root = path.resolve(import.meta.dirname, "..");

/** Builds `dist/opinio.vsix`, which holds bundles and data only, and prints its size. */
export async function packageExtension(): Promise<string> {
  const packagePath = path.join(root, "dist/opinio.vsix");
  await mkdir(path.dirname(packagePath), { recursive: true });
  await bundle();
  // The README's pictures are in the package; there is no address to link them from.
  const asIs = { rewriteRelativeLinks: false, allowMissingRepository: true };
  await createVSIX({ cwd: root, packagePath, dependencies: false, ...asIs });
  return packagePath;
}

if (import.meta.main) {
  const { size } = await stat(await packageExtension());
  console.log(`dist/opinio.vsix: ${Math.ceil(size / 1024)} KB`);
}
