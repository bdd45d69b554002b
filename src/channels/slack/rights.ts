import type { LivePlace, WriteRight } from "../../ports/publisher.ts";
import { may, mayNot, type Why } from "../publishing.ts";

/** What Slack tells of a channel and of the token, as far as it decides who may change its topic. */
export interface Standing {
  readonly isPrivate: boolean;
  readonly isArchived: boolean;
  readonly isMember: boolean;
  /** Undefined when Slack did not say. */
  readonly scopes: readonly string[] | undefined;
}

/** What a person does about a channel that Slack does not show. */
export const NOT_SHOWN = "take the channel out of `connect.channels`; if it is private, invite the app to it";

/** Of a channel that Slack does not show. */
export const rightToHidden = ({ name }: LivePlace): WriteRight => ({
  kind: "may not",
  reason: `Slack does not show us ${name}`,
  mend: NOT_SHOWN,
});

/** Either will do; the first is the smaller. */
const SCOPES = {
  public: ["channels:write.topic", "channels:manage"],
  private: ["groups:write.topic", "groups:write"],
} as const;

/** By https://docs.slack.dev/reference/methods/conversations.setTopic, which is also that of descriptions. */
export function rightBy({ isPrivate, isArchived, isMember, scopes }: Standing, place: LivePlace): WriteRight {
  const wanted = isPrivate ? SCOPES.private : SCOPES.public;
  const [scope] = wanted;
  const lacks: readonly (Why | false)[] = [
    isArchived && {
      reason: `${place.name} is archived`,
      mend: "open the channel again, or take it out of `connect.channels`",
    },
    // Nobody can be invited to an archived channel.
    !isMember &&
      !isArchived && {
        reason: `the app is not in ${place.name}`,
        mend: "write /invite and the app's name in the channel",
      },
    scopes?.some((one) => wanted.some((wide) => wide === one)) === false && {
      reason: `the token lacks the scope ${scope}`,
      mend: `add the scope ${scope} to the app, and install it again`,
    },
  ];
  const missing = mayNot(lacks.filter((one) => one !== false));
  if (missing !== undefined) return missing;
  if (scopes !== undefined)
    return may("Slack tells only when it is tried whether an admin keeps topics to some people");
  const reason = "Slack does not say which scopes the token has";
  return { kind: "untold", reason, mend: `see that the app has the scope ${scope}` };
}
