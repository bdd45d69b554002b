import { PermissionFlagsBits } from "discord.js";
import { z } from "zod";
import type { LivePlace, WriteRight } from "../../ports/publisher.ts";
import { may, mayNot } from "../publishing.ts";
import { discordId, readMemberRoles } from "./schema.ts";

/** A right that changing a text of ours takes, as Discord's settings name it. */
export type Permission = "Manage Channels" | "Manage Server";

const { Administrator, ViewChannel, ManageChannels, ManageGuild } = PermissionFlagsBits;

/** More bits than a number of JSON has. */
const bits: z.ZodType<bigint> = z
  .string()
  .regex(/^\d{1,40}$/)
  .transform(BigInt);

/** What one channel gives to a role or a member, and what it takes. */
interface Overwrite {
  readonly id: string;
  readonly allow: bigint;
  readonly deny: bigint;
}

interface Guild {
  /** 1: whoever moderates has to have two factors; of a bot, whoever owns it. */
  readonly mfa_level?: number | undefined;
  readonly roles: readonly { readonly id: string; readonly permissions: bigint }[];
}

const overwriteSchema: z.ZodType<Overwrite> = z.object({ id: discordId, allow: bits, deny: bits });
const guildSchema: z.ZodType<Guild> = z.object({
  mfa_level: z.number().optional(),
  roles: z.array(z.object({ id: discordId, permissions: bits })),
});
const channelsSchema = z.array(
  z.object({ id: discordId, permission_overwrites: z.array(overwriteSchema).nullish() }),
);
const userSchema = z.object({ id: discordId });

/** What decides which rights the bot has on a server. */
export interface Standing {
  readonly guild: Guild;
  readonly overwrites: ReadonlyMap<string, readonly Overwrite[]>;
  /** Whom overwrites can be about: everybody's role, which has the id of the server, the bot's own ones, and the bot. */
  readonly everyone: string;
  readonly roles: ReadonlySet<string>;
  readonly bot: string;
}

/** The account in `body`; undefined when it is none. */
export const readUserId = (body: unknown): string | undefined => userSchema.safeParse(body).data?.id;

/** What these answers of Discord's say of the bot; undefined when they make no sense. */
export function readStanding(
  server: string,
  bot: string,
  bodies: { readonly guild: unknown; readonly channels: unknown; readonly member: unknown },
): Standing | undefined {
  const guild = guildSchema.safeParse(bodies.guild).data;
  const channels = channelsSchema.safeParse(bodies.channels).data;
  const roles = readMemberRoles(bodies.member);
  if (guild === undefined || channels === undefined || roles === undefined) return undefined;
  const overwrites = channels.map((one) => [one.id, one.permission_overwrites ?? []] as const);
  return { guild, overwrites: new Map(overwrites), everyone: server, roles: new Set(roles), bot };
}

/** Whether the bot could change the place. */
export function rightBy(standing: Standing, place: LivePlace, permission: Permission): WriteRight {
  const isServer = permission === "Manage Server";
  const overwrites = isServer ? [] : standing.overwrites.get(place.id);
  if (overwrites === undefined) {
    const reason = `the server has no channel ${place.id}`;
    return { kind: "may not", reason, mend: `take ${place.id} out of \`connect.channels\`` };
  }
  const has = permissionsIn(standing, overwrites);
  const needed: readonly (readonly [string, bigint])[] = isServer
    ? [[permission, ManageGuild]]
    : [
        ["View Channel", ViewChannel],
        [permission, ManageChannels],
      ];
  const where = isServer ? "server settings, Roles" : "channel settings, Permissions";
  const lacks = needed.filter(([, bit]) => (has & bit) === 0n);
  const guarded = standing.guild.mfa_level === 1 ? TWO_FACTORS : undefined;
  return (
    mayNot(
      lacks.map(([name]) => ({
        reason: `the bot lacks ${name}`,
        mend: `give the bot's role ${name} (${where})`,
      })),
    ) ?? may(guarded)
  );
}

const TWO_FACTORS =
  "Discord tells only when it is tried whether the account that owns the bot has two factors, as the server asks";

/** Every bit there is, and will be. */
const EVERYTHING = -1n;

/** By https://docs.discord.com/developers/topics/permissions: whoever is named later decides, and of roles whoever allows. */
function permissionsIn({ guild, everyone, roles, bot }: Standing, overwrites: readonly Overwrite[]): bigint {
  const ofRoles = guild.roles.filter(({ id }) => id === everyone || roles.has(id));
  const base = ofRoles.reduce((all, { permissions }) => all | permissions, 0n);
  if ((base & Administrator) !== 0n) return EVERYTHING;
  const steps = [(id: string) => id === everyone, (id: string) => roles.has(id), (id: string) => id === bot];
  return steps.reduce((before, isMeant) => {
    const meant = overwrites.filter(({ id }) => isMeant(id));
    const denied = meant.reduce((all, { deny }) => all | deny, 0n);
    return meant.reduce((all, { allow }) => all | allow, before & ~denied);
  }, base);
}
