import { z } from "zod";
import type { Block } from "../blocks/block.ts";
import type { ViewArgument } from "../blocks/view.ts";
import { viewArgument } from "../blocks/view.ts";
import type { SlackView } from "../open-views.ts";
import { viewJson } from "../view-json.ts";
import { json, readArguments } from "./arguments.ts";
import { readBlocks } from "./message-arguments.ts";
import type { ApiContext, ApiMethod } from "./method.ts";
import { SlackRefusal, TIER } from "./method.ts";

/** As Slack tells of views.publish. */
const MAX_VIEW = 250_000;

/** A view that was handed in, or why Slack refuses it. */
export function readView(
  given: unknown,
  nextId: () => string,
): { readonly described: ViewArgument; readonly blocks: readonly Block[] } {
  if (JSON.stringify(given).length > MAX_VIEW) throw new SlackRefusal("view_too_large");
  const described = readArguments(viewArgument, given);
  const blocks = readBlocks(described.blocks, 100, nextId);
  const asks = blocks.some((each) => each.type === "input");
  if (described.type === "modal" && asks && described.submit === undefined) {
    throw new SlackRefusal("invalid_arguments", ["a view with an input needs `submit`"]);
  }
  return { described, blocks };
}

const openArguments = z.object({ trigger_id: z.string(), view: json });

/** views.open. */
export const openView: ApiMethod = {
  token: "bot",
  perMinute: TIER.four,
  run: (given, context) => {
    const args = readArguments(openArguments, given);
    const { described, blocks } = readView(args.view, context.world.nextId);
    if (described.type !== "modal")
      throw new SlackRefusal("invalid_arguments", ["only a modal can be opened"]);
    const redeemed = context.triggers.redeem(args.trigger_id);
    if (redeemed.kind === "refused") throw new SlackRefusal(redeemed.error);
    return answer(context, context.world.views.push(redeemed.user, described, blocks));
  },
};

const updateArguments = z.object({
  view_id: z.string().optional(),
  external_id: z.string().optional(),
  hash: z.string().optional(),
  view: json,
});

/** views.update. */
export const updateView: ApiMethod = {
  token: "bot",
  perMinute: TIER.four,
  run: (given, context) => {
    const { views, nextId } = context.world;
    const args = readArguments(updateArguments, given);
    if (args.view_id === undefined && args.external_id === undefined) {
      throw new SlackRefusal("invalid_arguments", ["either view_id or external_id"]);
    }
    const view = views.find({
      ...(args.view_id !== undefined && { id: args.view_id }),
      ...(args.external_id !== undefined && { externalId: args.external_id }),
    });
    if (!view) throw new SlackRefusal("not_found");
    if (args.hash !== undefined && args.hash !== view.hash) throw new SlackRefusal("hash_conflict");
    const { described, blocks } = readView(args.view, nextId);
    return answer(context, views.replace(view, described, blocks));
  },
};

const publishArguments = z.object({ user_id: z.string(), hash: z.string().optional(), view: json });

/** views.publish. */
export const publishView: ApiMethod = {
  token: "bot",
  perMinute: TIER.four,
  run: (given, context) => {
    const { users, views, nextId } = context.world;
    const args = readArguments(publishArguments, given);
    if (!context.features.homeTab) throw new SlackRefusal("not_enabled");
    if (!users.has(args.user_id)) throw new SlackRefusal("user_not_found");
    const before = views.homeOf(args.user_id);
    if (args.hash !== undefined && args.hash !== before?.hash) throw new SlackRefusal("hash_conflict");
    const { described, blocks } = readView(args.view, nextId);
    if (described.type !== "home")
      throw new SlackRefusal("invalid_arguments", ["only a home can be published"]);
    return answer(context, views.publish(args.user_id, described, blocks));
  },
};

const answer = ({ world }: ApiContext, view: SlackView): Record<string, unknown> => ({
  view: viewJson(world, view),
});
