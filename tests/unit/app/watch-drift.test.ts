import { describe, expect, test } from "vitest";
import { ChannelError, StoreError } from "../../../src/ports/errors.ts";
import { aPlace } from "../../support/fake-publisher.ts";
import { publishRig, type PublishRig } from "../../support/publish-rig.ts";

/** A rig in whose bio that stands, looked at once. */
async function watched(
  text: string | undefined,
  over: Parameters<typeof publishRig>[0] = {},
): Promise<PublishRig> {
  const rig = await publishRig(over);
  rig.publisher.texts.set("22", text ?? rig.ours());
  await rig.pass();
  return rig;
}

const titles = async (rig: PublishRig): Promise<readonly string[]> =>
  (await rig.asked()).map(({ title }) => title);

const hour = (rig: PublishRig, count: number): Promise<void> => rig.minutes(60 * count, 5);

describe("the drift watch", () => {
  test("lets an error of ours at one place keep nobody from the others, and tells ops", async () => {
    const rig = await publishRig({ places: [aPlace(), aPlace({ id: "33", name: "@acme_help" })] });
    rig.publisher.failReads(new TypeError("token-1 is not a function"), "22");
    rig.publisher.texts.set("33", "We answer 24/7");
    await rig.pass();
    expect(await titles(rig)).toEqual([
      "X bio of @acme_help speaks of times in words that cannot be compared with the terms",
    ]);
    const told = (await rig.told()).join(" ");
    expect(told).toContain("cannot be read: an error of ours (TypeError). Look into the log");
    expect(told).not.toContain("token-1");
  });

  test("ends its pass where the store fails: the loop says so and begins anew", async () => {
    const rig = await publishRig();
    rig.publisher.failReads(new StoreError("the disk is full"));
    await expect(rig.pass()).rejects.toThrow("the disk is full");
  });

  test("says nothing while our text stands there", async () => {
    const rig = await watched(undefined);
    await hour(rig, 7);
    expect(await titles(rig)).toEqual([]);
    expect(rig.publisher.reads()).toBe(3);
  });

  test("asks, where alerts go, about a promise that differs, and says in what", async () => {
    const rig = await watched(undefined);
    rig.publisher.texts.set("22", rig.ours().replace("1 hour", "10 minutes"));
    await hour(rig, 3);
    const [question, ...more] = await rig.asked();
    expect(more).toEqual([]);
    expect(question?.title).toBe("X bio of @acme promises something else than the terms: how soon");
    expect(question?.to).toBe("C0SOCIAL1");
    expect(question?.quote).toContain("10 minutes");
    expect(question?.lines.join()).toContain(rig.ours());
    expect(question?.choices.map(({ id }) => id)).toEqual(["publish-ours", "leave-it"]);
  });

  test.each([
    ["", "X bio of @acme does not say when you answer"],
    ["Travel with us", "X bio of @acme does not say when you answer"],
    ["We answer 24/7", "X bio of @acme speaks of times in words that cannot be compared with the terms"],
  ])("asks about %j", async (text, title) => {
    expect(await titles(await watched(text))).toEqual([title]);
  });

  test("asks about a text that was reworded by hand, and says that it promises the same", async () => {
    const rig = await watched("");
    rig.publisher.texts.set("22", `Hi! ${rig.ours()}`);
    await hour(rig, 3);
    expect((await titles(rig)).at(-1)).toBe(
      "X bio of @acme: somebody reworded it; it still promises the same",
    );
  });

  test("asks once about a text, however often it is read and the program starts", async () => {
    const rig = await watched("We answer 24/7");
    for (let start = 0; start < 3; start++) {
      rig.restart();
      await hour(rig, 4);
    }
    expect(await titles(rig)).toHaveLength(1);
  });

  test("reads at the start what was due while nobody ran, and not what was read just before", async () => {
    const rig = await watched(undefined);
    rig.restart();
    await rig.pass();
    expect(rig.publisher.reads()).toBe(1);
    await rig.until("2026-11-03T15:00:00Z");
    rig.restart();
    await rig.pass();
    expect(rig.publisher.reads()).toBe(2);
  });

  test("withdraws its question once the text is right again, and asks anew when it is wrong again", async () => {
    const rig = await watched("We answer 24/7");
    await rig.asked();
    rig.publisher.texts.set("22", rig.ours());
    await hour(rig, 3);
    expect((await rig.asked())[0]?.outcome).toBe("It is right again.");
    rig.publisher.texts.set("22", "We answer 24/7");
    await hour(rig, 3);
    const asked = await rig.asked();
    expect(asked.map(({ outcome }) => outcome)).toEqual([undefined]);
  });

  test("of a text that was edited twice asks about the last", async () => {
    const rig = await watched("We answer 24/7");
    await rig.asked();
    rig.publisher.texts.set("22", "We answer in 5 min");
    await hour(rig, 3);
    const asked = await rig.asked();
    expect(asked.map(({ outcome, quote }) => [quote, outcome])).toEqual([
      ["We answer 24/7", "It reads otherwise by now."],
      ["We answer in 5 min", undefined],
    ]);
  });

  test("goes on with other places while one cannot be read, and tries that again", async () => {
    const places = [aPlace(), aPlace({ id: "23", name: "@acme_uk" })];
    const rig = await publishRig({ places });
    rig.publisher.failReads(new ChannelError("X says 503", { permanent: false, mend: "wait" }), "22");
    await rig.pass();
    expect(await titles(rig)).toEqual(["X bio of @acme_uk does not say when you answer"]);
    rig.publisher.failReads(undefined);
    await rig.minutes(10);
    expect(await titles(rig)).toHaveLength(2);
    expect(await rig.told()).toEqual([]);
  });

  test("tells ops, once a day, of a platform that refuses to be read", async () => {
    const rig = await publishRig();
    rig.publisher.failReads(
      new ChannelError("X knows no such token", { permanent: true, mend: "Make one." }),
    );
    await rig.minutes(45);
    const told = await rig.told();
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(
      "The public texts of X (x-acme) cannot be read: X knows no such token. Make one.",
    );
  });
});

