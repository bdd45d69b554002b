import { registerBackup } from "./backup.ts";
import { registerBlurb } from "./blurb.ts";
import { registerCheck } from "./check.ts";
import { registerConduct } from "./conduct.ts";
import type { RegisterCommand } from "./context.ts";
import { registerDemo } from "./demo.ts";
import { registerDoctor } from "./doctor.ts";
import { registerDue } from "./due.ts";
import { registerExplain } from "./explain.ts";
import { registerExport } from "./export.ts";
import { grouped, registerHelp } from "./help.ts";
import { registerIncident } from "./incident.ts";
import { registerInit } from "./init.ts";
import { registerMark } from "./mark.ts";
import { registerOverrules } from "./overrules.ts";
import { registerPublish } from "./publish.ts";
import { registerPlan } from "./plan.ts";
import { registerReplay } from "./replay.ts";
import { registerReport } from "./report.ts";
import { registerSetupSlack } from "./setup-slack.ts";
import { registerShadow } from "./shadow.ts";
import { registerStart } from "./start.ts";
import { registerStats } from "./stats.ts";
import { registerStatus } from "./status.ts";
import { registerSurge } from "./surge.ts";
import { registerTermsDiff } from "./terms-diff.ts";
import { registerTermsFreeze } from "./terms-freeze.ts";
import { registerTermsShow } from "./terms-show.ts";

/** Every command of `ssla`, in the order of its help. */
export const COMMANDS: readonly RegisterCommand[] = [
  grouped("Try it:"),
  registerDemo,
  grouped("Set up:"),
  registerInit,
  registerCheck,
  registerSetupSlack,
  registerDoctor,
  registerTermsShow,
  registerTermsDiff,
  registerTermsFreeze,
  grouped("Tell customers:"),
  registerBlurb,
  registerPublish,
  grouped("Run:"),
  registerStart,
  registerDue,
  registerStatus,
  registerStats,
  registerSurge,
  registerIncident,
  registerMark,
  registerShadow,
  registerBackup,
  registerReport,
  grouped("Ask why:"),
  registerExplain,
  registerReplay,
  registerPlan,
  registerConduct,
  registerOverrules,
  registerExport,
  grouped("Help:"),
  registerHelp,
];
