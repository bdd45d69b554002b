import type { ApiMethod } from "./method.ts";
import { TIER } from "./method.ts";

/** auth.test. */
export const authTest: ApiMethod = {
  token: "bot",
  perMinute: TIER.special,
  run: (_given, { world }) => ({
    url: `https://${world.team.domain}.slack.com/`,
    team: world.team.name,
    user: "ssla",
    team_id: world.team.id,
    user_id: world.app.botUser,
    bot_id: world.app.botId,
    is_enterprise_install: false,
  }),
};

/** apps.connections.open: where to open a socket. */
export const openConnection: ApiMethod = {
  token: "app",
  perMinute: TIER.one,
  run: (_given, { socketUrl }) => ({ url: socketUrl() }),
};
