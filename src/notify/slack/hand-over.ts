import type { Clock } from "../../ports/clock.ts";
import type { Reply, SharedFile } from "../../ports/command.ts";
import type { Log } from "../../ports/log.ts";
import type { SlackFailure } from "../../platforms/slack/failure.ts";
import type { SlackUploads } from "../../platforms/slack/web-api.ts";
import { postFailure } from "./outcomes.ts";
import type { Places } from "./places.ts";
import { complete, inTime, send } from "./upload.ts";

/** Hands the files of an answer to a person; the answer says in words where they are, or why they are not. */
export type HandOver = (user: string, reply: Reply) => Promise<Reply>;

/** What handing over takes. */
export interface HandOverDeps {
  readonly web: SlackUploads;
  readonly places: Places;
  readonly clock: Pick<Clock, "sleep">;
  readonly log: Log;
}

/**
 * A private answer can carry no file: files are posted in the conversation of the app with that person, which nobody else
 * reads. What stands there twice harms nobody, so it needs no marks to be found again by.
 */
export function handingOver(deps: HandOverDeps): HandOver {
  return async (user, { lines, files = [] }) => {
    if (files.length === 0) return { lines };
    const outcome = await handOver(deps, user, files);
    if (outcome.kind !== "there")
      deps.log.warn("slack.files_not_handed_over", { reason: reasonOf(outcome.why) });
    return { lines: [[inWords(outcome, files)], ...lines] };
  };
}

type Outcome =
  | { readonly kind: "there" }
  /** For certain. */
  | { readonly kind: "not there"; readonly why: SlackFailure }
  | { readonly kind: "perhaps there"; readonly why: SlackFailure };

async function handOver(
  { web, places, clock }: HandOverDeps,
  user: string,
  files: readonly SharedFile[],
): Promise<Outcome> {
  const place = await places.of(user);
  if (place.kind !== "place") return { kind: "not there", why: place };
  const sent = await inTime(clock, send(web, files));
  if (sent.kind !== "sent") return { kind: "not there", why: sent };
  const done = await complete(web, sent, place.id);
  if (done.kind === "ok") return { kind: "there" };
  const { kind } = postFailure(done);
  if (kind === "blocked") places.forget(user);
  return { kind: kind === "ambiguous" ? "perhaps there" : "not there", why: done };
}

function inWords(outcome: Outcome, files: readonly SharedFile[]): string {
  const names = files.map(({ name }) => name).join(" and ");
  const [are, them] = files.length === 1 ? ["is", "it"] : ["are", "them"];
  switch (outcome.kind) {
    case "there":
      return `${names} ${are} in your messages with me.`;
    case "perhaps there":
      return `I cannot tell whether ${names} reached you: look into your messages with me before you ask again.`;
    case "not there":
      return `I could not send you ${names}: ${whyNot(outcome.why, them)}.`;
  }
}

function whyNot(why: SlackFailure, them: string): string {
  if (why.kind !== "refused") return "please ask again";
  if (why.code !== "missing_scope") return `Slack refuses ${them} (${why.code})`;
  return `my app lacks the scope ${why.needed ?? "files:write"}; \`ssla setup slack --manifest\` prints the manifest that has it`;
}

function reasonOf(why: SlackFailure): string {
  if (why.kind === "rate limited") return why.kind;
  return why.kind === "refused" ? why.code : why.reason;
}
