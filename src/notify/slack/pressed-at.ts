import { z } from "zod";

/** Where a press was made: enough to answer it privately. */
export interface PressedAt {
  readonly user: string;
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
  view: z.object({ id: z.string(), type: z.string() }).optional(),
});

/** Who pressed, and where. Undefined when the payload does not say. */
export function pressedAt(body: unknown): PressedAt | undefined {
  const { data } = place.safeParse(body);
  return (
    data && {
      user: data.user.id,
      channel: data.channel?.id,
      trigger: data.trigger_id,
      isPrivate: data.container?.is_ephemeral ?? false,
      modal: data.view?.type === "modal" ? data.view.id : undefined,
    }
  );
}
