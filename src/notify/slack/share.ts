import type { types } from "@slack/bolt";
import type { Clock } from "../../ports/clock.ts";
import type { Picture, PostOutcome } from "../../ports/notifier.ts";
import type { SlackFailure } from "../../platforms/slack/failure.ts";
import { plainText } from "../../platforms/slack/slack-text.ts";
import type { SlackUploads } from "../../platforms/slack/web-api.ts";
import { unopened } from "./outcomes.ts";
import type { Rendered } from "./rich-blocks.ts";
import { complete, inTime, send } from "./upload.ts";

/** Posts words and blocks under a key; one attempt. */
export type PostRendered = (rendered: Rendered) => Promise<PostOutcome>;

/** Shows pictures below a message's words, under its key. */
export type Share = (
  key: string,
  pictures: readonly Picture[],
  rendered: Rendered,
  post: PostRendered,
) => Promise<PostOutcome>;

/** Slack looks through what was uploaded before it lets a message show it; until then it refuses the message. */
const LOOK_THROUGH_MS = 2000;
const MOST_REFUSALS = 5;

/** Alerts wait for the message in hand: so often they do for its pictures. */
const MOST_UPLOADS = 3;

/** What became of the pictures of a message that is not posted yet. */
interface Tried {
  /** Undefined while they are not all there. */
  readonly ids: readonly string[] | undefined;
  readonly failures: number;
  readonly refusals: number;
}

const UNTRIED: Tried = { ids: undefined, failures: 0, refusals: 0 };

/**
 * Files that Slack itself would post carry no marks and could not be found again (docs/decisions/007). So the pictures go up
 * first, seen by nobody, and one ordinary message shows them. A try again shows what went up already. The words go alone
 * where pictures may not be uploaded, cannot be, or are refused for good.
 */
export function sharing(web: SlackUploads, clock: Pick<Clock, "sleep">): Share {
  const tried = new Map<string, Tried>();
  return async (key, pictures, rendered, post) => {
    const { ids, failures, refusals } = tried.get(key) ?? UNTRIED;
    if (failures >= MOST_UPLOADS) {
      const outcome = await post(rendered);
      if (outcome.kind === "sent") tried.delete(key);
      return outcome;
    }
    const up = ids ? { kind: "uploaded" as const, ids } : await inTime(clock, upload(web, pictures));
    if (up.kind === "refused" && up.code === "missing_scope") return post(rendered);
    if (up.kind !== "uploaded") {
      // What is told to come later, or reached nobody, says nothing about the pictures.
      const isFailure = up.kind === "refused" || up.kind === "unknown";
      tried.set(key, { ids, failures: failures + (isFailure ? 1 : 0), refusals });
      // Nothing was posted yet, whatever went wrong.
      return unopened(up);
    }
    const blocks = [...rendered.blocks, ...up.ids.map((id, i) => pictureBlock(id, pictures[i]))];
    const outcome = await post({ ...rendered, blocks });
    if (outcome.kind === "refused shape" && refusals < MOST_REFUSALS) {
      tried.set(key, { ids: up.ids, failures, refusals: refusals + 1 });
      return { kind: "not accepted", reason: outcome.reason, retryAfterMs: LOOK_THROUGH_MS };
    }
    if (outcome.kind === "not accepted" || outcome.kind === "unreachable") {
      tried.set(key, { ids: up.ids, failures, refusals });
      return outcome;
    }
    tried.delete(key);
    return outcome.kind === "refused shape" ? post(rendered) : outcome;
  };
}

/** Pictures that Slack has and that nobody sees until a message shows them. */
interface Uploaded {
  readonly kind: "uploaded";
  readonly ids: readonly string[];
}

async function upload(web: SlackUploads, pictures: readonly Picture[]): Promise<Uploaded | SlackFailure> {
  const sent = await send(web, pictures);
  if (sent.kind !== "sent") return sent;
  const done = await complete(web, sent);
  return done.kind === "ok" ? { kind: "uploaded", ids: sent.files.map(({ id }) => id) } : done;
}

function pictureBlock(id: string, picture: Picture | undefined): types.ImageBlock {
  return {
    type: "image",
    slack_file: { id },
    alt_text: plainText(picture?.alt ?? "", 1000) || "A picture",
    ...(picture && { title: { type: "plain_text", text: plainText(picture.title, 200), emoji: false } }),
  };
}
