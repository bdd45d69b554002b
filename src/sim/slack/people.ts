import { z } from "zod";
import { readView } from "./api/views.ts";
import type { AppFeatures } from "./app-features.ts";
import type { Delivery } from "./envelope.ts";
import { messageJson } from "./message-json.ts";
import type { SlackView } from "./open-views.ts";
import type { ResponseUrls } from "./response-urls.ts";
import type { SlackMessage } from "./slack-message.ts";
import type { SlackTime } from "./slack-time.ts";
import type { SlackWorld } from "./slack-world.ts";
import type { Sockets } from "./sockets.ts";
import { asTyped } from "./typed-text.ts";
import type { Triggers } from "./triggers.ts";
import type { Meant } from "./usable.ts";
import { actionJson, findUsable, usable } from "./usable.ts";
import { viewJson } from "./view-json.ts";

/** What a person presses in a message. */
export interface MessagePress extends Meant {
  readonly user: string;
  readonly channel: string;
  readonly ts: string;
  /** The message as their screen still shows it, when that has changed since. */
  readonly seen?: SlackMessage;
}

/** What people do; each resolves with what the app made of it. */
export interface SlackPeople {
  /** Presses a button, or chooses from a menu, in a message, public or private. */
  readonly press: (press: MessagePress) => Promise<Delivery>;
  /** Likewise in the person's home of the app, or in the dialog before them. */
  readonly pressInView: (user: string, where: "home" | "modal", meant: Meant) => Promise<Delivery>;
  /** Types a command, as letters; what the app does not have Slack answers by itself. */
  readonly slash: (
    user: string,
    channel: string,
    command: string,
    text: string,
  ) => Promise<Delivery | { readonly kind: "no such command" }>;
  /** Fills in the dialog on top, by action id, and submits it. */
  readonly submit: (user: string, values: Readonly<Record<string, string>>) => Promise<Delivery>;
  /** Closes the dialog on top; `nothing to tell` when the app did not ask to know. */
  readonly closeModal: (user: string) => Promise<Delivery | { readonly kind: "nothing to tell" }>;
}

/** What people act through. */
export interface PeopleNeeds {
  readonly world: SlackWorld;
  readonly time: SlackTime;
  readonly triggers: Triggers;
  readonly urls: ResponseUrls;
  readonly sockets: Pick<Sockets, "deliver">;
  readonly features: AppFeatures;
}

/** The hands of the people in the workspace. */
export function people(needs: PeopleNeeds): SlackPeople {
  return {
    press: (press) => pressInMessage(needs, press),
    pressInView: (user, where, meant) => pressInView(needs, user, where, meant),
    slash: (user, channel, command, text) => slash(needs, { user, channel, command, text }),
    submit: (user, values) => submit(needs, user, values),
    closeModal: (user) => closeModal(needs, user),
  };
}

async function pressInMessage(needs: PeopleNeeds, press: MessagePress): Promise<Delivery> {
  const { world, time, urls, sockets } = needs;
  const { user, channel, ts } = press;
  const hidden = world.privateTo(user).find((each) => each.ts === ts);
  const message = press.seen ?? hidden ?? world.messageAt(channel, ts);
  if (!message) throw new Error(`no message ${ts} in ${channel} that ${user} could see`);
  const isPrivate = hidden !== undefined;
  const blocks = [...message.body.blocks, ...message.body.attachments.flatMap((each) => each.blocks ?? [])];
  const action = actionJson(findUsable(blocks, press), press.value);
  const payload = {
    ...pressPayload(needs, user),
    type: "block_actions",
    container: { type: "message", message_ts: ts, channel_id: channel, is_ephemeral: isPrivate },
    channel: { id: channel, name: world.channels.get(channel)?.name ?? "" },
    ...(!isPrivate && { message: messageJson(world, message, { metadata: true }) }),
    state: { values: {} },
    response_url: urls.issue({ user, channel, ts, isPrivate }),
    actions: [{ ...action, action_ts: time.stamp() }],
  };
  return sockets.deliver({ type: "interactive", payload });
}

async function pressInView(
  needs: PeopleNeeds,
  user: string,
  where: "home" | "modal",
  meant: Meant,
): Promise<Delivery> {
  const { world, time, sockets } = needs;
  const view = where === "home" ? world.views.homeOf(user) : world.views.modalOf(user);
  if (!view) throw new Error(`${user} has no ${where} before them`);
  const action = actionJson(findUsable(view.blocks, meant), meant.value);
  const payload = {
    ...pressPayload(needs, user),
    type: "block_actions",
    container: { type: "view", view_id: view.id },
    view: viewJson(world, view),
    actions: [{ ...action, action_ts: time.stamp() }],
  };
  return sockets.deliver({ type: "interactive", payload });
}

