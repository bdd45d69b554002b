import { expect, test } from "vitest";
import { tooEarly, type TooEarlyDeps } from "../../../src/app/too-early.ts";
import { after, duration, hours, type Instant } from "../../../src/core/time/instant.ts";
import { ACME, appRig, TEAM_CHANNEL } from "../../support/app.ts";
import { at } from "../../support/at.ts";
import { author, says } from "../../support/events.ts";

const ASK = says(author("ana"), "m1", "2026-11-02T15:00:00Z");
const NOW = at("2026-11-02T15:05:00Z");
const AHEAD: number = hours(2);
const LATER = after(NOW, hours(2));

interface Given {
  /** When it was sent by our clock, and by the platform's if that tells. */
  readonly sentAt?: Instant;
  readonly postedAt?: Instant;
  readonly lastRun?: Instant;
  readonly isSending?: boolean;
  /** What a platform answered last. */
  readonly answeredAt?: Instant;
}

/** Five past three, with one alert for four o'clock. */
async function given({ sentAt, postedAt, lastRun, isSending = false, answeredAt }: Given) {
  const rig = await appRig();
  const { store, clock, ops, log } = rig;
  await rig.tell(ASK);
  clock.jump(AHEAD);
  await rig.sweep();
  clock.jump(-AHEAD);
  const [row] = await rig.rows();
  if (row === undefined) throw new Error("no alert");
  if (lastRun !== undefined) await store.beat(lastRun);
  if (sentAt !== undefined) {
    await store.outbox.begin(row.key, sentAt);
    if (!isSending) await store.outbox.sent(row.key, "C0SOCIAL1", "reference", sentAt);
  }
  await rig.until("2026-11-02T15:05:00Z");
  const notifier = { ...rig.slack, postedAt: () => postedAt };
  const deps: TooEarlyDeps = {
    ...{ store, ops, clock, log, brands: [ACME], senders: new Map(), answeredAt: () => answeredAt },
    notifiers: new Map([[ACME, notifier]]),
  };
  const subject = async () => (await store.outbox.find([row.key])).at(0)?.subject.kind;
  return { ...rig, row, early: tooEarly(deps), subject };
}

test("an alert that the platform, too, says was posted before its time is taken back, and ops is told once", async () => {
  const { early, subject, store } = await given({ sentAt: LATER, postedAt: NOW });
  await early.pass();
  await early.pass();
  expect(await subject()).toBe("taken back");
  const told = (await store.outbox.sendable(LATER, 10)).flatMap(({ subject: about }) =>
    about.kind === "ops" ? [about.notice.title] : [],
  );
  expect(told).toEqual(["Alerts that came too early were taken back"]);
});

test("one that the platform says was posted in time stands: the clock is wrong now", async () => {
  const { early, subject } = await given({ sentAt: LATER, postedAt: LATER });
  early.suspect();
  await early.pass();
  expect(await subject()).toBe("stage");
});

test("where no platform tells, it is taken back: one too many is better than one that is lost", async () => {
  const { early, subject } = await given({ sentAt: LATER });
  await early.pass();
  expect(await subject()).toBe("taken back");
});

test("one that waits is taken back when the last run noted a time to come, or the clock was set back", async () => {
  const started = await given({ lastRun: LATER });
  await started.early.pass();
  expect(await started.subject()).toBe("taken back");
  const setBack = await given({});
  await setBack.early.pass();
  expect(await setBack.subject()).toBe("stage");
  setBack.early.suspect();
  await setBack.early.pass();
  expect(await setBack.subject()).toBe("taken back");
});

test("one that waits stays when a platform told of a time that is to come by our clock: that is wrong now", async () => {
  const { early, subject } = await given({ answeredAt: LATER });
  early.suspect();
  await early.pass();
  expect(await subject()).toBe("stage");
});

test("clocks that differ by seconds take nothing back", async () => {
  const { early, subject } = await given({ lastRun: after(NOW, duration(4000)) });
  await early.pass();
  expect(await subject()).toBe("stage");
});

test("one that is being sent is taken back once it is known that it was", async () => {
  const { early, subject, store, row } = await given({ sentAt: LATER, postedAt: NOW, isSending: true });
  await early.pass();
  expect(await subject()).toBe("stage");
  await store.outbox.sent(row.key, "C0SOCIAL1", "reference", LATER);
  await early.pass();
  expect(await subject()).toBe("taken back");
  expect(row.destination).toBe(TEAM_CHANNEL);
});
