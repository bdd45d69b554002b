import type { Definition } from "./definition.ts";
import { CAUSE_DEFINITIONS } from "./definitions-of-causes.ts";
import { CHANNEL_DEFINITIONS } from "./definitions-of-channels.ts";
import { GROUP_DEFINITIONS } from "./definitions-of-groups.ts";

/** Every figure that people are shown, in the order of docs/metrics.md. */
export const DEFINITIONS: readonly Definition[] = [
  ...GROUP_DEFINITIONS,
  ...CHANNEL_DEFINITIONS,
  ...CAUSE_DEFINITIONS,
];

/** The figure of that name; undefined when there is none. */
export const definitionOf = (name: string): Definition | undefined =>
  DEFINITIONS.find((definition) => definition.name === name);