interface SlashCommand {
  readonly user: string;
  readonly channel: string;
  readonly command: string;
  readonly text: string;
}

async function slash(
  needs: PeopleNeeds,
  { user, channel, command, text }: SlashCommand,
): Promise<Delivery | { readonly kind: "no such command" }> {
  const { world, triggers, urls, sockets, features } = needs;
  if (!features.commands.includes(command)) return { kind: "no such command" };
  const payload = {
    token: "sim",
    team_id: world.team.id,
    team_domain: world.team.domain,
    channel_id: channel,
    channel_name: world.channels.get(channel)?.name ?? "",
    user_id: user,
    user_name: world.users.get(user)?.name ?? "",
    command,
    text: asTyped(world, text, features.escapesCommands),
    api_app_id: world.app.id,
    is_enterprise_install: "false",
    response_url: urls.issue({ user, channel, ts: undefined, isPrivate: false }),
    trigger_id: triggers.issue(user),
  };
  const delivery = await sockets.deliver({ type: "slash_commands", payload });
  return delivery;
}

async function submit(
  needs: PeopleNeeds,
  user: string,
  values: Readonly<Record<string, string>>,
): Promise<Delivery> {
  const { world, sockets } = needs;
  const view = modalOf(world, user);
  const payload = {
    ...pressPayload(needs, user),
    type: "view_submission",
    view: viewJson(world, view, filledIn(view, values)),
    response_urls: [],
  };
  const delivery = await sockets.deliver({ type: "interactive", payload });
  if (delivery.kind === "acknowledged") obey(world, view, delivery.payload);
  return delivery;
}

async function closeModal(
  needs: PeopleNeeds,
  user: string,
): Promise<Delivery | { readonly kind: "nothing to tell" }> {
  const { world, sockets } = needs;
  const view = modalOf(world, user);
  world.views.close(user, false);
  if (view.described.notify_on_close !== true) return { kind: "nothing to tell" };
  const payload = {
    ...pressPayload(needs, user),
    type: "view_closed",
    view: viewJson(world, view),
    is_cleared: false,
  };
  return sockets.deliver({ type: "interactive", payload });
}

const pressPayload = ({ world, triggers }: PeopleNeeds, user: string): object => ({
  team: { id: world.team.id, domain: world.team.domain },
  enterprise: null,
  is_enterprise_install: false,
  user: personJson(world, user),
  api_app_id: world.app.id,
  token: "sim",
  trigger_id: triggers.issue(user),
});

function personJson(world: SlackWorld, user: string): object {
  const name = world.users.get(user)?.name;
  if (name === undefined) throw new Error(`nobody is called ${user} in this workspace`);
  return { id: user, username: name, name, team_id: world.team.id };
}

function modalOf(world: SlackWorld, user: string): SlackView {
  const view = world.views.modalOf(user);
  if (!view) throw new Error(`${user} has no dialog before them`);
  return view;
}

/** The state of every field, as Slack sends it along. */
function filledIn(view: SlackView, values: Readonly<Record<string, string>>): object {
  const fields = usable(view.blocks).filter(({ element }) => element.type !== "button");
  const state = fields.map(({ blockId, element }) => {
    const actionId = element.action_id ?? "";
    const value = values[actionId];
    const left =
      element.type === "plain_text_input"
        ? { type: element.type, value: null }
        : { type: element.type, selected_option: null };
    return [blockId, { [actionId]: value === undefined ? left : actionJson({ blockId, element }, value) }];
  });
  return Object.fromEntries(state) as object;
}

const reaction = z.discriminatedUnion("response_action", [
  z.object({ response_action: z.literal("errors"), errors: z.record(z.string(), z.string()) }),
  z.object({ response_action: z.literal("update"), view: z.unknown() }),
  z.object({ response_action: z.literal("push"), view: z.unknown() }),
  z.object({ response_action: z.literal("clear") }),
]);

/** Does with the dialog what the app's acknowledgement says; without a word it closes. */
function obey(world: SlackWorld, view: SlackView, payload: Readonly<Record<string, unknown>>): void {
  const read = reaction.safeParse(payload);
  if (!read.success) {
    world.views.close(view.user, false);
    return;
  }
  const said = read.data;
  if (said.response_action === "errors") world.views.refuse(view, said.errors);
  else if (said.response_action === "clear") world.views.close(view.user, true);
  else {
    const { described, blocks } = readView(said.view, world.nextId);
    if (said.response_action === "push") world.views.push(view.user, described, blocks);
    else world.views.replace(view, described, blocks);
  }
}
