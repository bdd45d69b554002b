import type { ChannelId } from "../core/ids.ts";
import { termsAt } from "../core/terms/terms-at.ts";
import type { Instant } from "../core/time/instant.ts";
import type { NamedChannel } from "./make-report.ts";
import type { Watch } from "./monitored.ts";
import { hoursInWords, shareInWords, versionInWords } from "./promise-in-words.ts";
import { spanInWords } from "./words.ts";

/** How reports speak of each channel: by its platform, and by its id where there are several on one. */
export function channelInReport(
  { channels, historyOf }: Watch,
  now: Instant,
): (channel: ChannelId) => NamedChannel | undefined {
  const all = [...channels.values()];
  return (id) => {
    const monitored = channels.get(id);
    if (monitored === undefined) return undefined;
    const { platform, team, isShared = false } = monitored;
    const isOnly =
      all.filter((one) => one.platform === platform && one.team.brand === team.brand).length === 1;
    const history = historyOf(id);
    const terms = history && termsAt({ ...history, overlays: [] }, now);
    const promised = terms?.targets.find(({ publish }) => publish)?.promise;
    const promise =
      terms === undefined || promised === undefined
        ? ""
        : `first reply within ${spanInWords(promised.first)} for ${shareInWords(terms.objective)}, ${hoursInWords(terms.hours.calendar)} · terms of ${versionInWords(terms.version)}`;
    return { name: isOnly ? platform : `${platform} (${id})`, promise, isShared };
  };
}
