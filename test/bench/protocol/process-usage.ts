import { readdirSync, readFileSync } from "node:fs";

export interface ProcessMemory {
  /** Megabytes in use now. */
  readonly resident: number;
  /** The most megabytes that were ever in use. */
  readonly peak: number;
}

/** Of a process with all that it started, as Linux counts; undefined on other systems. */
export function memoryOf(pid: number): ProcessMemory | undefined {
  if (process.platform !== "linux") return undefined;
  let [resident, peak] = [0, 0];
  for (const one of withChildren(pid)) {
    const status = readFileSync(`/proc/${one}/status`, "utf8");
    resident += kilobytes(status, "VmRSS") / 1024;
    peak += kilobytes(status, "VmHWM") / 1024;
  }
  return { resident, peak };
}

/** Milliseconds that the process, with all that it started, has kept a core busy; undefined where Linux is not. */
export function busyTimeOf(pid: number): number | undefined {
  if (process.platform !== "linux") return undefined;
  const threads = withChildren(pid).flatMap((one) =>
    readdirSync(`/proc/${one}/task`).map((thread) => `/proc/${one}/task/${thread}/schedstat`),
  );
  return threads.reduce((sum, file) => sum + Number(readFileSync(file, "utf8").split(" ")[0]), 0) / 1e6;
}

function kilobytes(status: string, field: string): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0);
}

function withChildren(pid: number): number[] {
  const tasks = readdirSync(`/proc/${pid}/task`);
  const children = tasks.flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").split(" ").filter(Boolean).map(Number),
  );
  return [pid, ...children.flatMap(withChildren)];
}
