/** Who may call what. */
export interface Tokens {
  readonly bot: string;
  readonly app: string;
  /** What every call with the bot's token is answered from now on (`token_revoked`, ...); undefined mends it. */
  readonly refuseBot: (error: string | undefined) => void;
  /** Likewise with the app's token. */
  readonly refuseApp: (error: string | undefined) => void;
  /** Why Slack refuses a call for which `wanted` is needed; undefined when it does not. */
  readonly refusal: (given: string | undefined, wanted: "bot" | "app") => string | undefined;
}

/** Two tokens that work. */
export function tokens(bot: string, app: string): Tokens {
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
    refusal: (given, wanted) => {
      if (given === undefined || given === "") return "not_authed";
      const kind = given === bot ? "bot" : given === app ? "app" : undefined;
      if (kind === undefined) return "invalid_auth";
      return refused[kind] ?? (kind === wanted ? undefined : "not_allowed_token_type");
    },
  };
}
