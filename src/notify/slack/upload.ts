import { z } from "zod";
import type { Picture } from "../../ports/notifier.ts";
import type { SlackFailure } from "../../platforms/slack/failure.ts";
import type { SlackUploads } from "../../platforms/slack/web-api.ts";

/** A picture that Slack has and that nobody sees until a message shows it. */
export interface Uploaded {
  readonly kind: "uploaded";
  readonly ids: readonly string[];
}

const announced = z.object({ upload_url: z.url(), file_id: z.string().min(1) });

/** Hands pictures to Slack without showing them to anybody, so that whatever goes wrong here has harmed nothing. */
export async function upload(
  web: SlackUploads,
  pictures: readonly Picture[],
): Promise<Uploaded | SlackFailure> {
  const files: { readonly id: string; readonly title: string }[] = [];
  for (const { name, title, alt, bytes } of pictures) {
    const place = await web.call("files.getUploadURLExternal", {
      filename: name,
      length: bytes.length,
      alt_txt: alt,
    });
    if (place.kind !== "ok") return place;
    const { data } = announced.safeParse(place.body);
    if (data === undefined) return { kind: "unknown", reason: "an answer without an address for the file" };
    const sent = await web.upload(data.upload_url, bytes);
    if (sent.kind !== "ok") return sent;
    files.push({ id: data.file_id, title });
  }
  const done = await web.call("files.completeUploadExternal", { files });
  return done.kind === "ok" ? { kind: "uploaded", ids: files.map(({ id }) => id) } : done;
}
