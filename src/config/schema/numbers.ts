import type { Path } from "../yaml/sourced.ts";
import { mendPercentage } from "./text-fields.ts";
import type { Wrong } from "./wrong.ts";

const SPANS: readonly string[] = ["first", "next", "update", "within", "after"];

/** What is wrong with the bare number `source` where a unit belongs; undefined where none does. */
export function wrongNumber(path: Path, source: string): Wrong | undefined {
  const key = path.findLast((step) => typeof step === "string") ?? "";
  if (key === "objective") {
    return { message: `${source} is not a percentage`, mend: mendPercentage(source) };
  }
  if (!/^[1-9]\d*$/.test(source)) return undefined;
  const message = `${source} has no unit`;
  if (SPANS.includes(key)) return { message, mend: `write ${source}m or ${source}h` };
  if (key !== "warn") return undefined;
  return { message, mend: Number(source) < 100 ? `write ${source}% or ${source}m` : `write ${source}m` };
}
