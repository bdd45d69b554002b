// `ssla publish` on a loopback Discord, which kills itself at the point that it is told.
// `publishing-child.ts FOLDER API NOW POINT ARGUMENTS...`.
import type { ChannelKinds } from "../../src/channels/define-channel.ts";
import { channelKinds } from "../../src/cli/channel-kinds.ts";
import { COMMANDS } from "../../src/cli/commands.ts";
import { runCli } from "../../src/cli/run-cli.ts";
import { instant } from "../../src/core/time/instant.ts";
import type { Publisher } from "../../src/ports/publisher.ts";
import { ENV } from "../support/config-files.ts";

const [cwd = "", api = "", now, point, ...args] = process.argv.slice(2);

const dieAt = (reached: string): void => {
  if (reached === point) process.kill(process.pid, "SIGKILL");
};

/** The same, that dies around its one write; what is asked the second time is asked after the text was planned. */
function dying({ places, rights, read, write, stop }: Publisher): Publisher {
  let asked = 0;
  let written = false;
  return {
    places: () => {
      asked += 1;
      if (asked === 2) dieAt("planned");
      return places();
    },
    rights,
    read: async (place) => {
      const seen = await read(place);
      if (written) dieAt("read back");
      return seen;
    },
    write: async (place, text) => {
      dieAt("intent");
      const outcome = await write(place, text);
      dieAt("answer");
      written = true;
      return outcome;
    },
    stop,
  };
}

const kinds: ChannelKinds = new Map(
  [...channelKinds({ discord: { api } })].map(([name, kind]) => {
    const connect: typeof kind.connect = (fields) =>
      kind.connect(fields).transform(({ open, openPublisher }) => ({
        open,
        openPublisher: async (settings) => {
          const publisher = await openPublisher(settings);
          return publisher && dying(publisher);
        },
      }));
    return [name, { ...kind, connect }];
  }),
);

process.exitCode = await runCli(COMMANDS, args, {
  output: {
    out: () => undefined,
    err: (line) => process.stderr.write(`${line}\n`),
    color: false,
    drained: () => Promise.resolve(),
  },
  env: { ...ENV, TOKEN: process.env["DISCORD_TOKEN"] },
  cwd,
  kinds,
  now: instant(Number(now)),
  stopped: () => new Promise(() => undefined),
  input: async function* () {
    // Nobody types anything.
  },
});
