import type { Monitored } from "../app/monitored.ts";
import type { Actions, Team } from "../app/team.ts";
import type { ChannelKinds } from "../channels/define-channel.ts";
import type { ActionsConfig } from "../config/ssla/actions-schema.ts";
import type { BrandConfig } from "../config/ssla/brand-schema.ts";
import type { ChannelConfig } from "../config/ssla/channel-schema.ts";
import type { BrandWording } from "../core/blurbs/wording.ts";
import { brandId, channelId, personId } from "../core/ids.ts";
import { compileHours } from "../core/time/business-hours.ts";
import { noHolidays } from "../core/time/calendar.ts";
import { zoneOf } from "../core/time/zone.ts";

/** A brand of ssla.yaml as the running program knows it; `canMail` when there is a server to send mail through. */
export function teamOf(id: string, brand: BrandConfig, canMail: boolean, wording?: BrandWording): Team {
  const zone = zoneOf(brand.timezone);
  return {
    brand: brandId(id),
    name: brand.name,
    zone,
    people: new Map(
      Object.entries(brand.people).map(([name, { slack, email }]) => [
        personId(name),
        { name, user: slack, email: canMail ? email : undefined, also: [], awayUntil: undefined },
      ]),
    ),
    routes: new Map(
      Object.entries(brand.routes).map(([name, { channel, rota, people, email, pagerduty, webhook }]) => [
        name,
        {
          channel,
          rota,
          people: people.map(personId),
          email,
          services: [...(pagerduty ? ["pagerduty"] : []), ...(webhook ? ["webhook"] : [])],
        },
      ]),
    ),
    rota: brand.rota.map(({ week, person, user_group }) => ({
      hours: compileHours({ zone, week, holidaysIn: noHolidays, exceptions: [] }),
      person: person === undefined ? undefined : personId(person),
      group: user_group,
    })),
    swaps: [],
    locale: brand.locale,
    wording,
    colors: brand.colors,
    approvers: (brand.approvers ?? []).map(personId),
    actions: actionsOf(brand.actions),
    reports: brand.reports.map(({ name, day, at, to }) => ({ name, day, at: msOfDay(at), to })),
  };
}

/** `08:00`, as the configuration checked it, in milliseconds after midnight. */
function msOfDay(at: string): number {
  const [hour = 0, minute = 0] = at.split(":").map(Number);
  return (hour * 60 + minute) * 60_000;
}

/** A channel of ssla.yaml as the running program knows it. */
export function monitoredOf(
  id: string,
  {
    kind,
    alerts,
    auto_replies,
    actions,
    responders,
  }: Pick<ChannelConfig, "kind" | "alerts" | "auto_replies" | "actions" | "responders">,
  team: Team,
  kinds: ChannelKinds,
): Monitored {
  const platform = kinds.get(kind)?.name ?? kind;
  return {
    id: channelId(id),
    team,
    platform,
    alerts,
    autoReplies: auto_replies,
    isShared: responders.own_account,
    actions: actions && actionsOf(actions),
  };
}

const actionsOf = ({ user_groups, people }: ActionsConfig): Actions => ({
  userGroups: user_groups,
  people: people.map(personId),
});
