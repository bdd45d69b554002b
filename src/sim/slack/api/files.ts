import { z } from "zod";
import type { SlackFile } from "../files.ts";
import { plainBody } from "../slack-message.ts";
import { json, readArguments, whole } from "./arguments.ts";
import type { ApiMethod } from "./method.ts";
import { SlackRefusal, TIER } from "./method.ts";
import { writableChannel } from "./places.ts";

const announced = z.object({
  filename: z.string().min(1),
  length: whole.pipe(z.number().positive()),
  alt_txt: z.string().max(1000).optional(),
});

/** files.getUploadURLExternal. */
export const getUploadUrl: ApiMethod = {
  token: "bot",
  perMinute: TIER.four,
  run: (given, { world, uploadUrl }) => {
    const { filename: name, length, alt_txt: alt } = readArguments(announced, given);
    const { id, ticket } = world.files.announce({ name, length, alt });
    return { upload_url: uploadUrl(ticket), file_id: id };
  },
};

/** A conversation; the id of a person is none here, other than in a post (slackapi/bolt-js issue 2115). */
const PLACE = /^[CGDZ][A-Z0-9]{8,}$/;

const completed = z.object({
  files: json.pipe(z.array(z.object({ id: z.string(), title: z.string().optional() })).min(1)),
  channel_id: z.string().regex(PLACE, `input must match regex pattern: ${PLACE.source}`).optional(),
  thread_ts: z.string().optional(),
  initial_comment: z.string().optional(),
});

/** files.completeUploadExternal. Without a channel nobody sees the files until a message shows them. */
export const completeUpload: ApiMethod = {
  token: "bot",
  perMinute: TIER.four,
  run: (given, { world }) => {
    const args = readArguments(completed, given);
    const channel = args.channel_id === undefined ? undefined : writableChannel(world, args.channel_id);
    const files = args.files.map(({ id, title }) => {
      const file = world.files.complete(id, title);
      if (file === undefined) throw new SlackRefusal("file_not_found");
      return file;
    });
    if (channel !== undefined) {
      world.post({
        channel: channel.id,
        user: world.app.botUser,
        body: plainBody(args.initial_comment ?? ""),
        threadTs: args.thread_ts,
        files,
      });
    }
    return { files: files.map(fileJson) };
  },
};

const fileJson = ({ id, title }: SlackFile): object => ({ id, title });
