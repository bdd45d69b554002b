import { planningPublications } from "../../src/app/plan-publication.ts";
import { publishDue } from "../../src/app/publish.ts";
import { ourText, type Publishing } from "../../src/app/published-text.ts";
import { watchingDrift, type DriftDeps } from "../../src/app/watch-drift.ts";
import { after, minutes } from "../../src/core/time/instant.ts";
import type { LoadedHistories } from "../../src/ports/terms-source.ts";
import type { LivePlace } from "../../src/ports/publisher.ts";
import type { Publication } from "../../src/ports/publications.ts";
import { fakePublisher, publishingBy, type FakePublisher } from "./fake-publisher.ts";
import { governedRig, type GovernedRig } from "./governed.ts";
import { X_ACME } from "./store.ts";

/** A rig whose terms are published on a platform in memory. */
export interface PublishRig extends GovernedRig {
  readonly publisher: FakePublisher;
  readonly publishDeps: DriftDeps;
  /** The text of the terms in force now. */
  readonly ours: (surface?: string) => string;
  /** One pass of all that publishes and watches. */
  readonly pass: () => Promise<void>;
  /** So many minutes go by, with a pass each minute, or each `step` of them. */
  readonly minutes: (count: number, step?: number) => Promise<void>;
  /** What is only kept in memory is lost. */
  readonly restart: () => void;
  /** Every publication of the channel, the newest first. */
  readonly publications: () => Promise<readonly Publication[]>;
  /** What people were told beside questions: the titles, and what follows them. */
  readonly told: () => Promise<readonly string[]>;
}

/** On a platform in memory, unless another publisher is given. */
export async function publishRig({
  files,
  places,
  ...over
}: Partial<Publishing> & {
  readonly files?: LoadedHistories;
  readonly places?: readonly LivePlace[];
} = {}): Promise<PublishRig> {
  const rig = await governedRig(files && { files });
  const publisher = fakePublisher(rig.clock, places);
  const publishing = new Map([[X_ACME, publishingBy(publisher, over)]]);
  const publishDeps: DriftDeps = { ...rig.deps, ops: rig.ops, log: rig.log, publishing };
  const duties = () => [watchingDrift(publishDeps), planningPublications(publishDeps)];
  let running = duties();
  const pass = async (): Promise<void> => {
    await publishDue(publishDeps);
    for (const duty of running) await duty.pass();
  };
  return {
    ...rig,
    publisher,
    publishDeps,
    ours: (surface = "x.bio") => {
      const ours = ourText(rig.watch, rig.monitored, surface, undefined, rig.clock.now());
      return ours.kind === "text" ? ours.text : "";
    },
    pass,
    minutes: async (count, step = 1) => {
      for (let gone = 0; gone < count; gone += step) {
        await rig.clock.runUntil(after(rig.clock.now(), minutes(step)));
        await pass();
      }
    },
    restart: () => {
      running = duties();
    },
    publications: () => rig.store.publications.of({ channel: X_ACME }),
    told: async () => {
      await rig.asked();
      return rig.slack.standing.flatMap(({ notice }) =>
        notice.kind === "ops" ? [`${notice.title}: ${notice.lines.join(" ")}`] : [],
      );
    },
  };
}
