import { maskTokens } from "../config/yaml/token-shapes.ts";
import type { CliContext } from "./context.ts";

/** Shorter values are words; long ones that are no path may be credentials. */
const SHORTEST = 12;

/**
 * What is said of an error that nobody expected: its trace. SDKs write requests into theirs, so whatever looks like a
 * credential, or stands in the environment where credentials do, is masked. Never throws.
 */
export function lastWords(error: unknown, env: CliContext["env"]): string {
  const said =
    error instanceof Error ? (error.stack ?? error.message) : `thrown: ${nameOf(error)}, not an error`;
  const hidden = Object.values(env).filter(
    (value): value is string => value !== undefined && value.length >= SHORTEST && !value.startsWith("/"),
  );
  return maskTokens(hidden.reduce((text, value) => text.replaceAll(value, "[secret]"), said));
}

/** What it says of itself may be anything, so only its kind is told. */
const nameOf = (thrown: unknown): string => (thrown === null ? "null" : typeof thrown);
