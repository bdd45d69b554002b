import type { CaseId } from "../../src/core/ids.ts";
import { duration, instant } from "../../src/core/time/instant.ts";
import { slackNotifier } from "../../src/notify/slack/slack-notifier.ts";
import type { Action, Notifier, NotifierSink, Receipt } from "../../src/ports/notifier.ts";
import { activity } from "../../src/sim/activity.ts";
import type { Reader } from "../../src/sim/demo/page/inline.ts";
import type { SlackView } from "../../src/sim/slack/open-views.ts";
import { slackFetch } from "../../src/sim/slack/slack-fetch.ts";
import type { SlackMessage } from "../../src/sim/slack/slack-message.ts";
import { startSlack, type Slack } from "../../src/sim/slack/start-slack.ts";
import { usable } from "../../src/sim/slack/usable.ts";
import { virtualClock } from "../../src/sim/virtual-clock.ts";
import { DUE_ANSWER, HOME } from "./answers.ts";
import type { Exhibit } from "./exhibit.ts";
import { NOW } from "./sample-case.ts";
import { theReport } from "./report.ts";
import { EXHIBITS } from "./states.ts";

const TEAM = "C0SOCIAL1";
const ANA = "U0ANA0001";

/** A message as it stands in the loopback Slack. */
export interface Hung {
  readonly exhibit: Exhibit;
  readonly message: SlackMessage;
}

/** What opens, or is answered, after a press. */
export interface Pressed {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly seen:
    { readonly view: SlackView } | { readonly home: SlackView } | { readonly message: SlackMessage };
}

/** All there is to show, and whose eyes see it. */
export interface Hanging {
  readonly hung: readonly Hung[];
  readonly pressed: readonly Pressed[];
  readonly reader: Reader;
}

/** Posts every exhibit with the real notifier into a loopback Slack, which refuses what Slack would, and presses what opens. */
export async function hang(): Promise<Hanging> {
  const under = activity();
  const clock = virtualClock(NOW, under);
  const slack = await startSlack({
    clock,
    activity: under,
    botToken: "xoxb-gallery",
    appToken: "xapp-gallery",
  });
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const route = { slackApiUrl: slack.apiUrl, fetch: slackFetch(under) };
  const notifier = slackNotifier({ botToken: "xoxb-gallery", appToken: "xapp-gallery", clock, log, route });
  const during = async <T>(work: Promise<T>): Promise<T> => {
    let isDone = false;
    const done = work.finally(() => (isDone = true));
    done.catch(() => undefined);
    const isOver = (): boolean => isDone;
    for (let ms = 0; !isOver(); ms = 1000) await clock.runUntil(instant(clock.now() + duration(ms)));
    return await done;
  };
  try {
    furnish(slack);
    const hung: Hung[] = [];
    for (const exhibit of [...EXHIBITS, await theReport()]) {
      hung.push(await during(post(slack, notifier, exhibit)));
      // Slack takes a message a second.
      await clock.runUntil(instant(clock.now() + duration(1000)));
    }
    const { promise, resolve } = withResolvers();
    await during(notifier.start({ ...ANSWERING, connected: resolve }));
    await during(promise);
    // Virtual time moves on only when nothing is under way: after a second everything has come of a press.
    const settled = (): Promise<void> => clock.sleep(duration(1000), new AbortController().signal);
    const pressed = await during(pressAll(slack, hung, settled));
    return { hung, pressed, reader: readerOf(slack) };
  } finally {
    await during(notifier.stop());
    await slack.stop();
  }
}

