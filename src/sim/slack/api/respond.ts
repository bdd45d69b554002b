import { z } from "zod";
import type { Posting } from "../posting.ts";
import type { Pressed } from "../response-urls.ts";
import type { SlackWorld } from "../slack-world.ts";
import { readArguments } from "./arguments.ts";
import { bodyArguments, readBody, readMetadata } from "./message-arguments.ts";
import { SlackRefusal } from "./method.ts";

const respondArguments = z.object({
  ...bodyArguments,
  metadata: z.unknown().optional(),
  response_type: z.enum(["ephemeral", "in_channel"]).optional(),
  replace_original: z.boolean().optional(),
  delete_original: z.boolean().optional(),
  thread_ts: z.string().optional(),
});

/** What an app posts to a response_url: a private word, a public one, or something in the place of what was pressed. */
export function respond(world: SlackWorld, pressed: Pressed, given: unknown): void {
  const args = readArguments(respondArguments, given, "invalid_payload");
  if (args.delete_original === true) {
    removeOriginal(world, pressed);
    return;
  }
  const body = readBody(args, world.nextId);
  const metadata = readMetadata(args.metadata);
  const posting: Posting = { channel: pressed.channel, user: world.app.botUser, body, metadata };
  if (args.replace_original === true && pressed.ts !== undefined) {
    replaceOriginal(world, { ...pressed, ts: pressed.ts }, posting);
  } else if (args.response_type === "in_channel") world.post(posting);
  else world.showPrivately(pressed.user, posting);
}

function removeOriginal(world: SlackWorld, { user, channel, ts, isPrivate }: Pressed): void {
  if (ts === undefined) throw new SlackRefusal("message_not_found");
  if (isPrivate) {
    world.removePrivate(user, ts);
    return;
  }
  const message = world.messageAt(channel, ts);
  if (message) world.remove(message);
}

function replaceOriginal(
  world: SlackWorld,
  pressed: Pressed & { readonly ts: string },
  posting: Posting,
): void {
  if (pressed.isPrivate) {
    world.removePrivate(pressed.user, pressed.ts);
    world.showPrivately(pressed.user, posting);
    return;
  }
  const before = world.messageAt(pressed.channel, pressed.ts);
  if (!before) throw new SlackRefusal("message_not_found");
  const metadata = posting.metadata ?? before.metadata;
  world.edit(before, { body: posting.body, metadata, showsEdited: false });
}
