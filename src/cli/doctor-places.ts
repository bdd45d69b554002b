import type { Config } from "../config/load-config.ts";
import { unreachable } from "../core/unreachable.ts";
import type { Clock } from "../ports/clock.ts";
import { ChannelError } from "../ports/errors.ts";
import type { PlaceRight } from "../ports/publisher.ts";
import type { Verdict } from "./doctor-verdicts.ts";
import { openPublisher } from "./open-publisher.ts";
import { QUIET } from "./quiet-log.ts";

const ASSUMED = "the terms can be written there";

/** Asks whether the terms of a channel may be written where `publish` says, and writes nothing; nothing where it says nothing. */
export async function examinePlaces(
  id: string,
  config: Config,
  { clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal },
): Promise<readonly Verdict[]> {
  const surfaces = config.channels[id]?.publish?.surfaces ?? [];
  if (surfaces.length === 0) return [];
  const publisher = await openPublisher(id, config, { clock, log: QUIET });
  if (publisher === undefined) return [];
  const stop = (): void => void publisher.stop();
  signal.addEventListener("abort", stop);
  try {
    const rights = await publisher.rights();
    return surfaces.flatMap((surface) => {
      const there = rights.filter(({ place }) => place.surface === surface);
      return there.length === 0 ? [noPlace(id, surface)] : there.map((one) => onPlace(id, one));
    });
  } catch (error) {
    if (!(error instanceof ChannelError)) throw error;
    return [notTold(id, error)];
  } finally {
    signal.removeEventListener("abort", stop);
    await publisher.stop();
  }
}

function onPlace(what: string, { place, right }: PlaceRight): Verdict {
  const where = `${place.surface} of ${place.name}`;
  if (place.write === "assisted") {
    const measured = `${where}: a person pastes the text, as \`ssla publish\` shows it`;
    return { what, measured, assumed: "no program writes there", holds: true, mend: undefined };
  }
  const verdict = (said: string, holds: boolean | undefined, mend: string | undefined): Verdict => ({
    ...{ what, measured: `${where}: ${said}`, assumed: ASSUMED, holds, mend },
  });
  switch (right.kind) {
    case "may":
      return verdict(
        right.unsaid === undefined ? "may be written" : `may be written; ${right.unsaid}`,
        true,
        undefined,
      );
    case "may not":
      return verdict(right.reason, false, right.mend);
    case "untold":
      return verdict(`only a try would tell: ${right.reason}`, undefined, right.mend);
    default:
      return unreachable(right);
  }
}

const noPlace = (what: string, surface: string): Verdict => ({
  ...{ what, measured: `${surface}: there is no such place`, assumed: ASSUMED, holds: false },
  mend: `see in docs/publishing-places.md what it is, or take it out of \`publish.surfaces\``,
});

const notTold = (what: string, { message, permanent, mend }: ChannelError): Verdict => ({
  ...{ what, measured: `where the terms are published: ${message}`, assumed: ASSUMED, holds: false },
  mend: permanent ? mend : "run `ssla doctor` again in a few minutes",
});
