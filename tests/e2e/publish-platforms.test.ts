// Texts are published to loopback Discord, Slack and X by the real SDKs: read back, watched for drift, and taken back.
import { describe, expect, onTestFinished, test } from "vitest";
import { lastToUndo } from "../../src/app/undo-publication.ts";
import { hashOf } from "../../src/core/hash.ts";
import { personId } from "../../src/core/ids.ts";
import type { LivePlace } from "../../src/ports/publisher.ts";
import { discordPublisherRig } from "../contract/publishers/discord-rig.ts";
import type { PublisherRig } from "../contract/publishers/publisher-rig.ts";
import { slackPublisherRig } from "../contract/publishers/slack-rig.ts";
import { xPublisherRig } from "../contract/publishers/x-rig.ts";
import { publishRig, type PublishRig } from "../support/publish-rig.ts";

interface Story {
  readonly platform: PublisherRig;
  readonly rig: PublishRig;
  readonly place: LivePlace;
  readonly ours: string;
}

/** The rig's terms published on that surface of a platform, at its first place. */
async function story(open: () => Promise<PublisherRig>, surface: string): Promise<Story> {
  const platform = await open();
  onTestFinished(platform.close);
  const { publisher, places } = platform;
  const all = await publisher.places();
  expect(all.map((one) => `${one.surface} ${one.id}`)).toEqual(places);
  const place = all.find((one) => one.surface === surface);
  if (place === undefined) throw new RangeError(`there is no ${surface}`);
  const only = { ...publisher, places: () => Promise.resolve([place]) };
  const rig = await publishRig({ publisher: only, surfaces: [surface] });
  return { platform, rig, place, ours: rig.ours(surface) };
}

const newest = async (rig: PublishRig): Promise<string | undefined> => (await rig.asked()).at(-1)?.title;

/** Time passes for the platform too: it limits how often a text is written. */
async function threeHours({ rig, platform }: Story): Promise<void> {
  await platform.pass(3 * 3_600_000);
  await rig.minutes(180, 10);
}

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
