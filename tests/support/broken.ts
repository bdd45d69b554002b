import type { Files } from "./config-files.ts";

/** What a case is about, how it breaks the valid configuration, and every problem that is told then. */
export type Broken = readonly [string, (valid: Files) => Files, readonly string[]];

export const SSLA_FILE = "config/ssla.yaml";
export const DEFAULTS_FILE = "config/terms/defaults.yaml";
export const VERSION_FILE = "config/terms/x-acme/2026-11-01.yaml";

/** Replaces a text that stands in the file. */
export function replace(file: string, found: string, by: string): (valid: Files) => Files {
  return (valid) => {
    const text = valid[file] ?? "";
    if (!text.includes(found)) throw new Error(`${file} has no ${found}`);
    return { ...valid, [file]: text.replace(found, () => by) };
  };
}

/** Adds or replaces a file. */
export function write(file: string, text: string): (valid: Files) => Files {
  return (valid) => ({ ...valid, [file]: text });
}

/** Deletes a file. */
export function without(file: string): (valid: Files) => Files {
  return (valid) => Object.fromEntries(Object.entries(valid).filter(([path]) => path !== file));
}
