import { hashOf } from "../core/hash.ts";
import { instant, type Instant } from "../core/time/instant.ts";
import { formatInstant } from "../core/time/iso.ts";
import type { OpsNotice } from "../ports/notice.ts";
import type { OutboxEntry } from "../ports/outbox.ts";
import type { Monitored } from "./monitored.ts";
import { channelInWords } from "./ops.ts";

/** Alerts go another way from now on. */
export const BEGAN: OpsNotice = {
  kind: "ops",
  level: "trouble",
  title: "Alerts go to the route fallback as well",
  lines: [
    "For a minute or longer they could not be told where they belong; that is tried on all the time.",
    "What comes through both ways is one alert. Check status.slack.com, the bot token, and that the app is in its channels.",
  ],
};

/** They all go their own way again. */
export const ENDED: OpsNotice = {
  kind: "ops",
  level: "mended",
  title: "Alerts go their own way again",
  lines: ["Everything that still called for an alert was told; nothing goes to the route fallback any more."],
};

/** One message in the place of many: it tells how many, and the first that falls due; all words are ours. */
export function gather(members: readonly OutboxEntry[], monitored: Monitored, now: Instant): OutboxEntry {
  const deadline = instant(Math.min(...members.map((one) => one.deadline)));
  const [{ brand, destination } = { brand: monitored.team.brand, destination: "" }] = members;
  const notice: OpsNotice = {
    kind: "ops",
    level: "trouble",
    title: `${members.length} alerts on ${channelInWords(monitored)} could not be told in Slack`,
    lines: [
      `The first: ${inUtc(deadline)}. \`ssla due\` lists all that wait; look through the channel itself.`,
      "They are told in Slack as well as soon as it takes them.",
    ],
  };
  const key = hashOf("gathered", ...members.map((one) => one.key).toSorted());
  return { key, brand, destination, subject: { kind: "ops", notice }, calledAt: now, deadline };
}

/** Of a warning when its promise breaks, of what comes later how long it is urgent. */
const inUtc = (at: Instant): string =>
  `to be answered by ${formatInstant(at).slice(0, 16).replace("T", " ")} UTC`;
