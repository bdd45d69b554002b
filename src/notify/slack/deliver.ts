import { z } from "zod";
import type { EditOutcome, Marks, Notifier, PostOutcome } from "../../ports/notifier.ts";
import type { SlackAnswer, SlackUploads, SlackWeb } from "../../platforms/slack/web-api.ts";
import type { Clock } from "../../ports/clock.ts";
import { harmless } from "./answer.ts";
import { messageIdOf, metadataOf } from "./marks.ts";
import { editFailure, isRefusedShape, postFailure, unopened } from "./outcomes.ts";
import type { Places } from "./places.ts";
import { renderPlain } from "./render-plain.ts";
import { render } from "./render.ts";
import type { Rendered } from "./rich-blocks.ts";
import { sharing } from "./share.ts";
import type { Sign } from "./sign.ts";

const accepted = z.object({ ts: z.string().min(1), channel: z.string().min(1) });

/** Posts, edits and removes; each is one attempt. */
export function delivery(
  web: SlackUploads,
  places: Places,
  sign: Sign,
  clock: Pick<Clock, "sleep">,
): Pick<Notifier, "post" | "share" | "edit" | "remove"> {
  const share = sharing(web, clock);
  return {
    post: (to, notice, marks, plain = false) =>
      post(web, places, to, plain ? renderPlain(notice) : render(notice, sign), marks),
    share: async (to, pictures, notice, marks, plain = false) => {
      if (plain) return post(web, places, to, renderPlain(notice), marks);
      const place = await places.of(to);
      if (place.kind !== "place") return unopened(place);
      return share(marks.key, pictures, render(notice, sign), (rendered) =>
        post(web, places, to, rendered, marks),
      );
    },
    edit: (place, reference, notice, marks) =>
      edit(web, place, reference, [render(notice, sign), renderPlain(notice)], marks),
    remove: async (place, reference) => {
      const answer = await web.call("chat.delete", { channel: place, ts: reference });
      return edited(answer);
    },
  };
}

async function post(
  web: SlackWeb,
  places: Places,
  to: string,
  { text, blocks }: Rendered,
  marks: Marks,
): Promise<PostOutcome> {
  const place = await places.of(to);
  if (place.kind !== "place") return unopened(place);
  const answer = await web.call("chat.postMessage", {
    channel: place.id,
    text,
    // Without blocks the text itself is shown.
    ...(blocks.length === 0 ? {} : { blocks }),
    mrkdwn: false,
    ...harmless,
    metadata: metadataOf(marks),
    client_msg_id: messageIdOf(marks.key),
    ...(place.thread !== undefined && { thread_ts: place.thread }),
  });
  if (answer.kind === "ok") {
    const { data } = accepted.safeParse(answer.body);
    if (data === undefined) return { kind: "ambiguous", reason: "an answer without a timestamp" };
    return { kind: "sent", place: data.channel, reference: data.ts };
  }
  const outcome = postFailure(answer);
  if (outcome.kind === "blocked") places.forget(to);
  return outcome;
}

/** An edit may be repeated without harm, so one whose form is refused is made in plain words at once. */
async function edit(
  web: SlackWeb,
  place: string,
  reference: string,
  [full, plain]: readonly [full: Rendered, plain: Rendered],
  marks: Marks,
): Promise<EditOutcome> {
  const update = ({ text, blocks }: Rendered): Promise<SlackAnswer> =>
    web.call("chat.update", {
      channel: place,
      ts: reference,
      text,
      // Left out, those of the message would stay.
      blocks,
      ...harmless,
      metadata: metadataOf(marks),
    });
  const answer = await update(full);
  if (answer.kind === "ok" || !isRefusedShape(answer)) return edited(answer);
  return edited(await update(plain));
}

const edited = (answer: SlackAnswer): EditOutcome =>
  answer.kind === "ok" ? { kind: "done" } : editFailure(answer);
