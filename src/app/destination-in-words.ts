import { placeOf, schemeOf } from "./senders.ts";
import type { Team } from "./team.ts";

/** A destination as everybody in the team's workspace may read it: by route or person, never by an address or an id. */
export function destinationInWords(team: Team, destination: string): string {
  const to = placeOf({ destination });
  switch (schemeOf(destination)) {
    case "slack":
      return channelInWords(team, to) ?? `${nameOf(team, "user", to)}, directly`;
    case "email":
      return `${nameOf(team, "email", to)}, by mail`;
    default:
      return `${schemeOf(destination)}, route ${to}`;
  }
}

/** Ids of people begin with U or W; a channel that no route leads to any more once was one's. */
function channelInWords({ routes }: Team, id: string): string | undefined {
  const name = [...routes].find(([, { channel }]) => channel === id)?.[0];
  if (name !== undefined) return `the channel of route ${name}`;
  return /^[UW]/.test(id) ? undefined : "a channel that no route leads to now";
}

/** Mail programs write an address as they like. */
function nameOf({ people }: Team, by: "user" | "email", wanted: string): string {
  const found = [...people.values()].find((one) => one[by]?.toLowerCase() === wanted.toLowerCase());
  return found?.name ?? "somebody";
}
