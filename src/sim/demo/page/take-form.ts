import { z } from "zod";
import type { SlackWorld } from "../../slack/slack-world.ts";
import type { Pace } from "../pace.ts";
import { useOf, type Filled, type Hands } from "./hands.ts";

/** What became of a form that was sent. */
export type FormOutcome = "done" | "gone" | "not understood";

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
      return withView(form, user, deps, (view) => deps.hands.submit(user, view, filledIn(form)));
    case "dismiss":
      return withView(form, user, deps, (view) => deps.hands.dismiss(user, view));
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
  const use = message ? useOf(message, block, action, choice ?? undefined) : undefined;
  if (!message || !use) return "gone";
  await hands.press(user, message, use);
  return "done";
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
  act: (view: NonNullable<ReturnType<SlackWorld["views"]["modalOf"]>>) => Promise<void>,
): Promise<FormOutcome> {
  const view = slack.views.modalOf(user);
  if (view === undefined || view.id !== form.get("view")) return "gone";
  await act(view);
  return "done";
}

const field = z.tuple([z.string(), z.string()]);

function filledIn(form: URLSearchParams): Filled {
  const filled = new Map<string, Record<string, string>>();
  for (const [name, value] of form) {
    const read = field.safeParse(name.startsWith("field ") ? jsonOf(name.slice("field ".length)) : undefined);
    if (!read.success || value === "") continue;
    const [block, action] = read.data;
    filled.set(block, { ...filled.get(block), [action]: value });
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
