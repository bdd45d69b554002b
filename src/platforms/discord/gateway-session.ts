import { z } from "zod";

/** What a gateway session is taken up again by. */
export interface GatewaySession {
  readonly id: string;
  /** The number of the last event that was heard. */
  readonly sequence: number;
  /** Where Discord wants it to be taken up. */
  readonly url: string;
}

const schema = z.object({ id: z.string().min(1), sequence: z.int(), url: z.url() });

/** The session in `text`, as `writeSession` wrote it; undefined when there is none. */
export function readSession(text: string | undefined): GatewaySession | undefined {
  if (text === undefined) return undefined;
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined; // not ours: a new session is begun
  }
}

/** The session as a cursor; undefined is written too, so that one that ended is not tried again. */
export const writeSession = (session: GatewaySession | undefined): string => JSON.stringify(session ?? {});
