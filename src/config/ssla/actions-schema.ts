import { z } from "zod";
import { strictMap } from "../schema/strict-map.ts";
import { textField } from "../schema/text-fields.ts";

/** Who may press buttons; everybody when both are empty. */
export interface ActionsConfig {
  readonly user_groups: readonly string[];
  readonly people: readonly string[];
}

const list = z.array(textField).default([]);

/** The schema of `actions`, of a brand or of one of its channels. */
export const actionsSchema: z.ZodType<ActionsConfig> = strictMap({ user_groups: list, people: list });
