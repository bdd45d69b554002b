import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";

/** Takes over a connection that is to become a socket. */
export type Upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer) => void;
