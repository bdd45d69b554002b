import type { BrandId } from "../../core/ids.ts";
import type { DiscordRest } from "../../platforms/discord/discord-rest.ts";
import type { Responders } from "../define-channel.ts";
import type { ReadFailure } from "../read-failure.ts";
import type { ReadingDeps } from "../reader.ts";

/** The server that is watched, and who answers there. */
export interface DiscordWatch {
  readonly brand: BrandId;
  readonly guild: string;
  /** The help channels. */
  readonly channels: readonly string[];
  readonly responders: Responders;
}

/** What reading Discord runs on. */
export interface DiscordReading extends ReadingDeps {
  readonly watch: DiscordWatch;
  readonly rest: Pick<DiscordRest, "get">;
}

/** Something that was asked for, or why it is not known. */
export type Asked<T> = { readonly kind: "known"; readonly value: T } | ReadFailure;

/** What was asked for. */
export const known = <T>(value: T): Asked<T> => ({ kind: "known", value });
