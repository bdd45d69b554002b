import type { Monitored } from "../app/monitored.ts";
import type { Team } from "../app/team.ts";
import type { ChannelKinds } from "../channels/define-channel.ts";
import type { BrandConfig } from "../config/ssla/brand-schema.ts";
import type { ChannelConfig } from "../config/ssla/channel-schema.ts";
import { brandId, channelId, personId } from "../core/ids.ts";
import { compileHours } from "../core/time/business-hours.ts";
import { noHolidays } from "../core/time/calendar.ts";
import { zoneOf } from "../core/time/zone.ts";

/** A brand of ssla.yaml as the running program knows it. */
export function teamOf(id: string, brand: BrandConfig): Team {
  const zone = zoneOf(brand.timezone);
  return {
    brand: brandId(id),
    name: brand.name,
    people: new Map(
      Object.entries(brand.people).map(([name, { slack }]) => [personId(name), { name, user: slack }]),
    ),
    routes: new Map(
      Object.entries(brand.routes).map(([name, { channel, rota, people }]) => [
        name,
        { channel, rota, people: people.map(personId) },
      ]),
    ),
    rota: brand.rota.map(({ week, person, user_group }) => ({
      hours: compileHours({ zone, week, holidaysIn: noHolidays, exceptions: [] }),
      person: person === undefined ? undefined : personId(person),
      group: user_group,
    })),
    approvers: (brand.approvers ?? []).map(personId),
    actions: {
      userGroups: brand.actions.user_groups,
      people: brand.actions.people.map(personId),
    },
  };
}

/** A channel of ssla.yaml as the running program knows it. */
export function monitoredOf(
  id: string,
  { kind, alerts, auto_replies }: Pick<ChannelConfig, "kind" | "alerts" | "auto_replies">,
  team: Team,
  kinds: ChannelKinds,
): Monitored {
  const platform = kinds.get(kind)?.name ?? kind;
  return { id: channelId(id), team, platform, alerts, autoReplies: auto_replies };
}
