import { chmod, cp, glob, mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { type BuildOptions, build, type Plugin } from "esbuild";
import { readDoctrine } from "../server/src/doctrine/read-doctrine.ts";
import { readDoctrineTexts } from "./doctrine-texts.ts";

const root = path.resolve(import.meta.dirname, "..");

/** Makes the bundles of client, server and command line, and the data beside them. Errors are the bundler's own. */
export async function bundle({ minify = true } = {}): Promise<void> {
  const dist = path.join(root, "server/dist");
  await rm(path.join(dist, "rules"), { recursive: true, force: true });
  const shared: BuildOptions = {
    absWorkingDir: root,
    bundle: true,
    minify,
    sourcemap: minify ? false : "linked",
    legalComments: "none",
    logLevel: "warning",
    plugins: [await inlineData(), readersApart],
  };
  const node: BuildOptions = { ...shared, platform: "node", format: "cjs", target: "node20" };
  const web: BuildOptions = {
    ...shared,
    platform: "browser",
    target: "es2022",
    conditions: ["worker", "browser"],
  };
  const vscode = { external: ["vscode"] };
  await Promise.all([
    build({ ...node, entryPoints: ["server/src/main.ts"], outfile: "server/dist/server.cjs" }),
    build({
      ...node,
      entryPoints: ["server/src/cli/main.ts"],
      outfile: "server/dist/cli.cjs",
      banner: shebang,
    }),
    build({
      ...node,
      entryPoints: ["server/src/cli/reader-thread.ts", ...readers],
      outdir: "server/dist",
      outExtension: { ".js": ".cjs" },
      // Each by its own name, whichever folder it comes from.
      entryNames: "[name]",
    }),
    build({
      ...web,
      entryPoints: ["server/src/browser.ts"],
      outfile: "server/dist/server.browser.js",
      format: "iife",
    }),
    build({
      ...node,
      ...vscode,
      entryPoints: ["client/src/extension.ts"],
      outfile: "client/dist/extension.cjs",
    }),
    build({
      ...web,
      ...vscode,
      entryPoints: ["client/src/extension.browser.ts"],
      outfile: "client/dist/extension.browser.cjs",
      format: "cjs",
    }),
  ]);
  await chmod(path.join(dist, "cli.cjs"), 0o755);
  await copyRulePages(path.join(dist, "rules"));
}

const shebang = { js: "#!/usr/bin/env node" };

/** The readers of PDF, Word and web pages and the writer of Word: larger together than the server, so each is loaded when it is needed. */
const readers = [
  ...["pdf", "docx", "html"].map((kind) => `server/src/documents/${kind}/read-${kind}.ts`),
  "server/src/word/export-memo.ts",
];

/** Leaves `import("./pdf/read-pdf.ts")` to be done at run time, from the file beside the bundle. */
const readersApart: Plugin = {
  name: "opinio-readers",
  setup({ onResolve }) {
    onResolve({ filter: /\/(?:read-(?:pdf|docx|html)|export-memo)\.ts$/ }, ({ path: file, kind }) =>
      kind === "dynamic-import" ? { path: `./${path.basename(file, ".ts")}.cjs`, external: true } : undefined,
    );
  },
};

/** Resolves `opinio:doctrine` and `opinio:version`: the core never reads a file. */
async function inlineData(): Promise<Plugin> {
  const manifest = JSON.parse(await readFile(path.join(root, "package.json"), "utf8"));
  const data: Record<string, unknown> = {
    doctrine: readDoctrine(readDoctrineTexts()),
    version: manifest.version,
  };
  return {
    name: "opinio-data",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^opinio:/ }, ({ path: name }) => ({ path: name.slice(7), namespace: "opinio" }));
      onLoad({ filter: /.*/, namespace: "opinio" }, ({ path: name }) => ({
        contents: JSON.stringify(data[name]),
        loader: "json",
      }));
    },
  };
}

/** A diagnostic links to its rule's page, and that to the pages of the requirements. */
async function copyRulePages(to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  const from = path.join(root, "server/src/rules");
  for await (const page of glob("**/*.md", { cwd: from }))
    await cp(path.join(from, page), path.join(to, page));
}

if (import.meta.main) await bundle({ minify: !process.argv.includes("--debug") });
