import type { DueAlert } from "../core/alerts/alert-plan.ts";
import { deliveryKeyOf } from "../core/alerts/alert-key.ts";
import { after, minutes, type Instant } from "../core/time/instant.ts";
import type { PersonId } from "../core/ids.ts";
import type { OutboxEntry, OutboxSubject } from "../ports/outbox.ts";
import type { Monitored } from "./monitored.ts";
import { onShift, userOf, type Team } from "./team.ts";

/** What comes after a breach is late already: it is urgent for so long. */
const HASTE = minutes(5);

/** The messages that `alert` calls for, one for each place; `now` decides who is on shift. */
export function messagesFor(alert: DueAlert, monitored: Monitored, now: Instant): readonly OutboxEntry[] {
  const { stage, caseId, keys, to } = alert;
  const { deadline } = stage;
  const [key] = keys;
  if (key === undefined) return [];
  const subject: OutboxSubject = {
    kind: "stage",
    caseId,
    alertKeys: keys,
    stage: stage.spellings[0] ?? stage.kind,
    stageKind: stage.kind,
    isLastWarning: stage.kind === "warning" && stage.spellings.includes(lastWarningOf(deadline)),
    clock: deadline.clock,
    anchor: deadline.anchor,
    routes: to,
    mentions: stage.mentions,
  };
  return placesOf(alert, monitored, now).map((place) => {
    const destination = `slack:${place}`;
    return {
      key: deliveryKeyOf(key, destination),
      brand: monitored.team.brand,
      destination,
      subject,
      calledAt: stage.at,
      deadline: stage.kind === "warning" ? deadline.breachAt : after(stage.at, HASTE),
    };
  });
}

function lastWarningOf({ warnings }: DueAlert["stage"]["deadline"]): string {
  return warnings.at(-1)?.stages[0] ?? "";
}

/**
 * Where an alert goes: to the channels that its routes name, else to their people one by one; when neither can be
 * reached, where all alerts of the channel go, and at worst to any channel of the team: never nowhere. That a claim
 * lapsed is told to the claimant alone (DESIGN §5).
 */
function placesOf({ stage, to }: DueAlert, { team, alerts }: Monitored, now: Instant): readonly string[] {
  if (stage.kind === "claim lapse")
    return usersOf(team, stage.mentions === undefined ? [] : [stage.mentions]);
  const tries = [to, [alerts], [...team.routes.keys()]];
  for (const routes of tries) {
    const places = placesOfRoutes(team, routes, now);
    if (places.length > 0) return places;
  }
  return [];
}

/** Where those routes lead: to their channels, else to their people one by one; nowhere when neither can be reached. */
export function placesOfRoutes(team: Team, names: readonly string[], now: Instant): readonly string[] {
  const routes = names.flatMap((name) => team.routes.get(name) ?? []);
  const channels = [...new Set(routes.flatMap(({ channel }) => channel ?? []))];
  if (channels.length > 0) return channels;
  const people = routes.flatMap((route) => {
    const shift = route.rota ? onShift(team, now)?.person : undefined;
    return [...route.people, ...(shift === undefined ? [] : [shift])];
  });
  return [...new Set(usersOf(team, people))];
}

const usersOf = (team: Team, people: readonly PersonId[]): readonly string[] =>
  people.flatMap((person) => userOf(team, person) ?? []);
