// Texts are published to loopback Discord, Slack and X by the real SDKs: read back, watched for drift, and taken back.
import { describe, expect, onTestFinished, test } from "vitest";
import { lastToUndo } from "../../src/app/undo-publication.ts";
import { hashOf } from "../../src/core/hash.ts";
import { personId } from "../../src/core/ids.ts";
import type { LoadedHistories } from "../../src/ports/terms-source.ts";
import type { LivePlace } from "../../src/ports/publisher.ts";
import { discordPublisherRig } from "../contract/publishers/discord-rig.ts";
import type { PublisherRig } from "../contract/publishers/publisher-rig.ts";
import { facebookPublisherRig } from "../contract/publishers/facebook-rig.ts";
import { slackPublisherRig } from "../contract/publishers/slack-rig.ts";
import { xPublisherRig } from "../contract/publishers/x-rig.ts";
import { filesOf } from "../support/governed.ts";
import { ALL_WEEK, hoursOf, someTerms } from "../support/terms.ts";
import { publishRig, type PublishRig } from "../support/publish-rig.ts";

interface Story {
  readonly platform: PublisherRig;
  readonly rig: PublishRig;
  readonly place: LivePlace;
  readonly ours: string;
}

/** The rig's terms published on that surface of a platform, at its first place. */
async function story(
  open: () => Promise<PublisherRig>,
  surface: string,
  files?: LoadedHistories,
): Promise<Story> {
  const platform = await open();
  onTestFinished(platform.close);
  const { publisher, places } = platform;
  const all = await publisher.places();
  expect(all.map((one) => `${one.surface} ${one.id}`)).toEqual(places);
  const place = all.find((one) => one.surface === surface);
  if (place === undefined) throw new RangeError(`there is no ${surface}`);
  const only = { ...publisher, places: () => Promise.resolve([place]) };
  const rig = await publishRig({ publisher: only, surfaces: [surface], ...(files && { files }) });
  return { platform, rig, place, ours: rig.ours(surface) };
}

const newest = async (rig: PublishRig): Promise<string | undefined> => (await rig.asked()).at(-1)?.title;

/** Time passes for the platform too: it limits how often a text is written. */
async function threeHours({ rig, platform }: Story): Promise<void> {
  await platform.pass(3 * 3_600_000);
  await rig.minutes(180, 10);
}

test("hours published as data of a Facebook page are missed, written after a click, and any other hours are told", async () => {
  const told = await story(facebookPublisherRig, "facebook.hours", filesOf(someTerms()));
  const { platform, rig, place, ours } = told;
  expect(JSON.parse(ours)).toMatchObject({ mon_1_open: "09:00", mon_1_close: "18:00" });
  await rig.pass();
  expect(await newest(rig)).toMatch(/^Facebook opening hours of .* does not say when you answer$/u);
  await rig.press("publish-ours");
  await rig.minutes(1);
  expect(platform.standing(place)).toBe(ours);
  await threeHours(told);
  expect(await rig.asked()).toHaveLength(1);

  platform.put(place, '{"mon_1_open":"09:00","mon_1_close":"21:00"}');
  await threeHours(told);
  expect(await newest(rig)).toContain("promises something else than the terms: the opening hours");
  const notice = JSON.stringify((await rig.asked()).at(-1));
  expect(notice).toContain("Mon 09:00-21:00");
  expect(notice).toContain("Mon-Fri 09:00-18:00");
  await rig.press("publish-ours");
  await rig.minutes(1);
  expect(platform.standing(place)).toBe(ours);
  expect((await rig.publications())[0]?.state).toMatchObject({ kind: "live" });
});

test("new hours of a Facebook page are planned days before, and stand there when the terms say so", async () => {
  const longer = someTerms({
    version: "2026-11-05",
    from: "2026-11-05T06:00:00Z",
    hours: hoursOf(ALL_WEEK),
  });
  const { platform, rig, place } = await story(
    facebookPublisherRig,
    "facebook.hours",
    filesOf(someTerms(), longer),
  );
  await rig.pass();
  await rig.asked();
  await rig.press("publish-ours");
  await rig.minutes(8);
  const planned = (await rig.asked()).at(-1);
  expect(planned?.title).toContain("Publish the new texts of X (x-acme) on Thu 2026-11-05");
  expect(planned?.lines.join()).toContain("“Mon-Sun 00:00-24:00”");
  await rig.press("publish-then");
  await rig.until("2026-11-05T06:00:30Z");
  await rig.minutes(2);
  expect(platform.standing(place)).toContain('"sun_1_close":"24:00"');
});

test("hours that do not go on a Facebook page are not written, and ops is told why", async () => {
  const threeShifts = [9, 12, 15].map((hour) => ({ opens: hour * 3600, closes: (hour + 1) * 3600 }));
  const terms = someTerms({ hours: hoursOf([threeShifts, [], [], [], [], [], []]) });
  const { platform, rig, place } = await story(facebookPublisherRig, "facebook.hours", filesOf(terms));
  await rig.pass();
  expect(await rig.asked()).toEqual([]);
  expect((await rig.told()).join()).toContain("a Facebook page takes two shifts a day at most");
  expect(platform.standing(place)).toBe("");
});

const PLATFORMS: readonly (readonly [string, () => Promise<PublisherRig>])[] = [
  ["discord.topic", discordPublisherRig],
  ["slack.topic", slackPublisherRig],
  ["x.bio", xPublisherRig],
];

describe.each(PLATFORMS)("terms published as %s", (surface, open) => {
  test("are missed, written after a click, read back, watched in each way they can drift, and taken back", async () => {
    const told = await story(open, surface);
    const { platform, rig, place, ours } = told;
    platform.put(place, "Travel the world");
    await rig.pass();
    expect(await newest(rig)).toContain("does not say when you answer");
    await rig.press("publish-ours");
    await rig.minutes(1);
    expect(platform.standing(place)).toBe(ours);
    expect((await rig.publications())[0]?.state).toMatchObject({ kind: "live", before: "Travel the world" });

    await threeHours(told);
    expect(await rig.asked()).toHaveLength(1);
    const edits: readonly (readonly [string, string])[] = [
      [ours.replace("1 hour", "5 minutes"), "promises something else than the terms: how soon"],
      [`Hello! ${ours}`, "somebody reworded it; it still promises the same"],
      ["We answer 24/7", "in words that cannot be compared with the terms"],
    ];
    for (const [text, title] of edits) {
      platform.put(place, text);
      await threeHours(told);
      expect(await newest(rig)).toContain(title);
    }
    platform.put(place, ours);
    await threeHours(told);
    expect((await rig.asked()).at(-1)?.outcome).toBe("It is right again.");

    const published = lastToUndo(await rig.publications());
    if (published === undefined) throw new Error("nothing was published");
    const now = rig.clock.now();
    const { state, ...undone } = published;
    const undo = { id: hashOf("undo", place.id), text: state.before, undoes: undone.id, by: personId("bo") };
    await rig.store.publications.plan([{ ...undone, ...undo, askedAt: now, plannedFor: now }]);
    await rig.minutes(2);
    expect(platform.standing(place)).toBe("Travel the world");
    await threeHours(told);
    expect((await rig.asked()).filter(({ outcome }) => outcome === undefined)).toEqual([]);
  });
});
