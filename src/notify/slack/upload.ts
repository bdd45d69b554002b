import { z } from "zod";
import { duration } from "../../core/time/instant.ts";
import type { Clock } from "../../ports/clock.ts";
import type { SharedFile } from "../../ports/command.ts";
import type { SlackFailure } from "../../platforms/slack/failure.ts";
import { plainText } from "../../platforms/slack/slack-text.ts";
import type { SlackAnswer, SlackUploads, SlackWeb } from "../../platforms/slack/web-api.ts";

/** Files that Slack has the bytes of, and that nobody sees. */
export interface Sent {
  readonly kind: "sent";
  readonly files: readonly { readonly id: string; readonly title: string }[];
}

/** Slack takes no longer description. */
const MAX_ALT = 1000;
const MAX_TITLE = 200;

const announced = z.object({ upload_url: z.url(), file_id: z.string().min(1) });

/** Sends Slack the bytes of files. Whatever goes wrong here has harmed nothing. */
export async function send(web: SlackUploads, given: readonly SharedFile[]): Promise<Sent | SlackFailure> {
  const files: { readonly id: string; readonly title: string }[] = [];
  for (const { name, title, alt, bytes } of given) {
    const place = await web.call("files.getUploadURLExternal", {
      filename: name,
      length: bytes.length,
      ...(alt !== undefined && { alt_txt: plainText(alt, MAX_ALT, MAX_ALT) }),
    });
    if (place.kind !== "ok") return place;
    const { data } = announced.safeParse(place.body);
    if (data === undefined) return { kind: "unknown", reason: "an answer without an address for the file" };
    const sent = await web.upload(data.upload_url, bytes);
    if (sent.kind !== "ok") return sent;
    files.push({ id: data.file_id, title: plainText(title, MAX_TITLE) });
  }
  return { kind: "sent", files };
}

/** Makes files of what was sent, which nobody sees; or posts them in the conversation `place`. It can be done once. */
export const complete = (web: SlackWeb, { files }: Sent, place?: string): Promise<SlackAnswer> =>
  web.call("files.completeUploadExternal", { files, ...(place !== undefined && { channel_id: place }) });

/** So long whoever waits behind an upload does at most. */
const UPLOAD_LIMIT = duration(10_000);

/** What became of it, or that it took too long; what comes after that is not waited for. */
export async function inTime<T>(clock: Pick<Clock, "sleep">, work: Promise<T>): Promise<T | SlackFailure> {
  const done = new AbortController();
  const tooLate = clock.sleep(UPLOAD_LIMIT, done.signal).then((): SlackFailure => ({
    kind: "unknown",
    reason: `files not uploaded in ${UPLOAD_LIMIT / 1000} s`,
  }));
  const first = await Promise.race([work, tooLate]);
  done.abort();
  return first;
}
