import { expect, test } from "vitest";
import { straysAmong, type SwitchPost } from "../../../src/app/switch-posts.ts";
import type { ArmedMessage } from "../../../src/ports/dead-mans-switch.ts";
import { ACME, NINE } from "../../support/app.ts";
import { at } from "../../support/at.ts";

const message = (place: string, reference: string): ArmedMessage => ({
  ...{ place, reference, at: at(NINE), takenAt: undefined },
});

/** A post at that place; `reference` is of what waits there, where anything does. */
const post = (to: string, reference?: string, place = to): SwitchPost => {
  const asked = { wall: at(NINE), elapsed: 0, platform: at(NINE) };
  return {
    ...{ brand: ACME, to, channels: [], trouble: undefined, tried: undefined, isWrong: false },
    platform: {
      arm: () => Promise.reject(new Error("not asked")),
      disarm: () => Promise.reject(new Error("not asked")),
      armed: () => Promise.resolve([]),
    },
    armed: reference === undefined ? undefined : { message: message(place, reference), asked },
  };
};

const strays = (posts: readonly SwitchPost[], ...listed: readonly ArmedMessage[]): readonly string[] =>
  straysAmong(posts, listed).map(({ reference }) => reference);

test("what earlier runs left at a place is called back, and what was armed last is not", () => {
  const posts = [post("C1", "new"), post("U1", "direct", "D1")];
  const listed = [
    message("C1", "old"),
    message("C1", "new"),
    message("D1", "older"),
    message("D1", "direct"),
  ];
  expect(strays(posts, ...listed)).toEqual(["old", "older"]);
});

test("where nothing of ours is known to wait, whatever does is left in peace", () => {
  expect(strays([post("C1"), post("C2", "new")], message("C1", "old"), message("C2", "new"))).toEqual([]);
});

test("what waits at other places belongs to another monitor on the same app, and is left in peace", () => {
  expect(strays([post("C1", "new")], message("C1", "new"), message("C9", "of staging"))).toEqual([]);
});
