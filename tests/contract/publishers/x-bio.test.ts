import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { xPublisherRig, type XPublisherRig } from "./x-rig.ts";

describe("the bio on X", () => {
  let rig: XPublisherRig;
  beforeEach(async () => {
    rig = await xPublisherRig();
  });
  afterEach(() => rig.close());

  const place = (write: "auto" | "assisted") =>
    ({ surface: "x.bio", id: rig.acme.id, name: "@acme", write }) as const;
  const posts = (): number => rig.server.requests.filter(({ method }) => method === "POST").length;

  it.each([
    ["nobody said that the app may write", {}],
    ["a person pastes it", { publish: "assisted" }],
    ["the app signs in alone", { byApp: true }],
  ] as const)("is read, and never written, when %s", async (_, options) => {
    const publisher = await rig.open(options);
    const [bio] = await publisher.places();
    if (bio === undefined) throw new Error("no place to publish at");
    expect(bio).toEqual(place("assisted"));
    rig.put(bio, "95 of 100 within 1 hour");
    expect((await publisher.read(bio)).text).toBe("95 of 100 within 1 hour");
    expect(await publisher.write(bio, "other")).toMatchObject({ kind: "refused" });
    expect([posts(), rig.standing(bio)]).toEqual([0, "95 of 100 within 1 hour"]);
  });

  it("of another account, whose tokens these are, is not written over", async () => {
    const stranger = rig.world.account("globex", { id: "1001" });
    rig.world.shelf.setBio(stranger, "our own words");
    const publisher = await rig.open({ publish: "auto", as: stranger });
    const outcome = await publisher.write(place("auto"), "words of acme");
    expect(outcome).toMatchObject({ kind: "refused" });
    expect(outcome.kind === "refused" ? outcome.reason : "").toContain("1001");
    expect([posts(), rig.world.shelf.bioOf(stranger)]).toEqual([0, "our own words"]);
  });

  it.each([
    ["not in plan", /publish: assisted/],
    ["read only", /Read and write/],
  ] as const)("that the app may not write is for a person: %s", async (writing, mend) => {
    rig.server.credentials.setWriting(writing);
    const outcome = await rig.publisher.write(place("auto"), "x");
    expect(outcome.kind === "refused" ? outcome.mend : "").toMatch(mend);
  });

  it("is read whether or not X escapes it", async () => {
    const bio = (description: string): string =>
      JSON.stringify({ data: [{ id: rig.acme.id, username: "acme", description }] });
    for (const description of ["Q&A < 1 h", "Q&amp;A &lt; 1 h"]) {
      rig.trouble.say(bio(description));
      expect((await rig.publisher.read(place("auto"))).text).toBe("Q&A < 1 h");
    }
  });

  it("is charged for with no post that is read", async () => {
    await rig.publisher.places();
    await rig.publisher.read(place("auto"));
    await rig.publisher.write(place("auto"), "x");
    expect(rig.server.billedReads()).toBe(0);
  });
});
