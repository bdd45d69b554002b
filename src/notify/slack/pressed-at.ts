import { z } from "zod";
import { isPlaceId } from "../../platforms/slack/slack-ids.ts";

/** Where a press was made: enough to answer it privately. */
export interface PressedAt {
  readonly user: string;
  /** Of a window of ours, where it was opened from. */
  readonly channel: string | undefined;
  readonly trigger: string | undefined;
  /** The message is itself a private answer of ours: the next takes its place. */
  readonly isPrivate: boolean;
  /** The window that it was made in: the answer takes its place. */
  readonly modal: string | undefined;
}

const place = z.object({
  user: z.object({ id: z.string() }),
  trigger_id: z.string().optional(),
  channel: z.object({ id: z.string() }).optional(),
  container: z.object({ is_ephemeral: z.boolean().optional() }).optional(),
  view: z.object({ id: z.string(), type: z.string(), private_metadata: z.string().optional() }).optional(),
});

/** Who pressed, and where. Undefined when the payload does not say. */
export function pressedAt(body: unknown): PressedAt | undefined {
  const { data } = place.safeParse(body);
  return (
    data && {
      user: data.user.id,
      channel: data.channel?.id ?? noted(data.view?.private_metadata),
      trigger: data.trigger_id,
      isPrivate: data.container?.is_ephemeral ?? false,
      modal: data.view?.type === "modal" ? data.view.id : undefined,
    }
  );
}

/** Other views note other things. */
const noted = (metadata: string | undefined): string | undefined =>
  metadata !== undefined && isPlaceId(metadata) ? metadata : undefined;