describe("an answer about drift", () => {
  test("“Publish ours” has the text written that was shown, and the watch sees that it is right", async () => {
    const rig = await watched("We answer 24/7");
    await rig.press("publish-ours");
    await rig.minutes(1);
    expect(rig.publisher.writes).toEqual([{ place: "22", text: rig.ours() }]);
    expect((await rig.asked())[0]?.outcome).toBe("bo has ours published.");
    const [publication] = await rig.publications();
    expect(publication?.by).toBe("bo");
    expect(publication?.state).toMatchObject({ kind: "live", before: "We answer 24/7" });
    await hour(rig, 4);
    expect(rig.publisher.writes).toHaveLength(1);
    expect(await titles(rig)).toHaveLength(1);
  });

  test("of two who press it is written once", async () => {
    const rig = await watched("We answer 24/7");
    const question = (await rig.asked())[0]?.question;
    await Promise.all([
      rig.press("publish-ours", "U0ANA0001", question),
      rig.press("publish-ours", "U0BO00001", question),
    ]);
    await rig.minutes(3);
    expect(rig.publisher.writes).toHaveLength(1);
  });

  test("“Leave it” is for that very text: another one is asked about", async () => {
    const rig = await watched("We answer 24/7");
    await rig.press("leave-it");
    await hour(rig, 7);
    expect((await rig.asked()).map(({ outcome }) => outcome)).toEqual(["Left as it is by bo."]);
    rig.publisher.texts.set("22", "We answer in 5 min");
    await hour(rig, 3);
    expect(await titles(rig)).toHaveLength(2);
  });

  test("of a place that only people write shows the text, and sees that it was pasted", async () => {
    const rig = await watched("We answer 24/7", { places: [aPlace({ write: "assisted" })] });
    const question = (await rig.asked())[0];
    expect(question?.choices.map(({ id }) => id)).toEqual(["show-ours", "leave-it"]);
    expect((await rig.press("show-ours")).quote).toBe(rig.ours());
    await rig.press("show-ours", "U0ANA0001");
    await rig.minutes(2);
    expect(await rig.publications()).toHaveLength(1);
    rig.publisher.texts.set("22", rig.ours());
    await rig.minutes(10);
    expect((await rig.asked())[0]?.outcome).toBe("It is right again.");
    expect((await rig.publications())[0]?.state).toMatchObject({ kind: "live", before: "We answer 24/7" });
    expect(rig.publisher.writes).toEqual([]);
  });
});
