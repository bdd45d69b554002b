import type { z } from "zod";
import type { Interaction } from "../core/interaction.ts";
import type { NonEmpty } from "../core/non-empty.ts";

/** A credential that prints as nothing; `reveal` throws when this run did not resolve credentials. */
export interface Secret {
  readonly reveal: () => string;
}

/** The keys of `responders`: whose posts answer. What each means, `Responders` says. */
export type ResponderKey = "own_account" | "people" | "roles" | "user_groups" | "bots";

/**
 * What `connect` is put together from, as the configuration hands it in: what these find wrong is told with its place in
 * the file and its mend, and never shows a credential. Whatever else zod has may stand beside them.
 */
export interface ConnectFields {
  /** A map of these keys and no others; a slip of the pen is told the key that was meant. */
  readonly map: <Shape extends z.core.$ZodShape>(
    shape: Shape,
  ) => z.ZodObject<{ -readonly [Key in keyof Shape]: Shape[Key] }, z.core.$strict>;
  /** An id or a name. */
  readonly text: z.ZodType<string, string>;
  /** Ids or names, at least one. */
  readonly texts: z.ZodType<string[], string[]>;
  /** A text of that form; what is of another "is not" this, and is told how to write it. */
  readonly form: (form: RegExp, isNot: string, mend: string) => z.ZodType<string, string>;
  /** `env:NAME` or `file:/PATH`, never the credential itself. */
  readonly credential: z.ZodType<Secret, string>;
  /** Adds a problem that a schema cannot express. `path` leads on from the value, `atKey` points at its key. */
  readonly wrong: (
    context: z.RefinementCtx,
    wrong: { readonly message: string; readonly mend: string },
    path?: readonly (string | number)[],
    atKey?: boolean,
  ) => void;
}

/** A question of `ssla init` whose answer depends on the platform. */
export interface PlatformQuestion {
  readonly question: string;
  /** What is proposed, and shown as how to write it. */
  readonly example: string;
  readonly form: RegExp;
  /** How to write what has not that form; when absent, like the example. */
  readonly mend?: string;
}

/** What `ssla init` needs in order to write a first channel that works. */
export interface InitSettings {
  /** Asks what is watched. */
  readonly place: PlatformQuestion;
  /** What the answer writes under `connect`. */
  readonly connect: (place: string) => Readonly<Record<string, string | readonly string[]>>;
  /** The credentials under `connect`, each with the variable of the environment that holds it, and what that is. */
  readonly credentials: readonly {
    readonly key: string;
    readonly variable: string;
    readonly what: string;
  }[];
  /**
   * Asks for a person's id on the team's Slack and, after a slash, the account with which that person answers on this
   * platform. Absent where the watched account itself answers.
   */
  readonly lead?: PlatformQuestion;
  /** What the first terms promise to answer. */
  readonly answers: NonEmpty<Interaction>;
}

/** What is known of a kind of channel without connecting to anything. */
export interface KindDescription {
  /** The platform's name, as people read it. */
  readonly name: string;
  /** The keys of `connect` that say what is watched: no two channels may say the same. */
  readonly watches: readonly string[];
  /** The responders that the platform knows; the one to be thought of first comes first. */
  readonly responders: NonEmpty<ResponderKey>;
  readonly init: InitSettings;
}

/** How a channel of a kind is written in ssla.yaml. */
export interface KindSettings<Connect> extends KindDescription {
  readonly watches: readonly (keyof Connect & string)[];
  /** Reads what stands under `connect`. */
  readonly connect: (fields: ConnectFields) => z.ZodType<Connect>;
}
