import { registerCheck } from "./check.ts";
import type { RegisterCommand } from "./context.ts";
import { registerDemo } from "./demo.ts";
import { registerExplain } from "./explain.ts";
import { registerInit } from "./init.ts";
import { registerReplay } from "./replay.ts";
import { registerStart } from "./start.ts";
import { registerTermsDiff } from "./terms-diff.ts";
import { registerTermsFreeze } from "./terms-freeze.ts";
import { registerTermsShow } from "./terms-show.ts";

/** Every command of `ssla`, in the order of its help. */
export const COMMANDS: readonly RegisterCommand[] = [
  registerDemo,
  registerInit,
  registerCheck,
  registerStart,
  registerTermsShow,
  registerTermsDiff,
  registerTermsFreeze,
  registerReplay,
  registerExplain,
];
