import { CIRCUMSTANCES } from "./circumstances.ts";
import type { Exhibit } from "./exhibit.ts";
import { LISTS } from "./lists.ts";
import { QUESTIONS } from "./questions.ts";
import { CASE } from "./sample-case.ts";
import { STANDINGS } from "./standings.ts";

const OTHERS: readonly Exhibit[] = [
  {
    name: "line",
    title: "An earlier message",
    about: "What is left of the first warning once a later message was posted: one line, without buttons.",
    notice: {
      kind: "line",
      caseId: CASE.caseId,
      standing: { kind: "soon" },
      dueAt: CASE.dueAt,
      platform: "X",
      handle: CASE.handle,
    },
  },
  {
    name: "claim-lapsed",
    title: "A claim that lapsed",
    about: "Said to the claimant alone, as a direct message.",
    notice: {
      kind: "personal",
      caseId: CASE.caseId,
      text: "You took this one, and half of the time that was left has gone. The team is warned again unless it is answered.",
      dueAt: CASE.dueAt,
      platform: "X",
      handle: CASE.handle,
      link: CASE.link,
    },
  },
  ...QUESTIONS,
  {
    name: "ops",
    title: "The monitor's own health",
    about: "Told where `ops` leads, within three minutes.",
    notice: {
      kind: "ops",
      level: "trouble",
      title: "Discord (discord-acme) is not watched",
      lines: [
        "Since 14:10 it cannot be read: Discord does not answer.",
        "What is asked there meanwhile is found when it is back; until then nobody is warned of it.",
      ],
    },
  },
];

/** Everything a team can come to see, in the order in which it would. */
export const EXHIBITS: readonly Exhibit[] = [
  ...Object.values(STANDINGS).flat(),
  ...CIRCUMSTANCES,
  ...LISTS,
  ...OTHERS,
];
