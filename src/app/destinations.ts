import type { DueAlert } from "../core/alerts/alert-plan.ts";
import { deliveryKeyOf } from "../core/alerts/alert-key.ts";
import { after, minutes, type Instant } from "../core/time/instant.ts";
import type { PersonId } from "../core/ids.ts";
import type { OutboxEntry, OutboxSubject } from "../ports/outbox.ts";
import type { Monitored } from "./monitored.ts";
import { schemeOf } from "./senders.ts";
import { isAway, reachOf, userOf, type Person, type Team } from "./team.ts";

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
    // What is escalated after the breach is late, as all that the policy itself calls then.
    stageKind: stage.kind === "escalated" && stage.at > deadline.breachAt ? "after" : stage.kind,
    isLastWarning: isLastWarning(stage),
    clock: deadline.clock,
    anchor: deadline.anchor,
    routes: to,
    mentions: stage.mentions,
  };
  return placesOf(alert, monitored, now).map((destination) => ({
    key: deliveryKeyOf(key, destination),
    brand: monitored.team.brand,
    destination,
    subject,
    calledAt: stage.at,
    deadline: stage.kind === "warning" ? deadline.breachAt : after(stage.at, HASTE),
  }));
}

/** Whether the last warning has come when the stage calls. */
function isLastWarning({ kind, at, spellings, deadline }: DueAlert["stage"]): boolean {
  const last = deadline.warnings.at(-1);
  if (kind === "escalated") return last !== undefined && at >= last.at;
  return kind === "warning" && spellings.includes(last?.stages[0] ?? "");
}

/**
 * Where an alert goes: where its routes lead; when that is nowhere, where all alerts of the channel go, and at worst to
 * any route of the team, also to those who are away: never nowhere. That a claim lapsed is told to the claimant alone
 * (DESIGN §5); while they are away to nobody: the last warning tells the team.
 */
function placesOf({ stage, to }: DueAlert, { team, alerts }: Monitored, now: Instant): readonly string[] {
  if (stage.kind === "claim lapse") {
    const { mentions } = stage;
    const claimants = mentions === undefined || isAway(team, mentions, now) ? [] : [mentions];
    return [...new Set([...directTo(team, claimants), ...mailsTo(team, wantMail(team, claimants))])];
  }
  const tries = [to, [alerts], [...team.routes.keys()]];
  for (const there of [team, withEverybody(team)]) {
    for (const routes of tries) {
      const places = placesOfRoutes(there, routes, now);
      if (places.length > 0) return places;
    }
  }
  return [];
}

/** Where in Slack those hear of a channel who are warned of it: as its `alerts` route leads, else any route. */
export function warnedAt({ team, alerts }: Monitored, now: Instant): readonly string[] {
  const own = inSlack(placesOfRoutes(team, [alerts], now));
  return own.length > 0 ? own : inSlack(placesOfRoutes(team, [...team.routes.keys()], now));
}

/**
 * Where people are asked something: the first of `tries` that leads to Slack, where there are buttons; else the first that
 * leads anywhere.
 */
export function placesToAsk(
  team: Team,
  tries: readonly (readonly string[])[],
  now: Instant,
): readonly string[] {
  const found = tries.map((names) => placesOfRoutes(team, names, now)).filter((there) => there.length > 0);
  const pressable = found.map((there) => there.filter(isInSlack)).find((there) => there.length > 0);
  return pressable ?? found[0] ?? [];
}

/** Where people are asked about a channel: where its alerts go. */
export const askedAt = (
  { team, alerts }: Pick<Monitored, "team" | "alerts">,
  now: Instant,
): readonly string[] => placesToAsk(team, [[alerts], [...team.routes.keys()]], now);

const isInSlack = (destination: string): boolean => schemeOf(destination) === "slack";

const inSlack = (destinations: readonly string[]): readonly string[] =>
  destinations.flatMap((one) => (one.startsWith("slack:") ? [one.slice("slack:".length)] : []));

/**
 * Where an alert goes that is stuck at `destination`: where the route `fallback` leads by another way, else by the same
 * way to another place. Nobody else is left to ask: people who are away count as there when all of them are.
 */
export function placesInStead(team: Team, destination: string, now: Instant): readonly string[] {
  const there = placesOfRoutes(team, ["fallback"], now);
  const places = there.length > 0 ? there : placesOfRoutes(withEverybody(team), ["fallback"], now);
  const others = places.filter((place) => schemeOf(place) !== schemeOf(destination));
  return others.length > 0 ? others : places.filter((place) => place !== destination);
}

function withEverybody(team: Team): Team {
  const back = (person: Person): Person => ({ ...person, awayUntil: undefined });
  return { ...team, people: new Map([...team.people].map(([id, one]) => [id, back(one)])) };
}

/**
 * To the channels that the routes name, else to their people one by one; besides by mail and to services where a route
 * says so, and to each of its people as they wish.
 */
export function placesOfRoutes(team: Team, names: readonly string[], now: Instant): readonly string[] {
  const reach = reachOf(team, names, now);
  const channels = reach.flatMap(({ route }) =>
    route.channel === undefined ? [] : [`slack:${route.channel}`],
  );
  const people = reach.flatMap((one) => one.people);
  const direct = channels.length === 0 ? people : people.filter(wants(team, "direct message"));
  const mailed = reach.flatMap((one) => (one.route.email ? one.people : wantMail(team, one.people)));
  const services = reach.flatMap(({ name, route }) => route.services.map((scheme) => `${scheme}:${name}`));
  return [...new Set([...channels, ...directTo(team, direct), ...mailsTo(team, mailed), ...services])];
}

const wants =
  ({ people }: Team, way: Person["also"][number]) =>
  (person: PersonId): boolean =>
    people.get(person)?.also.includes(way) ?? false;

const wantMail = (team: Team, people: readonly PersonId[]): readonly PersonId[] =>
  people.filter(wants(team, "e-mail"));

const directTo = (team: Team, people: readonly PersonId[]): readonly string[] =>
  people.flatMap((person) => {
    const user = userOf(team, person);
    return user === undefined ? [] : [`slack:${user}`];
  });

const mailsTo = ({ people }: Team, persons: readonly PersonId[]): readonly string[] =>
  persons.flatMap((person) => {
    const address = people.get(person)?.email;
    return address === undefined ? [] : [`email:${address}`];
  });
