import { ALL_SCOPES } from "./scopes.ts";

/** Who may call what. */
export interface Tokens {
  readonly bot: string;
  readonly app: string;
  /** What every call with the bot's token is answered from now on (`token_revoked`, ...); undefined mends it. */
  readonly refuseBot: (error: string | undefined) => void;
  /** Likewise with the app's token. */
  readonly refuseApp: (error: string | undefined) => void;
  /** What the bot's token may do from now on; undefined: everything. */
  readonly grant: (scopes: readonly string[] | undefined) => void;
  /** What it may do. */
  readonly granted: () => readonly string[];
  /** Why Slack refuses a call for which `wanted` is needed; undefined when it does not. */
  readonly refusal: (given: string | undefined, wanted: "bot" | "app") => string | undefined;
}

/** Two tokens that work; the bot's may do what `scopes` says, or everything. */
export function tokens(bot: string, app: string, scopes?: readonly string[]): Tokens {
  let granted = scopes ?? ALL_SCOPES;
  const refused: Record<"bot" | "app", string | undefined> = { bot: undefined, app: undefined };
  return {
    bot,
    app,
    refuseBot: (error) => {
      refused.bot = error;
    },
    refuseApp: (error) => {
      refused.app = error;
    },
    grant: (given) => {
      granted = given ?? ALL_SCOPES;
    },
    granted: () => granted,
    refusal: (given, wanted) => {
      if (given === undefined || given === "") return "not_authed";
      const kind = given === bot ? "bot" : given === app ? "app" : undefined;
      if (kind === undefined) return "invalid_auth";
      return refused[kind] ?? (kind === wanted ? undefined : "not_allowed_token_type");
    },
  };
}
