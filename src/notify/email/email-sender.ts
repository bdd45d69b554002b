import { Readable } from "node:stream";
import { createTransport } from "nodemailer";
import { duration } from "../../core/time/instant.ts";
import type { Zone } from "../../core/time/zone.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Marks, PostOutcome, Sender } from "../../ports/notifier.ts";
import type { Notice } from "../../ports/notice.ts";
import { isLoopbackHost } from "../guarded-lookup.ts";
import { inHand } from "../in-hand.ts";
import { mailOf, type Mail, type MailAddress, type MailForm } from "./mail.ts";
import { mailFailure } from "./mail-outcome.ts";

export interface EmailOptions {
  /** `smtps://user:password@mail.example`, or `smtp://` and then TLS all the same. */
  readonly smtp: string;
  readonly from: string;
  /** Times are told in it. */
  readonly zone: Zone;
  readonly clock: Clock;
}

const LIMIT = duration(10_000);

/**
 * Mails to one person each. A mail that may have been taken is sent again under the same Message-ID: mail programs show
 * the two as one.
 */
export function emailSender({ smtp, from, zone, clock }: EmailOptions): Sender {
  const transport = createTransport({
    url: smtp,
    // Passwords and customers' words go in the clear to this machine only; `?requireTLS=false` in the URL says otherwise.
    requireTLS: !isLoopbackHost(new URL(smtp).hostname),
    connectionTimeout: LIMIT,
    greetingTimeout: LIMIT,
    socketTimeout: LIMIT,
    dnsTimeout: LIMIT,
  });
  const work = inHand();

  const send = async ({ id, bytes }: Mail, address: MailAddress): Promise<PostOutcome> => {
    let leaving = false;
    const raw = Readable.from(
      (function* () {
        leaving = true;
        yield bytes;
      })(),
    );
    const done = new AbortController();
    const late = new AbortController();
    void clock.sleep(LIMIT, done.signal).then(() => {
      late.abort();
    });
    try {
      await transport.sendMail({ envelope: { from, to: [address.to] }, raw, signal: late.signal });
      return { kind: "sent", place: address.to, reference: id };
    } catch (error) {
      return mailFailure(error, leaving);
    } finally {
      done.abort();
    }
  };
  const mail = (
    to: string,
    notice: Notice,
    marks: Marks,
    form: Pick<MailForm, "plain" | "pictures">,
  ): Promise<PostOutcome> =>
    work.of(async () => send(await mailOf(notice, marks, { from, to }, { zone, ...form }), { from, to }));
  return {
    scheme: "email",
    stop: work.done,
    post: (to, notice, marks, plain = false) => mail(to, notice, marks, { plain }),
    share: (to, pictures, notice, marks, plain = false) => mail(to, notice, marks, { plain, pictures }),
  };
}
