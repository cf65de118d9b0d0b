import * as yaml from "yaml";

/** Which files hold which source, by citation key, as `sources.yaml` in the folder of the documents says. */
export type SourceList = ReadonlyMap<string, readonly string[]>;

/**
 * Reads `key: file` or `key: [file, file]`, paths from the folder of the list, where nothing else tells whose text a
 * file is. Throws an Error whose message reads on from the file's name.
 */
export function readSourceList(text: string): SourceList {
  const document = yaml.parseDocument(text);
  const [error] = document.errors;
  if (error) throw new Error(`is not valid YAML: ${error.message.split("\n")[0]}`);
  const value: unknown = document.toJS({ maxAliasCount: 100 }) ?? {};
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error(shape);
  return new Map(Object.entries(value).map(([key, files]) => [key.replace(/^@/, ""), readFiles(files)]));
}

const shape = "lists files by citation key: key: file.pdf, or key: [a.pdf, b.pdf]";

function readFiles(files: unknown): string[] {
  const list: unknown[] = Array.isArray(files) ? files : [files];
  return list.map((file) => {
    if (typeof file !== "string") throw new Error(shape);
    return file.replaceAll("\\", "/").replace(/^\.\//, "");
  });
}
