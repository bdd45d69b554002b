import type { CommandGroup } from "./context.ts";

/** Every command of `ssla`, in the order of its help. What a command needs is loaded when it is called. */
export const COMMANDS: readonly CommandGroup[] = [
  {
    heading: "Try it:",
    commands: [
      {
        usage: "demo",
        summary:
          "Play a day: the real monitor, an X and a Slack on this computer, and a page that shows them. No account needed.",
        load: async () => (await import("./demo.ts")).declareDemo,
      },
    ],
  },
  {
    heading: "Set up:",
    commands: [
      {
        usage: "init",
        summary: "Ask ten questions and write a valid configuration.",
        load: async () => (await import("./init.ts")).declareInit,
      },
      {
        usage: "check",
        summary: "Check the whole configuration; tell what reading costs.",
        load: async () => (await import("./check.ts")).declareCheck,
      },
      {
        usage: "setup",
        summary: "Prepare the team's Slack; prove that alerts and clicks arrive.",
        load: async () => (await import("./setup-slack.ts")).declareSetupSlack,
      },
      {
        usage: "doctor",
        summary: "Try every channel; measure whether your Slack behaves as assumed.",
        load: async () => (await import("./doctor.ts")).declareDoctor,
      },
      {
        usage: "terms",
        summary: "Show, compare and freeze terms of engagement.",
        load: async () => (await import("./terms.ts")).declareTerms,
      },
    ],
  },
  {
    heading: "Tell customers:",
    commands: [
      {
        usage: "blurb [channel]",
        summary: "Write the terms in force as texts to publish, each within the limit of its surface.",
        load: async () => (await import("./blurb.ts")).declareBlurb,
      },
      {
        usage: "publish [channel]",
        summary: "Put the terms in force where the public reads them, or take them back.",
        load: async () => (await import("./publish.ts")).declarePublish,
      },
    ],
  },
  {
    heading: "Run:",
    commands: [
      {
        usage: "start",
        summary: "Watch the channels and warn the team, until stopped.",
        load: async () => (await import("./start.ts")).declareStart,
      },
      {
        usage: "due",
        summary: "List who waits for a reply, the first due first.",
        load: async () => (await import("./due.ts")).declareDue,
      },
      {
        usage: "status",
        summary: "Tell whether all is well: exit code 0, else 1.",
        load: async () => (await import("./status.ts")).declareStatus,
      },
      {
        usage: "stats [channel]",
        summary: "Tell how many promises were kept, of those that fell due.",
        load: async () => (await import("./stats.ts")).declareStats,
      },
      {
        usage: "surge",
        summary: "Start and end surge terms: what is posted meanwhile is judged by them.",
        load: async () => (await import("./surge.ts")).declareSurge,
      },
      {
        usage: "incident",
        summary: "Start and end incidents: their terms, their texts, and the reminders to the team.",
        load: async () => (await import("./incident.ts")).declareIncident,
      },
      {
        usage: "mark <message> <what>",
        summary: "Say of a message whether it needs a reply, while the monitor is stopped.",
        load: async () => (await import("./mark.ts")).declareMark,
      },
      {
        usage: "shadow",
        summary: "Report what a shadow run would have sent, and saved.",
        load: async () => (await import("./shadow.ts")).declareShadow,
      },
      {
        usage: "backup [target]",
        summary: "Copy the store to a new file, while the monitor runs or not.",
        load: async () => (await import("./backup.ts")).declareBackup,
      },
      {
        usage: "erase",
        summary: "Show what is kept of somebody, and take it away when they ask for that.",
        load: async () => (await import("./erase.ts")).declareErase,
      },
      {
        usage: "report",
        summary: "Tell how the promises of a week were kept.",
        load: async () => (await import("./report.ts")).declareReport,
      },
    ],
  },
  {
    heading: "Ask why:",
    commands: [
      {
        usage: "explain <id>",
        summary: "Show how the verdicts of a case came about.",
        load: async () => (await import("./explain.ts")).declareExplain,
      },
      {
        usage: "replay <file>",
        summary: "Judge past conversations by the terms.",
        load: async () => (await import("./replay.ts")).declareReplay,
      },
      {
        usage: "plan [channel]",
        summary: "Tell what could honestly be promised.",
        load: async () => (await import("./plan.ts")).declarePlan,
      },
      {
        usage: "conduct",
        summary: "Compare what is published as not tolerated with what is caught and done.",
        load: async () => (await import("./conduct.ts")).declareConduct,
      },
      {
        usage: "overrules",
        summary: "List what people said against the rules for what needs a reply.",
        load: async () => (await import("./overrules.ts")).declareOverrules,
      },
      {
        usage: "export <what> [channel]",
        summary: "Write cases, deadlines or events as CSV or JSON.",
        load: async () => (await import("./export.ts")).declareExport,
      },
    ],
  },
];
