import { expect, test } from "vitest";
import { minutes, type Instant } from "../../src/core/time/instant.ts";
import { at } from "../support/at.ts";
import { live, type Live } from "../support/live.ts";
import { alertKeys, alertTexts, doubles } from "../support/live-slack.ts";

const MONDAY = at("2026-11-02T15:00:00Z");
const minute = (count: number): Instant => (MONDAY + count * 60_000) as Instant;

async function started(): Promise<Live> {
  const rig = await live(MONDAY);
  await rig.start();
  await rig.run(minute(1));
  return rig;
}

test("hearts that an edit makes a request are warned of half an hour after the edit", async () => {
  const rig = await started();
  const { x, run } = rig;
  const hearts = x.post(x.account("ana"), "@acme ❤️❤️");
  await run(minute(11));
  x.edit(hearts, "@acme ❤️ but where is my bag?");
  await run(minute(40));
  expect(alertTexts(rig)).toEqual([]);
  await run(minute(42));
  expect(alertTexts(rig)).toEqual([expect.stringContaining("❤️ but where is my bag?")]);
});

test("a mention that was deleted in time is never warned of", async () => {
  const rig = await started();
  const { x, run } = rig;
  const asked = x.post(x.account("ana"), "@acme where is my bag?");
  await run(minute(20));
  x.remove(asked);
  await run(minute(70));
  expect(alertTexts(rig)).toEqual([]);
});

test("a mention that was deleted after its deadline stays missed; nobody is sent to it any more", async () => {
  const rig = await started();
  const { x, run } = rig;
  const asked = x.post(x.account("ana"), "@acme where is my bag?");
  await run(minute(63));
  expect(alertTexts(rig)).toHaveLength(3);
  x.remove(asked);
  await run(minute(140));
  expect(alertTexts(rig)).toHaveLength(3);
  expect(alertTexts(rig).at(-1)).toContain("deleted by the customer");
});

test("when our answer is deleted, the customer waits again", async () => {
  const rig = await started();
  const { x, brand, run } = rig;
  const asked = x.post(x.account("ana"), "@acme where is my bag?");
  await run(minute(5));
  const answer = x.reply(brand, asked, "Here it is!");
  await run(minute(10));
  x.remove(answer);
  // It is noticed when watched posts are looked up, once an hour; the next reply is due two hours after that.
  await run(minute(150));
  expect(alertTexts(rig)).toEqual([expect.stringContaining("Next reply due")]);
});

test("a quote is a request of its own, and a reply of ours to it answers it alone", async () => {
  const rig = await started();
  const { x, brand, run } = rig;
  const ours = x.post(brand, "New routes to Lisbon!");
  await run(minute(2));
  const quote = x.quote(x.account("ana"), ours, "@acme and when do you bring my bag?");
  x.quote(x.account("bob"), ours, "@acme do you fly to Porto, too?");
  await run(minute(10));
  x.reply(brand, quote, "Today!");
  await run(minute(34));
  expect(alertTexts(rig)).toEqual([expect.stringContaining("@bob")]);
});

test("an answer that is seen before its mention, which X shows late, still answers it", async () => {
  const rig = await started();
  const { x, brand, run } = rig;
  const asked = x.post(x.account("ana"), "@acme where is my bag?", { late: minutes(8) });
  x.reply(brand, asked, "Here it is!", { at: minute(4) });
  await run(minute(70));
  expect(alertTexts(rig)).toEqual([]);
  const { queries, close } = await rig.store();
  expect((await queries.find(asked.id)).map(({ entry }) => entry.state)).toEqual(["answered"]);
  await close();
});

test("two customers in one thread are two cases: the one who was answered is not warned of", async () => {
  const rig = await started();
  const { x, brand, run } = rig;
  const asked = x.post(x.account("ana"), "@acme where is my bag?");
  await run(minute(3));
  const other = x.reply(x.account("bob"), asked, "@acme and mine?", { asWritten: true });
  x.reply(x.account("bob"), asked, "same here! @acme", { asWritten: true });
  await run(minute(10));
  x.reply(brand, other, "@bob yours is here!", { asWritten: true });
  await run(minute(34));
  expect(alertTexts(rig)).toEqual([expect.stringContaining("@ana")]);
});

test("a burst of forty mentions in a second is warned of in one message, nothing lost, nothing twice", async () => {
  const rig = await started();
  const { x, run } = rig;
  for (let i = 0; i < 40; i++) x.post(x.account(`guest${i}`), "@acme our flight is gone");
  await run(minute(35));
  const [list, ...more] = alertTexts(rig);
  expect(more).toEqual([]);
  expect(list).toContain("40 wait");
  expect(new Set(list?.match(/@guest\d+/g)).size).toBe(20);
  expect(list).toContain("and 20 more");
  expect(alertKeys(rig).size).toBe(40);
  expect(doubles(rig)).toEqual([]);
});
