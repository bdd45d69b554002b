import { z } from "zod";
import { PLAIN_COLORS, type Colors } from "../../core/blurbs/colors.ts";
import type { Week } from "../../core/time/calendar.ts";
import { WEEKDAYS, type Weekday } from "../../core/time/local-date.ts";
import { colorsField } from "../schema/colors-field.ts";
import { strictMap } from "../schema/strict-map.ts";
import { emailField, localeField, nameField, textField, webhookField } from "../schema/text-fields.ts";
import { timeOfDayField, zoneField } from "../schema/time-fields.ts";
import { weekField } from "../schema/week-field.ts";
import { addWrong } from "../schema/wrong.ts";
import { actionsSchema, type ActionsConfig } from "./actions-schema.ts";
import type { CredentialField } from "./credential-field.ts";
import type { Secret } from "./secret.ts";

/** A brand: who works for it, and who hears of what. */
export interface BrandConfig {
  readonly name: string;
  readonly timezone: string;
  readonly locale: string;
  readonly workspace: { readonly bot_token: Secret; readonly app_token: Secret };
  readonly people: Readonly<Record<string, PersonConfig>>;
  readonly routes: Readonly<Record<string, RouteConfig>>;
  readonly rota: readonly RotaEntry[];
  readonly actions: ActionsConfig;
  /** Undefined: a version takes force on its date, nobody has to approve it. */
  readonly approvers?: readonly string[] | undefined;
  readonly reports: readonly ReportConfig[];
  readonly publish_results: boolean;
  /** In which pictures and pages are drawn. */
  readonly colors: Colors;
}

interface PersonConfig {
  readonly slack?: string | undefined;
  readonly email?: string | undefined;
  /** By kind of channel, the accounts with which this person answers. */
  readonly accounts: Readonly<Record<string, readonly string[]>>;
}

/** Where an alert goes: all the parts that are given. */
interface RouteConfig {
  readonly channel?: string | undefined;
  readonly rota: boolean;
  readonly people: readonly string[];
  /** Its people get a mail. */
  readonly email: boolean;
  readonly pagerduty?: PagerdutyConfig | undefined;
  readonly webhook?: { readonly url: string; readonly secret: Secret } | undefined;
}

interface PagerdutyConfig {
  readonly routing_key: Secret;
  /** Undefined: by how the case stands. */
  readonly severity?: (typeof SEVERITIES)[number] | undefined;
}

const SEVERITIES = ["critical", "error", "warning", "info"] as const;

interface RotaEntry {
  readonly week: Week;
  readonly person?: string | undefined;
  readonly user_group?: string | undefined;
}

interface ReportConfig {
  readonly name: string;
  readonly day: Weekday;
  readonly at: string;
  readonly to: readonly string[];
}

const list = z.array(textField).default([]);

const person = strictMap({
  slack: textField.optional(),
  email: emailField.optional(),
  accounts: z.record(textField, z.array(textField)).default({}),
});

const routeSchema = (credential: CredentialField): z.ZodType<RouteConfig> =>
  strictMap({
    channel: textField.optional(),
    rota: z.boolean().default(false),
    people: list,
    email: z.boolean().default(false),
    pagerduty: strictMap({ routing_key: credential, severity: z.enum(SEVERITIES).optional() }).optional(),
    webhook: strictMap({ url: webhookField, secret: credential }).optional(),
  }).superRefine(({ channel, rota, people, pagerduty, webhook }, context) => {
    if (channel !== undefined || rota || people.length > 0 || pagerduty || webhook) return;
    addWrong(context, {
      message: "the route leads nowhere",
      mend: "give it a `channel`, `people`, `rota: true`, `pagerduty` or `webhook`",
    });
  });

const rotaEntry = strictMap({
  week: weekField,
  person: textField.optional(),
  user_group: textField.optional(),
}).superRefine(({ person: one, user_group }, context) => {
  if ((one === undefined) !== (user_group === undefined)) return;
  const message = one === undefined ? "nobody is on this shift" : "the shift has a person and a group";
  addWrong(context, { message, mend: "name either a `person` or a `user_group`" });
});

const report = strictMap({
  name: textField,
  day: z.enum(WEEKDAYS),
  at: timeOfDayField,
  to: z.array(textField).min(1),
});

/** The schema of one brand. */
export function brandSchema(credential: CredentialField): z.ZodType<BrandConfig> {
  return strictMap({
    name: textField,
    timezone: zoneField,
    locale: localeField.default("en"),
    workspace: strictMap({ bot_token: credential, app_token: credential }),
    people: z.record(nameField, person).default({}),
    routes: z.record(nameField, routeSchema(credential)),
    rota: z.array(rotaEntry).default([]),
    actions: actionsSchema.default({ user_groups: [], people: [] }),
    approvers: z.array(textField).min(1).optional(),
    reports: z.array(report).default([]),
    publish_results: z.boolean().default(false),
    colors: colorsField.default(PLAIN_COLORS),
  });
}
