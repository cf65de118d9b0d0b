import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";

export interface Options {
  readonly quick: boolean;
  /** Names of contenders; empty: all. */
  readonly only: readonly string[];
  readonly rounds: number | undefined;
  /** Another build of our server. */
  readonly server: string | undefined;
  /** Only writes the tables again, of the results that are there. */
  readonly publish: boolean;
}

export const usage = `npm run bench -- [--quick] [--only NAME]... [--rounds N] [--server FILE] [--publish]

  --quick    10 KB and 100 KB, one round, and no patience with slow servers: under a minute
  --only     only these servers, and what ours is bound to; their figures replace the earlier ones
  --rounds   how often each server is started for each size; 5 unless said
  --server   measures this build of ours instead of server/dist/server.cjs
  --publish  measures nothing; writes RESULTS.md and the table in README.md from the results of earlier runs`;

/** Throws on what it does not know; `names` are those of the servers. */
export function readOptions(args: readonly string[], names: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: "boolean", default: false },
      only: { type: "string", multiple: true, default: [] },
      rounds: { type: "string" },
      server: { type: "string" },
      publish: { type: "boolean", default: false },
    },
  });
  const { rounds, server, only } = values;
  const unknown = only.find((name) => !names.includes(name));
  if (unknown) throw new Error(`--only ${unknown}: no such server; there are ${names.join(", ")}`);
  if (rounds !== undefined && !/^[1-9]\d*$/.test(rounds)) throw new Error(`--rounds ${rounds}: not a number`);
  if (server && !existsSync(server)) throw new Error(`--server ${server}: no such file`);
  return {
    ...values,
    rounds: rounds === undefined ? undefined : Number(rounds),
    server: server && resolve(server),
  };
}
