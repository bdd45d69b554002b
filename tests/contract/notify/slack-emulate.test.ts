import { describe, expect, it } from "vitest";
import { z } from "zod";
import { duration, instant } from "../../../src/core/time/instant.ts";
import { answerIn, receiptMessage } from "../../../src/notify/slack/answer.ts";
import { explainView } from "../../../src/notify/slack/explain-view.ts";
import { messageIdOf } from "../../../src/notify/slack/marks.ts";
import { reasonView } from "../../../src/notify/slack/reason-view.ts";
import { snoozeView } from "../../../src/notify/slack/snooze-view.ts";
import { apologyView } from "../../../src/notify/slack/apology-view.ts";
import { messageId } from "../../../src/core/ids.ts";
import { slackNotifier } from "../../../src/notify/slack/slack-notifier.ts";
import { slackWeb } from "../../../src/platforms/slack/web-api.ts";
import type { Marks, Notifier, Receipt } from "../../../src/ports/notifier.ts";
import { activity } from "../../../src/sim/activity.ts";
import { virtualClock } from "../../../src/sim/virtual-clock.ts";
import { emulatedSlack } from "../../support/emulated-slack.ts";
import { aCaseNotice, anAnswer, aPersonalNotice, BUTTONS, CASE } from "../../support/notices.ts";
import { recordingLog, type RecordingLog } from "../../support/recording-log.ts";

/**
 * A second opinion on the notifier's calls, from a Slack that others wrote. It holds us to the scopes that docs/set-up.md asks
 * for. What it does not know is tested against our own Slack alone: user groups (`usergroups.users.list`), the socket
 * (`apps.connections.open`), and with it presses, answers to them and `message_metadata_posted`; rate limits; tokens that died,
 * because it takes any token for somebody. It does not look into blocks and views, drops no second post of the same
 * `client_msg_id`, and tells the whole history with all metadata, whatever range was asked for. We never schedule anything.
 */
const SCOPES = ["chat:write", "channels:history", "groups:history", "im:history", "im:write"];
const ALL = [...SCOPES, "users:read", "channels:read", "channels:manage", "channels:join"];

const [BOT, POOR, ANAS] = ["xoxb-canary", "xoxb-without-scopes", "xoxp-ana"] as const;
const users = z.object({ members: z.array(z.object({ id: z.string(), name: z.string() })) });
const channels = z.object({ channels: z.array(z.object({ id: z.string(), name: z.string() })) });
const history = z.object({
  messages: z.array(z.looseObject({ ts: z.string(), text: z.string(), blocks: z.unknown().optional() })),
});
const posted = z.object({ ts: z.string() });
const saying = (words: string): unknown => expect.stringContaining(words);

const marksOf = (key: string): Marks => ({ key, instance: "one", stage: "first" });
const MARKS = marksOf("a-key");

interface Workspace {
  readonly notifier: Notifier;
  readonly log: RecordingLog;
  /** A call of Ana's, or of whoever holds the token. */
  readonly call: (
    method: string,
    args?: Readonly<Record<string, unknown>>,
    token?: string,
  ) => Promise<unknown>;
  /** A call as the notifier makes it. */
  readonly web: ReturnType<typeof slackWeb>;
  readonly ana: string;
  readonly alerts: string;
  /** The newest first. */
  readonly messages: (place?: string) => Promise<z.infer<typeof history>["messages"]>;
}

async function workspace(botToken: string = BOT): Promise<Workspace> {
  const slackApiUrl = await emulatedSlack({
    tokens: {
      [ANAS]: { login: "ana", scopes: ALL },
      [BOT]: { login: "monitor", scopes: SCOPES },
      [POOR]: { login: "monitor", scopes: [] },
    },
    slack: {
      strict_scopes: true,
      team: { name: "Acme", domain: "acme" },
      users: [{ name: "ana" }, { name: "monitor" }],
      channels: [{ name: "alerts" }],
    },
  });
  const clock = virtualClock(instant(Date.now()), activity());
  const log = recordingLog();
  const deps = { clock, log, route: { slackApiUrl }, limit: duration(10_000) };
  const call: Workspace["call"] = async (method, args = {}, token = ANAS) => {
    const answer = await slackWeb(token, deps).call(method, args);
    if (answer.kind !== "ok") throw new Error(`${method}: ${JSON.stringify(answer)}`);
    return answer.body;
  };
  const ids = users.parse(await call("users.list")).members;
  const places = channels.parse(await call("conversations.list")).channels;
  const alerts = places.find(({ name }) => name === "alerts")?.id ?? "";
  return {
    notifier: slackNotifier({ ...deps, botToken, appToken: "xapp-canary" }),
    log,
    call,
    web: slackWeb(BOT, deps),
    ana: ids.find(({ name }) => name === "ana")?.id ?? "",
    alerts,
    messages: async (place = alerts) =>
      history.parse(await call("conversations.history", { channel: place, limit: 1000 })).messages,
  };
}

