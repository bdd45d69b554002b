import { z } from "zod";
import { defineChannel, type ChannelKind, type ChannelSettings } from "../../src/channels/define-channel.ts";
import type { KindSettings, Secret } from "../../src/channels/kind-settings.ts";

/** How to reach a loft of carrier pigeons. */
export interface PigeonConnect {
  readonly loft: string;
  readonly birds: readonly string[];
  readonly speed: number;
  readonly password: Secret;
}

const settings: KindSettings<PigeonConnect> = {
  name: "Pigeon Post",
  connect: ({ map, form, texts, credential }) =>
    map({
      loft: form(/^loft-\d+$/, "the number of a loft", 'write it like "loft-12"'),
      birds: texts,
      speed: z.number().default(80),
      password: credential,
    }),
  watches: ["loft"],
  responders: ["people", "user_groups"],
  init: {
    place: { question: "Which loft?", example: "loft-1", form: /^loft-\d+$/ },
    connect: (loft) => ({ loft, birds: ["Martha", "Cher Ami"] }),
    credentials: [{ key: "password", variable: "LOFT_PASSWORD", what: "what opens the loft" }],
    lead: { question: "Slack id, and ring?", example: "U00000001/R7", form: /^U\w+\/R\d+$/ },
    answers: ["direct"],
  },
};

/** A kind of channel that no file of the program names, and with what its channels were opened. */
export function pigeonKind(): {
  readonly pigeon: ChannelKind<PigeonConnect, string>;
  readonly opened: readonly ChannelSettings<PigeonConnect, string>[];
} {
  const opened: ChannelSettings<PigeonConnect, string>[] = [];
  const pigeon = defineChannel<PigeonConnect, string>({
    settings,
    open: (given) => {
      opened.push(given);
      const nothing = (): Promise<void> => Promise.resolve();
      return {
        id: given.id,
        start: nothing,
        stop: nothing,
        look: nothing,
        tryOut: () => Promise.resolve([]),
      };
    },
    readCost: ({ mentions }) => ({
      requestsPerMonth: 30,
      windows: [],
      billedReadsPerMonth: { least: mentions, most: 2 * mentions },
    }),
  });
  return { pigeon, opened };
}
