import type { SlackView } from "./open-views.ts";
import type { SlackWorld } from "./slack-world.ts";

/** A view as Slack's answers and payloads have it; `values` is what was filled in. */
export function viewJson(world: SlackWorld, view: SlackView, values: object = {}): Record<string, unknown> {
  const { described } = view;
  const dialog =
    described.type === "modal"
      ? { title: described.title, submit: described.submit ?? null, close: described.close ?? null }
      : {};
  return {
    id: view.id,
    team_id: world.team.id,
    type: described.type,
    ...dialog,
    blocks: view.blocks,
    private_metadata: described.private_metadata ?? "",
    callback_id: described.callback_id ?? "",
    external_id: described.external_id ?? "",
    state: { values },
    hash: view.hash,
    clear_on_close: described.clear_on_close ?? false,
    notify_on_close: described.notify_on_close ?? false,
    root_view_id: view.id,
    previous_view_id: null,
    app_id: world.app.id,
    app_installed_team_id: world.team.id,
    bot_id: world.app.botId,
  };
}