/** Posts, and tells where; throws when it was not sent. */
async function sent(notifier: Notifier, to: string, marks = MARKS) {
  const outcome = await notifier.post(to, aCaseNotice(), marks);
  if (outcome.kind !== "sent") throw new Error(JSON.stringify(outcome));
  return outcome;
}

const [FROM, UNTIL] = [instant(Date.now() - 3_600_000), instant(Date.now() + 3_600_000)];

describe("in a Slack that others wrote an alert", () => {
  it("is posted with its words, its blocks, its marks and an id of its own", async () => {
    const { notifier, alerts, messages } = await workspace();
    const { place, reference } = await sent(notifier, alerts);
    expect(place).toBe(alerts);
    const found = await messages();
    expect(found).toMatchObject([
      {
        ts: reference,
        text: saying("Where is my refund?"),
        metadata: { event_type: "ssla_alert", event_payload: { k: MARKS.key } },
        client_msg_id: messageIdOf(MARKS.key),
      },
    ]);
    expect(found[0]?.blocks).toContainEqual(expect.objectContaining({ type: "actions" }));
  });

  it("is posted in plain words without blocks", async () => {
    const { notifier, alerts, messages } = await workspace();
    expect(await notifier.post(alerts, aCaseNotice(), MARKS, true)).toMatchObject({ kind: "sent" });
    const [message] = await messages();
    expect([message?.text, message?.blocks]).toEqual([expect.stringContaining("ana"), undefined]);
  });

  it("is edited in its place, buttons and all, and keeps its marks", async () => {
    const { notifier, alerts, messages } = await workspace();
    const { place, reference } = await sent(notifier, alerts);
    const answered = aCaseNotice({ standing: anAnswer() });
    expect(await notifier.edit(place, reference, answered, MARKS)).toEqual({ kind: "done" });
    const [message, ...others] = await messages();
    expect(others).toEqual([]);
    expect(message).toMatchObject({ ts: reference, text: saying("52 min") });
    expect(JSON.stringify(message?.blocks)).not.toContain('"claim"');
    expect(await notifier.posted(alerts, FROM, UNTIL)).toEqual([{ place, reference, marks: MARKS }]);
  });

  it("is removed once; then it is gone, and can be edited no more", async () => {
    const { notifier, alerts, messages } = await workspace();
    const { place, reference } = await sent(notifier, alerts);
    expect(await notifier.remove(place, reference)).toEqual({ kind: "done" });
    expect(await messages()).toEqual([]);
    expect(await notifier.remove(place, reference)).toEqual({ kind: "gone" });
    expect(await notifier.edit(place, reference, aCaseNotice(), MARKS)).toEqual({ kind: "gone" });
  });

  it("reaches a person in the direct conversation, where it is edited and found", async () => {
    const { notifier, ana, messages } = await workspace();
    const outcome = await notifier.post(ana, aPersonalNotice(), MARKS);
    if (outcome.kind !== "sent") throw new Error(JSON.stringify(outcome));
    const { place, reference } = outcome;
    expect(place).toMatch(/^D/);
    const edited = aPersonalNotice({ text: "Ben has answered." });
    expect(await notifier.edit(place, reference, edited, MARKS)).toEqual({ kind: "done" });
    expect(await messages(place)).toMatchObject([{ text: saying("Ben has answered.") }]);
    expect(await notifier.posted(ana, FROM, UNTIL)).toEqual([{ place, reference, marks: MARKS }]);
  });

  it("is found among others' messages, on whatever page of the history", async () => {
    const { notifier, alerts, call } = await workspace();
    const first = await sent(notifier, alerts, marksOf("the first"));
    const others = { event_type: "ssla_alert", event_payload: { title: "of another app" } };
    for (const metadata of [undefined, others]) {
      await call("chat.postMessage", { channel: alerts, text: "hello", ...(metadata && { metadata }) });
    }
    for (let n = 0; n < 200; n++) await call("chat.postMessage", { channel: alerts, text: `chatter ${n}` });
    const last = await sent(notifier, alerts, marksOf("the last"));
    expect(await notifier.posted(alerts, FROM, UNTIL)).toEqual(
      [first, last].map(({ place, reference }, n) => ({
        place,
        reference,
        marks: marksOf(n === 0 ? "the first" : "the last"),
      })),
    );
  });
});

