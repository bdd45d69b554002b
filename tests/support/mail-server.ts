import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { SMTPServer, type SMTPServerSession } from "smtp-server";
import type { FollowedSockets } from "./follow-sockets.ts";
import { readMail, type ReadMail } from "./read-mail.ts";

/** What becomes of a mail instead of being taken. */
export type MailFault =
  /** The server says so, to whom it is from, to whom it goes, or what it is. */
  | { readonly kind: "says"; readonly to: "from" | "rcpt" | "data"; readonly code: number }
  | { readonly kind: "reset" | "hang"; readonly stored: boolean };

/** A mail server on this machine. */
export interface MailServer {
  /** With name and password. */
  readonly url: string;
  readonly mails: readonly ReadMail[];
  readonly attempts: () => number;
  readonly next: (fault: MailFault) => void;
  /** It takes nobody's password any more. */
  readonly lock: () => void;
  readonly down: () => Promise<void>;
  readonly up: () => Promise<void>;
}

export const MAIL_PASSWORD = "canary-mail-password";

export async function mailServer(sockets: FollowedSockets): Promise<MailServer> {
  const mails: ReadMail[] = [];
  const faults: MailFault[] = [];
  let locked = false;
  let attempts = 0;
  const saying = (to: string): Error | undefined => {
    const [fault] = faults;
    if (fault?.kind !== "says" || fault.to !== to) return undefined;
    faults.shift();
    return Object.assign(new Error("Where is my refund? says the server"), { responseCode: fault.code });
  };
  const make = (): SMTPServer =>
    new SMTPServer({
      disabledCommands: ["STARTTLS"],
      allowInsecureAuth: true,
      logger: false,
      disableReverseLookup: true,
      onAuth: ({ username, password }, _session, done) => {
        if (locked || username !== "ssla" || password !== MAIL_PASSWORD)
          done(new Error(`no ${password ?? ""}`));
        else done(null, { user: username });
      },
      onMailFrom: (_address, _session, done) => {
        attempts += 1;
        done(saying("from"));
      },
      onRcptTo: (_address, _session, done) => {
        done(saying("rcpt"));
      },
      onData: (stream, session: SMTPServerSession, done) => {
        void buffer(stream).then((source) => {
          const said = saying("data");
          if (said !== undefined) {
            done(said);
            return;
          }
          const fault = faults.shift();
          const to = session.envelope.rcptTo.map(({ address }) => address);
          if (fault === undefined || (fault.kind !== "says" && fault.stored))
            mails.push(readMail(source, to));
          if (fault === undefined) done();
          else if (fault.kind === "hang") sockets.letGo(session.remotePort);
          else for (const connection of server.connections) connection.close();
        });
      },
    });
  let server = make();
  const listen = (port: number): Promise<void> =>
    new Promise((resolve) => {
      server.on("error", () => undefined);
      server.listen(port, "127.0.0.1", () => {
        resolve();
      });
    });
  await listen(0);
  const { port } = server.server.address() as AddressInfo;
  sockets.to(port);
  return {
    url: `smtp://ssla:${MAIL_PASSWORD}@127.0.0.1:${port}`,
    mails,
    attempts: () => attempts,
    next: (fault) => faults.push(fault),
    lock: () => {
      locked = true;
    },
    down: () =>
      new Promise((resolve) => {
        for (const connection of server.connections) connection.close();
        server.close(() => {
          resolve();
        });
      }),
    up: () => {
      server = make();
      return listen(port);
    },
  };
}
