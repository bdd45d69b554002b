import { inspect } from "node:util";
import { expect } from "vitest";
import type { LivePlace, Publisher, WriteRight } from "../../../src/ports/publisher.ts";
import type { PublisherRig } from "./publisher-rig.ts";

/** The first place of the publisher. */
export async function firstPlace({ publisher }: PublisherRig): Promise<LivePlace> {
  const [place] = await publisher.places();
  if (place === undefined) throw new Error("no place to publish at");
  return place;
}

/** What it fails with; undefined when it does not. */
export const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

/** Neither these nor the log repeat a credential. */
export function expectNoSecret({ secrets, logs }: PublisherRig, ...told: readonly unknown[]): void {
  const all = [...told.map(deep), ...logs].join("\n");
  for (const secret of secrets) expect(all).not.toContain(secret);
}

/** All there is to an error or an outcome, what hides in it included. */
export const deep = (told: unknown): string => inspect(told, { depth: 10, showHidden: true });

/** It says what a person does about it. */
export function expectMend(refused: unknown): void {
  expect(refused).toHaveProperty("mend");
  const mend = typeof refused === "object" && refused !== null && "mend" in refused ? refused.mend : "";
  expect(String(mend).length).toBeGreaterThan(10);
}

/** What is said of the first place of that surface, of that id if one is given. */
export async function rightOf(publisher: Publisher, surface: string, id?: string): Promise<WriteRight> {
  const found = (await publisher.rights()).find(
    ({ place }) => place.surface === surface && place.id === (id ?? place.id),
  );
  if (found === undefined) throw new RangeError(`no ${surface}`);
  return found.right;
}
