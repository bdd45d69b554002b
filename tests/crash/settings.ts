import { z } from "zod";

/** Which delivery protocol the program runs: its own, or one that is known to be wrong. */
export const PROTOCOLS = ["real", "mark-then-send", "send-then-mark"] as const;
export type Protocol = (typeof PROTOCOLS)[number];

/** What the program under test is told, as JSON in its one argument. */
export const settingsSchema = z.strictObject({
  root: z.string(),
  time: z.strictObject({
    origin: z.number(),
    start: z.number(),
    scale: z.number(),
    leaps: z.string().optional(),
  }),
  xPort: z.number(),
  slackApiUrl: z.string(),
  env: z.record(z.string(), z.string()),
  protocol: z.enum(PROTOCOLS),
  /** It kills itself when it logs this event for the `nth` time. */
  crash: z.strictObject({ event: z.string(), nth: z.number() }).optional(),
});

export type Settings = z.output<typeof settingsSchema>;
