import { mkdirSync, openSync, closeSync, fsyncSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";
import { channelId } from "../../core/ids.ts";
import { extendFrozen, type FrozenVersion } from "../../core/terms/frozen.ts";
import { StoreError } from "../../ports/errors.ts";
import type { TermsArchive } from "../../ports/terms-archive.ts";

const row = z.strictObject({
  channel: z.string().min(1).transform(channelId),
  version: z.string().min(1),
  hash: z.string().min(1),
  tzVersion: z.string(),
  holidays: z.record(z.string(), z.array(z.strictObject({ date: z.string(), name: z.string() }))),
});

/** Keeps frozen versions as lines of JSON in the file at `path`, which is replaced whole, never written into. */
export function fileTermsArchive(path: string): TermsArchive {
  const all = (): readonly FrozenVersion[] => readLines(path);
  const find: TermsArchive["find"] = (channel, version) =>
    all().find((kept) => kept.channel === channel && kept.version === version);
  const keep: TermsArchive["keep"] = (frozen) => {
    const kept = find(frozen.channel, frozen.version);
    const others = all().filter((one) => one.channel !== frozen.channel || one.version !== frozen.version);
    const merged = kept === undefined ? frozen : extendFrozen(kept, frozen);
    replace(path, [...others, merged].map((one) => `${JSON.stringify(one)}\n`).join(""));
  };
  return { all, keep, find };
}

function readLines(path: string): readonly FrozenVersion[] {
  const lines = (read(path) ?? "").split("\n");
  return lines.flatMap((line, index) => {
    if (line.trim() === "") return [];
    const parsed = row.safeParse(parseJson(line));
    if (!parsed.success) throw new StoreError(`${path}:${index + 1}: is not a frozen version of terms`);
    return [parsed.data];
  });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The text of the file; undefined when there is none yet. One that cannot be read is no empty one. */
function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return undefined;
    throw new StoreError(`${path} cannot be read: ${reasonOf(cause)}`, { cause });
  }
}

const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

/** Whoever reads meanwhile, or after a crash, finds the old file or the new one, never half of either. */
function replace(path: string, text: string): void {
  const temporary = `${path}.${process.pid}.new`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const file = openSync(temporary, "w", 0o600);
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (cause) {
    throw new StoreError(`${path} cannot be written: ${reasonOf(cause)}`, { cause });
  }
}
