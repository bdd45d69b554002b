import { caseId, channelId } from "../../src/core/ids.ts";
import { instant, type Instant } from "../../src/core/time/instant.ts";
import type { Reply } from "../../src/ports/command.ts";
import type { HomeCase, HomePage } from "../../src/ports/home.ts";
import { NOW } from "./states.ts";

const minutesFromNow = (count: number): Instant => instant(NOW + count * 60_000);

const LINK = "https://x.com/wanda_travels/status/1860000000000000001";

/** What `/ssla due` answers while two wait. */
export const DUE_ANSWER: Reply = {
  lines: [
    [{ kind: "bold", text: "2 cases open" }],
    [
      { kind: "bold", text: "now" },
      " · due ",
      { kind: "instant", at: minutesFromNow(10) },
      " (first reply) · X (x-acme) · @cleo_roams · ana has got it",
    ],
    ["“Can I take my dog on board?”"],
    [{ kind: "link", text: "Open post", url: LINK }, " · /ssla explain 1123456789abcdef"],
    [
      { kind: "bold", text: "soon" },
      " · due ",
      { kind: "instant", at: minutesFromNow(30) },
      " (first reply) · X (x-acme) · @wanda_travels",
    ],
    ["“My flight was cancelled and the app only says “error 17”.”"],
    [{ kind: "link", text: "Open post", url: LINK }, " · /ssla explain 0123456789abcdef"],
  ],
};

const ROW: HomeCase = {
  caseId: caseId("0123456789abcdef0123456789abcdef"),
  nearness: "soon",
  due: { clock: "first", at: minutesFromNow(30) },
  openedAt: minutesFromNow(-30),
  platform: "X",
  words: { handle: "wanda_travels", text: "My flight was cancelled and the app only says “error 17”." },
  link: LINK,
  claimedBy: undefined,
  incidents: [],
};

const TAKEN: HomeCase = {
  ...ROW,
  caseId: caseId("1123456789abcdef0123456789abcdef"),
  nearness: "now",
  due: { clock: "first", at: minutesFromNow(10) },
  words: { handle: "cleo_roams", text: "Can I take my dog on board?" },
  claimedBy: { name: "ana", user: "U0ANA0001" },
};

/** What Ana sees who opens the app. */
export const HOME: HomePage = {
  at: NOW,
  page: 0,
  pages: 1,
  open: 2,
  more: false,
  cases: [TAKEN, ROW],
  mine: [TAKEN],
  coverage: [
    { channel: channelId("x-acme"), platform: "X", blindSince: undefined },
    { channel: channelId("discord-acme"), platform: "Discord", blindSince: minutesFromNow(-20) },
  ],
  shift: {
    told: { lines: [["On shift: ana until ", { kind: "instant", at: minutesFromNow(90) }]] },
    choices: [{ label: "Take the shift", command: "shift take" }],
  },
};
