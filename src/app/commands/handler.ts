import type { BrandId, PersonId } from "../../core/ids.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Reply } from "../../ports/command.ts";
import type { Documents } from "../../ports/documents.ts";
import type { Log } from "../../ports/log.ts";
import type { Notifier } from "../../ports/notifier.ts";
import type { Store } from "../../ports/store.ts";
import type { Watch } from "../monitored.ts";
import type { Team } from "../team.ts";

/** A command: what it is called, how it is written, what it is good for, and what it does. */
export interface CommandHandler {
  readonly name: string;
  /** As a person types it after `/ssla`: `due [channel]`. */
  readonly usage: string;
  /** One line. */
  readonly help: string;
  readonly run: (asked: Asked) => Promise<Reply>;
}

/** A command that was given, and what it takes to answer it. */
export interface Asked {
  readonly deps: CommandDeps;
  /** Of the brand whose workspace it was given in: of others nothing is told there. */
  readonly team: Team;
  /** Who asks: by their id on the notifier's platform, and as a person of ours. */
  readonly user: string;
  readonly person: PersonId;
  /** What follows the name of the command, each word by itself. */
  readonly words: readonly string[];
  readonly now: Instant;
  /** The same for every delivery of the same command. */
  readonly id: string;
}

export interface CommandDeps {
  readonly store: Pick<Store, "queries" | "coverage" | "outbox" | "roster" | "figures">;
  readonly watch: Watch;
  readonly teams: ReadonlyMap<BrandId, Team>;
  readonly notifiers: ReadonlyMap<BrandId, Notifier>;
  readonly nearest: Nearest;
  readonly documents: Pick<Documents, "promisePictures">;
  readonly clock: Clock;
  readonly log: Log;
}

/** The one of `known` that `word` most likely means; undefined when none is near. */
export type Nearest = (word: string, known: readonly string[]) => string | undefined;
