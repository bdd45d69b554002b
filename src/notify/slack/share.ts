import type { types } from "@slack/bolt";
import type { Picture, PostOutcome } from "../../ports/notifier.ts";
import { plainText } from "../../platforms/slack/slack-text.ts";
import type { SlackUploads } from "../../platforms/slack/web-api.ts";
import { unopened } from "./outcomes.ts";
import type { Rendered } from "./rich-blocks.ts";
import { upload } from "./upload.ts";

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

/** What was uploaded for a message that is not posted yet. */
interface Ready {
  readonly ids: readonly string[];
  readonly refusals: number;
}

/**
 * Files that Slack itself would post carry no marks and could not be found again (docs/decisions/007). So the pictures go up
 * first, seen by nobody, and one ordinary message shows them. A try again shows what went up already. The words go alone
 * where pictures may not be uploaded, or are refused for good.
 */
export function sharing(web: SlackUploads): Share {
  const uploaded = new Map<string, Ready>();
  return async (key, pictures, rendered, post) => {
    const known = uploaded.get(key);
    const up = known ? { kind: "uploaded" as const, ids: known.ids } : await upload(web, pictures);
    if (up.kind === "refused" && up.code === "missing_scope") return post(rendered);
    // Nothing was posted yet, whatever went wrong.
    if (up.kind !== "uploaded") return unopened(up);
    const refusals = known?.refusals ?? 0;
    const blocks = [...rendered.blocks, ...up.ids.map((id, i) => pictureBlock(id, pictures[i]))];
    const outcome = await post({ ...rendered, blocks });
    if (outcome.kind === "refused shape" && refusals < MOST_REFUSALS) {
      uploaded.set(key, { ids: up.ids, refusals: refusals + 1 });
      return { kind: "not accepted", reason: outcome.reason, retryAfterMs: LOOK_THROUGH_MS };
    }
    if (outcome.kind === "not accepted" || outcome.kind === "unreachable") {
      uploaded.set(key, { ids: up.ids, refusals });
      return outcome;
    }
    uploaded.delete(key);
    return outcome.kind === "refused shape" ? post(rendered) : outcome;
  };
}

function pictureBlock(id: string, picture: Picture | undefined): types.ImageBlock {
  return {
    type: "image",
    slack_file: { id },
    alt_text: plainText(picture?.alt ?? "", 1000) || "A picture",
    ...(picture && { title: { type: "plain_text", text: plainText(picture.title, 200), emoji: false } }),
  };
}