describe("what a Slack that others wrote refuses", () => {
  it.each(["C0NOWHERE", "U0NOBODY"])("for a place that is not there (%s) is blocked", async (to) => {
    const { notifier } = await workspace();
    expect(await notifier.post(to, aCaseNotice(), MARKS)).toMatchObject({ kind: "blocked" });
    expect(await notifier.posted(to, FROM, UNTIL)).toBeUndefined();
  });

  it("for an archived channel is blocked", async () => {
    const { notifier, alerts, call } = await workspace();
    await call("conversations.archive", { channel: alerts });
    const refused = { kind: "blocked", reason: "is_archived" };
    expect(await notifier.post(alerts, aCaseNotice(), MARKS)).toEqual(refused);
  });

  it("for a token without the scope is blocked", async () => {
    const { notifier, alerts, messages } = await workspace(POOR);
    const refused = { kind: "blocked", reason: "missing_scope" };
    expect(await notifier.post(alerts, aCaseNotice(), MARKS)).toEqual(refused);
    expect(await messages()).toEqual([]);
  });

  it("because somebody else wrote the message is impossible for good", async () => {
    const { notifier, alerts, call } = await workspace();
    const { ts } = posted.parse(await call("chat.postMessage", { channel: alerts, text: "mine" }));
    const impossible = { kind: "impossible", reason: "cant_update_message" };
    expect(await notifier.edit(alerts, ts, aCaseNotice(), MARKS)).toEqual(impossible);
    expect(await notifier.remove(alerts, ts)).toMatchObject({ kind: "impossible" });
  });
});

const EXPLAINED: Receipt = {
  text: "It waits for an answer.",
  undo: undefined,
  offers: [
    { kind: "escalate", caseId: CASE, stage: "breach", label: "Escalate to lead" },
    { kind: "needs a reply", caseId: CASE, message: messageId("m2"), text: "thanks!" },
  ],
};

describe("whoever pressed a button, in a Slack that others wrote,", () => {
  it("is told alone, and it is on record when that failed", async () => {
    const { web, log, alerts, ana, call, messages } = await workspace();
    const receipt = receiptMessage(
      { text: "You've got it.", undo: { caseId: CASE, act: "an-act" } },
      BUTTONS.sign,
    );
    await call("conversations.join", { channel: alerts });
    await answerIn({ web, log }, alerts, ana, receipt);
    expect([log.lines, await messages()]).toEqual([[], []]);
    await answerIn({ web, log }, alerts, "U0NOBODY", receipt);
    expect(log.lines).toMatchObject([{ event: "slack.receipt_lost" }]);
  });

  it.each([
    ["asks for a reason", reasonView(BUTTONS, { about: { caseId: CASE }, channel: "C0ALERTS1" })],
    ["asks for how long", snoozeView(BUTTONS, { about: { caseId: CASE }, channel: undefined })],
    ["explains a case", explainView(EXPLAINED, BUTTONS.sign)],
    ["has words to copy", apologyView([{ language: undefined, text: "Sorry, we were late." }])],
  ])("sees a form that %s", async (_what, view) => {
    const { web, call, ana } = await workspace();
    const generated = await call("views.generateTriggerId", { user_id: ana }, BOT);
    const { trigger_id } = z.object({ trigger_id: z.string() }).parse(generated);
    expect(await web.call("views.open", { trigger_id, view })).toMatchObject({ kind: "ok" });
    expect(await web.call("views.open", { trigger_id, view })).toMatchObject({ kind: "refused" });
  });
});
