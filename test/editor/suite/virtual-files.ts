import {
  EventEmitter,
  type FileChangeEvent,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  type Uri,
} from "vscode";

/** Files that lie in no file system of the machine, as those of a repository on the web do. */
export function virtualFiles(files: Readonly<Record<string, string>>): FileSystemProvider {
  const bytesOf = ({ path }: Uri) => {
    const text = files[path];
    return text === undefined ? undefined : new TextEncoder().encode(text);
  };
  const below = ({ path }: Uri) =>
    Object.keys(files).filter((file) => file.startsWith(path.replace(/\/?$/, "/")));
  const refuse = (): never => {
    throw FileSystemError.NoPermissions();
  };
  return {
    onDidChangeFile: new EventEmitter<FileChangeEvent[]>().event,
    watch: () => ({ dispose: () => {} }),
    stat: (uri) => {
      const size = bytesOf(uri)?.length;
      if (size === undefined && below(uri).length === 0) throw FileSystemError.FileNotFound(uri);
      const type = size === undefined ? FileType.Directory : FileType.File;
      return { type, ctime: 0, mtime: 0, size: size ?? 0 };
    },
    readDirectory: (uri) => {
      const names = below(uri).map((file) => file.slice(uri.path.replace(/\/?$/, "/").length));
      if (names.length === 0) throw FileSystemError.FileNotFound(uri);
      const entries = new Map(
        names.map((name) => [
          name.replace(/\/.*/, ""),
          name.includes("/") ? FileType.Directory : FileType.File,
        ]),
      );
      return [...entries];
    },
    readFile: (uri) => bytesOf(uri) ?? Promise.reject(FileSystemError.FileNotFound(uri)),
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
}
