import type { Config } from "../config/load-config.ts";
import type { BrandConfig } from "../config/ssla/brand-schema.ts";
import { zoneOf, type Zone } from "../core/time/zone.ts";
import { pagerdutySender } from "../notify/pagerduty/pagerduty-sender.ts";
import { webhookSender } from "../notify/webhook/webhook-sender.ts";
import type { Clock } from "../ports/clock.ts";
import { ConfigError } from "../ports/errors.ts";
import type { Sender } from "../ports/notifier.ts";

/** What destinations begin with that a team has beside its Slack. */
export const SCHEMES: readonly string[] = ["email", "pagerduty", "webhook"];

/**
 * The ways to reach a team beside its Slack; nothing is sent yet. What writes mails is loaded where there is a server for
 * them. Throws ConfigError when the address of that is none.
 */
export async function openSenders(
  brand: BrandConfig,
  { email }: Pick<Config, "email">,
  { clock, pagerduty }: { readonly clock: Clock; readonly pagerduty?: string | undefined },
): Promise<readonly Sender[]> {
  const zone = zoneOf(brand.timezone);
  const routes = Object.entries(brand.routes);
  const services = routes.flatMap(([name, { pagerduty: one }]) =>
    one ? [[name, { routingKey: one.routing_key.reveal(), severity: one.severity }] as const] : [],
  );
  const webhooks = routes.flatMap(([name, { webhook: one }]) =>
    one ? [[name, { url: one.url, secret: one.secret.reveal() }] as const] : [],
  );
  const url = pagerduty === undefined ? {} : { url: pagerduty };
  return [
    ...(email ? [await mailing(email, { zone, clock })] : []),
    ...(services.length > 0 ? [pagerdutySender({ routes: new Map(services), zone, clock, ...url })] : []),
    ...(webhooks.length > 0 ? [webhookSender({ routes: new Map(webhooks), zone, clock })] : []),
  ];
}

async function mailing(
  email: NonNullable<Config["email"]>,
  deps: { readonly zone: Zone; readonly clock: Clock },
): Promise<Sender> {
  const smtp = smtpOf(email);
  const { emailSender } = await import("../notify/email/email-sender.ts");
  return emailSender({ smtp, from: email.from, ...deps });
}

/** The address holds a password: what is wrong with it is told without it. */
function smtpOf({ smtp }: NonNullable<Config["email"]>): string {
  const address = smtp.reveal();
  if (URL.canParse(address) && /^smtps?:$/.test(new URL(address).protocol)) return address;
  throw new ConfigError([
    {
      file: "ssla.yaml",
      line: 0,
      column: 0,
      message: `what email.smtp names (${smtp.source}) is not the address of a mail server`,
      mend: "write it like smtps://user:password@mail.example:465",
    },
  ]);
}
