import type { SlackWorld } from "../slack/slack-world.ts";
import { usable } from "../slack/usable.ts";
import type { Told } from "./narrate.ts";
import type { Hands } from "./page/hands.ts";

/** The hands of whoever looks on: the terminal tells what they press. */
export function toldHands(slack: SlackWorld & Hands, tell: (told: Told) => void): Hands {
  return {
    submit: slack.submit,
    closeModal: slack.closeModal,
    press: (press) => {
      const { user, channel, ts, actionId, value } = press;
      const message = slack.privateTo(user).find((one) => one.ts === ts) ?? slack.messageAt(channel, ts);
      const { blocks = [], attachments = [] } = message?.body ?? {};
      const controls = usable([...blocks, ...attachments.flatMap((one) => one.blocks ?? [])]);
      const control = controls.find(({ element }) => element.action_id === actionId)?.element;
      const label =
        control?.type === "button"
          ? control.text.text
          : control?.type === "overflow"
            ? control.options.find((option) => option.value === value)?.text.text
            : undefined;
      tell({
        kind: "pressed",
        by: slack.users.get(user)?.name ?? user,
        label: label ?? "a choice",
        about: undefined,
      });
      return slack.press(press);
    },
  };
}