function withResolvers(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

function furnish({ world }: Slack): void {
  world.user(ANA, "ana");
  world.user("U0BO00001", "bo");
  world.group("S0SHIFT01", "shift", [ANA]);
  world.channel(TEAM, "social-alerts");
}

async function post(slack: Slack, notifier: Notifier, exhibit: Exhibit): Promise<Hung> {
  const marks = { key: exhibit.name, instance: "gallery", stage: "gallery" };
  const { notice, pictures } = exhibit;
  const outcome = await (pictures && notifier.share
    ? notifier.share(TEAM, pictures, notice, marks)
    : notifier.post(TEAM, notice, marks));
  const message = outcome.kind === "sent" ? slack.world.messageAt(TEAM, outcome.reference) : undefined;
  if (message === undefined) throw new Error(`${exhibit.name} was not posted: ${outcome.kind}`);
  return { exhibit, message };
}

/** The monitor behind the buttons: what it says is what it says in life, of a case made up for the gallery. */
const ANSWERING: NotifierSink = {
  press: ({ caseId, action }) => Promise.resolve(answerTo(action.kind, caseId)),
  answer: () => Promise.reject(new Error("nobody is asked anything")),
  reportAsk: () => Promise.reject(new Error("nobody is sent a report")),
  command: () => Promise.resolve(DUE_ANSWER),
  home: () => Promise.resolve(HOME),
  connected: () => undefined,
  disconnected: () => undefined,
  confirmed: () => Promise.resolve(),
};

function answerTo(kind: Action["kind"], caseId: CaseId): Receipt {
  const breach = { kind: "escalate", caseId, stage: "breach", label: "Escalate to lead" } as const;
  if (kind === "explain") return { text: TRACE, undo: undefined, offers: [breach] };
  return {
    text: "You've got it. The team hears no more of it unless half of the time left goes by.",
    undo: { caseId, act: "gallery" },
  };
}

const TRACE = [
  "first reply: pending",
  "  posted  Mon 23 Nov 16:00 (Chicago)",
  "  terms   x-acme of 1 Nov, target standard: 1 h",
  "  counted Mon 23 Nov 16:00-16:30: 30 min of 1 h",
  "  due     Mon 23 Nov 17:00",
].join("\n");

/** Presses what opens something, in the first message that waits. */
async function pressAll(
  slack: Slack,
  hung: readonly Hung[],
  settled: () => Promise<void>,
): Promise<readonly Pressed[]> {
  const [first] = hung;
  if (first === undefined) return [];
  const press = async (label: string): Promise<void> => {
    await pressLabel(slack, first.message, label);
    await settled();
  };
  const view = (): { readonly view: SlackView } => {
    const open = slack.world.views.modalOf(ANA);
    if (open === undefined) throw new Error("no form opened");
    slack.world.views.close(ANA, true);
    return { view: open };
  };
  const told = (): { readonly message: SlackMessage } => {
    const message = slack.world.privateTo(ANA).at(-1);
    if (message === undefined) throw new Error("nothing was told");
    return { message };
  };
  const found: Pressed[] = [];
  await press("I've got it");
  found.push({
    name: "receipt",
    title: "After a click",
    about: "Only whoever clicked sees it; for a minute it can be taken back.",
    seen: told(),
  });
  await press("Snooze…");
  found.push({
    name: "snooze",
    title: "Snooze…",
    about: "Quiet in working time; the clock runs on.",
    seen: told(),
  });
  await pressLabel(slack, told().message, "Other…");
  await settled();
  found.push({
    name: "snooze-other",
    title: "Snooze for any time",
    about: "In words, as one would say it; what is not understood is answered in the form.",
    seen: view(),
  });
  await press("Not for us…");
  found.push({
    name: "reason",
    title: "Not for us…",
    about: "Excluded from the figures, so it wants a reason.",
    seen: view(),
  });
  await press("Explain");
  found.push({
    name: "explain",
    title: "Explain",
    about: "Why the deadline is where it is; from here the next people can be called.",
    seen: view(),
  });
  await slack.world.slash(ANA, TEAM, "/ssla", "due");
  await settled();
  found.push({
    name: "due",
    title: "/ssla due",
    about: "Who waits, the first due first; only whoever asks sees it.",
    seen: told(),
  });
  await slack.openHome(ANA);
  await settled();
  const home = slack.world.views.homeOf(ANA);
  if (home === undefined) throw new Error("no home was shown");
  found.push({
    name: "home",
    title: "The Home tab",
    about: "The queue, what one has taken, what is watched, and who is on shift; kept up to date.",
    seen: { home },
  });
  return found;
}

/** Presses the button, or the option of a menu, that reads so. */
async function pressLabel(slack: Slack, message: SlackMessage, label: string): Promise<void> {
  for (const { element } of usable(message.body.blocks)) {
    const at = { user: ANA, channel: message.channel, ts: message.ts, actionId: element.action_id ?? "" };
    if (element.type === "button" && element.text.text === label) {
      await slack.world.press(at);
      return;
    }
    if (element.type !== "overflow") continue;
    const option = element.options.find(({ text }) => text.text === label);
    if (option === undefined) continue;
    await slack.world.press({ ...at, value: option.value });
    return;
  }
  throw new Error(`nothing reads ${label}`);
}

function readerOf({ world }: Slack): Reader {
  return {
    user: ANA,
    zone: "America/Chicago",
    now: NOW,
    nameOf: (id) => world.users.get(id)?.name,
    groupName: (id) => world.groups.get(id)?.handle,
    channelName: (id) => world.channels.get(id)?.name,
    here: () => undefined,
    pictureOf: (file) => {
      const picture = world.files.ready(file);
      return picture && `data:image/png;base64,${Buffer.from(picture.bytes).toString("base64")}`;
    },
  };
}
