import { PAST_ROLES, type PastMessage, type PastRole } from "../core/cases/past-conversation.ts";
import { INTERACTIONS, type Interaction } from "../core/interaction.ts";
import type { Instant } from "../core/time/instant.ts";
import { parseInstant } from "../core/time/iso.ts";
import { quoted } from "./quoted.ts";

/** The fields of a message before anyone has checked them. */
export interface RawMessage {
  readonly id?: unknown;
  readonly at?: unknown;
  readonly role?: unknown;
  readonly handle?: unknown;
  readonly text?: unknown;
  readonly kind?: unknown;
  readonly repliesTo?: unknown;
}

/** What is wrong with a message, to stand behind its name. */
export type Fault = string;

const roles: ReadonlySet<unknown> = new Set(PAST_ROLES);
const interactions: ReadonlySet<unknown> = new Set(INTERACTIONS);

/**
 * The message that `raw` describes, or the first thing that is wrong with it. Checked by hand, not by a schema: this
 * runs for every message of a file, and each fault has a reason of its own.
 */
export function readMessage(raw: RawMessage): PastMessage | Fault {
  const { id, at, role, handle, text } = raw;
  if (typeof id !== "string" || id === "") return faultOfName("id", id);
  if (typeof at !== "string") return faultOfTime(at);
  const instant = parseInstant(at);
  if (instant === undefined) return faultOfTime(at);
  if (!isRole(role)) return faultOfChoice("role", role, PAST_ROLES);
  if (typeof handle !== "string" || handle.trim() === "") return faultOfName("handle", handle);
  if (typeof text !== "string") return text === undefined ? "text is missing" : "text is not a string";
  return withRefs({ id, at: instant, role, handle, text }, raw);
}

interface Envelope {
  readonly id: string;
  readonly at: Instant;
  readonly role: PastRole;
  readonly handle: string;
  readonly text: string;
}

function withRefs({ id, at, role, handle, text }: Envelope, raw: RawMessage): PastMessage | Fault {
  const kind = raw.kind ?? undefined;
  const repliesTo = raw.repliesTo ?? undefined;
  if (kind !== undefined && !isInteraction(kind)) return faultOfChoice("kind", kind, INTERACTIONS);
  if (repliesTo !== undefined && (typeof repliesTo !== "string" || repliesTo === "")) {
    return faultOfName("repliesTo", repliesTo);
  }
  if (repliesTo === id) return `repliesTo ${quoted(id)} is the message itself`;
  return { id, at, role, handle, text, interaction: kind, repliesTo };
}

const isRole = (value: unknown): value is PastRole => roles.has(value);
const isInteraction = (value: unknown): value is Interaction => interactions.has(value);

/** Why `value` cannot name a thing. */
export function faultOfName(field: string, value: unknown): Fault {
  if (value === undefined || value === null) return `${field} is missing`;
  if (typeof value === "number") return `${field} is a number: quote it, long ids lose digits otherwise`;
  return typeof value === "string" ? `${field} is empty` : `${field} is not a string`;
}

function faultOfTime(value: unknown): Fault {
  if (value === undefined || value === null) return "at is missing";
  if (typeof value === "number") {
    return "at is a number: write a quoted time with an offset, such as 2026-11-02T15:04:05Z";
  }
  if (typeof value !== "string") return "at is not a string";
  return parseInstant(`${value}Z`) === undefined
    ? `at ${quoted(value)} is not a time such as 2026-11-02T15:04:05Z`
    : `at ${quoted(value)} has no offset: end it with Z or, say, -06:00`;
}

function faultOfChoice(field: string, value: unknown, choices: readonly string[]): Fault {
  if (value === undefined || value === null || value === "") return `${field} is missing`;
  const shown = typeof value === "string" ? quoted(value) : typeof value;
  return `${field} ${shown} is none of ${choices.join(", ")}`;
}
