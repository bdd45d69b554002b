import { duration } from "../../core/time/instant.ts";
import type { Zone } from "../../core/time/zone.ts";
import type { Clock } from "../../ports/clock.ts";
import type { EditOutcome, Marks, PostOutcome, Sender } from "../../ports/notifier.ts";
import { isWaiting, type Notice } from "../../ports/notice.ts";
import { httpOutcome } from "../http-outcome.ts";
import { inHand } from "../in-hand.ts";
import { postJson } from "../post-json.ts";
import { acknowledgeOf, eventOf, resolveOf, triggerOf, type Severity } from "./pagerduty-event.ts";

/** An integration of a service in PagerDuty. */
export interface PagerdutyService {
  readonly routingKey: string;
  /** Undefined: by how the case stands. */
  readonly severity: Severity | undefined;
}

export interface PagerdutyOptions {
  /** By the name of the route. */
  readonly routes: ReadonlyMap<string, PagerdutyService>;
  /** Times are told in it. */
  readonly zone: Zone;
  readonly clock: Clock;
  /** Where PagerDuty is, if not where it says it is. */
  readonly url?: string;
}

const EVENTS_URL = "https://events.pagerduty.com/v2/enqueue";
const LIMIT = duration(10_000);

/** Raises incidents. Events of the same key are one incident, which is resolved when the case is answered. */
export function pagerdutySender({ routes, zone, clock, url = EVENTS_URL }: PagerdutyOptions): Sender {
  const work = inHand();
  const send = (
    to: string,
    marks: Marks,
    eventFor: (service: PagerdutyService) => object,
  ): Promise<PostOutcome> =>
    work.of(async () => {
      const service = routes.get(to);
      if (service === undefined) return { kind: "blocked", reason: "there is no such route" };
      const body = JSON.stringify({ routing_key: service.routingKey, ...eventFor(service) });
      const answer = await postJson({ url, body }, { clock, limit: LIMIT });
      return httpOutcome(answer, { kind: "sent", place: to, reference: marks.key });
    });
  return {
    scheme: "pagerduty",
    stop: work.done,
    post: (to, notice, marks, plain = false) =>
      send(to, marks, ({ severity }) => eventOf(notice, marks, { zone, severity, plain })),
    edit: async (place, _reference, notice, marks) => {
      const outcome = await send(place, marks, ({ severity }) => changeOf(notice, marks, severity, zone));
      return editOf(outcome);
    },
  };
}

/** What an incident becomes when its case has changed; an earlier stage ends when a later one has its own. */
function changeOf(notice: Notice, marks: Marks, severity: Severity | undefined, zone: Zone): object {
  const isOver =
    notice.kind === "ops" || // what came too early, or was removed on request
    notice.kind === "line" ||
    notice.kind === "list line" ||
    (notice.kind === "question" && notice.outcome !== undefined) ||
    (notice.kind === "case" && !isWaiting(notice.standing)) ||
    (notice.kind === "list" && notice.waiting === 0);
  if (isOver) return resolveOf(marks);
  if (notice.kind === "case" && notice.claim !== undefined) return acknowledgeOf(marks);
  return triggerOf(notice, marks, { zone, severity, plain: false });
}

function editOf(outcome: PostOutcome): EditOutcome {
  switch (outcome.kind) {
    case "sent":
      return { kind: "done" };
    case "not accepted":
      return { kind: "again", reason: outcome.reason, retryAfterMs: outcome.retryAfterMs };
    case "unreachable":
    case "ambiguous":
      return { kind: "again", reason: outcome.reason, retryAfterMs: undefined };
    case "blocked":
    case "refused shape":
      return { kind: "impossible", reason: outcome.reason };
  }
}
