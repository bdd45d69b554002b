import { z } from "zod";
import type { SlackWorld } from "../../slack/slack-world.ts";
import type { Pace } from "../pace.ts";
import { meantBy, type Hands } from "./hands.ts";

/** What became of a form that was sent. */
export type FormOutcome = "done" | "gone" | "not understood" | "unheard";

/** What forms act on. */
export interface FormDeps {
  readonly slack: SlackWorld;
  readonly hands: Hands;
  readonly pace?: Pace;
}

/** Does what the form of that act says, as `user`. */
export async function takeForm(
  act: string,
  form: URLSearchParams,
  user: string,
  deps: FormDeps,
): Promise<FormOutcome> {
  switch (act) {
    case "press":
      return press(form, user, deps);
    case "submit":
      return withView(form, user, deps, () => deps.hands.submit(user, filledIn(form)));
    case "dismiss":
      return withView(form, user, deps, () => deps.hands.closeModal(user));
    case "pace":
      return setPace(form.get("pace"), deps.pace);
    default:
      return "not understood";
  }
}

const pressed = z.tuple([z.string(), z.string(), z.string().nullable()]);

async function press(form: URLSearchParams, user: string, { slack, hands }: FormDeps): Promise<FormOutcome> {
  const read = pressed.safeParse(jsonOf(form.get("press")));
  const [place, ts] = [form.get("place"), form.get("ts")];
  if (!read.success || place === null || ts === null) return "not understood";
  const [block, action, choice] = read.data;
  const message =
    form.get("private") === "yes"
      ? slack.privateTo(user).find((one) => one.channel === place && one.ts === ts)
      : visibleTo(user, place, slack) && slack.messageAt(place, ts);
  const meant = message ? meantBy(message, block, action, choice ?? undefined) : undefined;
  if (meant === undefined) return "gone";
  return outcomeOf(await hands.press({ user, channel: place, ts, ...meant }));
}

/** Nobody presses a button of what is said to another. */
function visibleTo(user: string, place: string, slack: SlackWorld): boolean {
  const channel = slack.channels.get(place);
  return channel?.kind === "channel" || channel?.user === user;
}

async function withView(
  form: URLSearchParams,
  user: string,
  { slack }: FormDeps,
  act: () => ReturnType<Hands["closeModal"]>,
): Promise<FormOutcome> {
  const view = slack.views.modalOf(user);
  if (view?.id !== (form.get("view") ?? "")) return "gone";
  return outcomeOf(await act());
}

/** Slack shows a warning sign at a button whose app does not answer. */
function outcomeOf({ kind }: Awaited<ReturnType<Hands["closeModal"]>>): FormOutcome {
  return kind === "acknowledged" || kind === "nothing to tell" ? "done" : "unheard";
}

const field = z.tuple([z.string(), z.string()]);

/** By action, as Slack's people fill in: a block has one field. */
function filledIn(form: URLSearchParams): Readonly<Record<string, string>> {
  const filled = new Map<string, string>();
  for (const [name, value] of form) {
    const read = field.safeParse(name.startsWith("field ") ? jsonOf(name.slice("field ".length)) : undefined);
    if (read.success && value !== "") filled.set(read.data[1], value);
  }
  return Object.fromEntries(filled);
}

function setPace(wish: string | null, pace: Pace | undefined): FormOutcome {
  if (pace === undefined) return "gone";
  switch (wish) {
    case "pause":
      pace.pause();
      return "done";
    case "resume":
      pace.resume();
      return "done";
    case "slower":
      pace.setSpeed(pace.speed() / 2);
      return "done";
    case "faster":
      pace.setSpeed(pace.speed() * 2);
      return "done";
    default:
      return "not understood";
  }
}

function jsonOf(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
