import { z } from "zod";
import { INTERACTIONS } from "../../core/interaction.ts";
import { AUDIENCES } from "../../ports/terms-source.ts";
import type { Duration } from "../../core/time/instant.ts";
import { durationField } from "../schema/duration-field.ts";
import { strictMap } from "../schema/strict-map.ts";
import { localeField, shareField, textField } from "../schema/text-fields.ts";
import { dateField, instantField, intervalsField, zoneField } from "../schema/time-fields.ts";
import { weekField } from "../schema/week-field.ts";
import { CONDUCT_CATEGORIES } from "../../core/cases/message-facts.ts";
import { listNameField } from "./author-lists.ts";
import { holidaysField } from "./holidays-field.ts";
import { languageField } from "./language-field.ts";
import { needsReplyField } from "./needs-reply-field.ts";
import { patternField } from "./pattern-field.ts";
import { remedyField } from "./remedy-field.ts";
import type { TermsForm } from "./terms-form.ts";
import { warningField } from "./warning-field.ts";

/**
 * The schema of a terms file. What `defaults.yaml` may supply is optional here; what nobody supplied is found missing
 * by `terms-rules.ts`. `openDay` is the length of the week's average open day, for the mend of a `d`.
 */
export function termsSchema(openDay: Duration | undefined): z.ZodType<TermsForm> {
  return strictMap({
    from: instantField.optional(),
    purpose: textField.optional(),
    offers: z.array(textField).optional(),
    hours: hoursMap().optional(),
    response: responseMap(openDay).optional(),
    warn: z.array(warningField(openDay)).optional(),
    escalate: z.array(escalateMap(openDay)).optional(),
    conduct: conductMap().optional(),
    remedy: remedyField.optional(),
    gains: textField.optional(),
    review_by: dateField.optional(),
    author_lists: z.record(listNameField, z.array(textField)).optional(),
    texts: z.array(textMap()).optional(),
  });
}

/** A text that people copy while an overlay is in force. */
function textMap() {
  return strictMap({
    channel: textField.optional(),
    audience: z.enum(AUDIENCES),
    locale: localeField.optional(),
    text: textField,
  });
}

function hoursMap() {
  return strictMap({
    timezone: zoneField.optional(),
    week: weekField.optional(),
    holidays: holidaysField.optional(),
    exceptions: z
      .array(strictMap({ date: dateField, hours: intervalsField, note: textField.optional() }))
      .optional(),
  });
}

function responseMap(openDay: Duration | undefined) {
  return strictMap({
    answers: z.array(z.enum(INTERACTIONS)).min(1).optional(),
    needs_reply: needsReplyField.optional(),
    objective: shareField("an objective").optional(),
    update: durationField(openDay).optional(),
    targets: z.array(targetMap(openDay)).min(1).optional(),
  });
}

function targetMap(openDay: Duration | undefined) {
  const span = durationField(openDay);
  return strictMap({
    name: textField,
    when: strictMap({
      keywords: z.array(textField).min(1).optional(),
      interactions: z.array(z.enum(INTERACTIONS)).min(1).optional(),
      language: z.array(languageField).min(1).optional(),
      authors: z.array(textField).min(1).optional(),
      time: weekField.optional(),
    }).optional(),
    publish: z.boolean().optional(),
    target: z.literal("none").optional(),
    first: span.optional(),
    next: span.optional(),
    update: span.optional(),
    resolve: strictMap({ within: span, clock: z.enum(["business", "calendar"]).optional() }).optional(),
  });
}

function escalateMap(openDay: Duration | undefined) {
  return strictMap({
    at: z.enum(["warning", "breach"]).optional(),
    after: durationField(openDay).optional(),
    to: z.array(textField).min(1),
  });
}

function conductMap() {
  const rule = strictMap({
    category: z.enum(CONDUCT_CATEGORIES).optional(),
    name: textField.optional(),
    publishes: textField.optional(),
    pattern: patternField.optional(),
    action: z.enum(["flag", "moderate"]),
  });
  return strictMap({
    not_tolerated: z.array(textField).optional(),
    rules: z.array(rule).optional(),
  });
}
