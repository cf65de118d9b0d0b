import { availableParallelism, platform, totalmem } from "node:os";

/** The machine as somebody else would have to choose it. */
export function describeMachine(): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${availableParallelism()} cores, ${memory} GB, ${platform()} ${process.arch}, Node ${process.versions.node}`;
}
