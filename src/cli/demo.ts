import { InvalidArgumentError, type Command } from "commander";
import type { Instant } from "../core/time/instant.ts";
import type { Log, LogFields } from "../ports/log.ts";
import { DAY } from "../sim/demo/day.ts";
import { narrator } from "../sim/demo/narrate.ts";
import { EXIT, UsageError, type CliContext } from "./context.ts";
import { doublesIn, faultsOf } from "./demo-alerts.ts";
import { DEMO_ZONE, openDemo, secondsOfDay, type DemoDay } from "./demo-day.ts";
import { demoReport } from "./demo-report.ts";
import { codeOf } from "./error-code.ts";
import { paint } from "./paint.ts";

interface DemoCommandOptions {
  readonly keep?: true;
  readonly fast?: true;
  readonly speed: number;
  readonly port: number;
}

/** Minutes of the day in a second: the day takes little more than a minute, and lines can still be read. */
const SPEED = 8;
/** As fast as it goes. */
const FAST = 600;
/** As in life. */
const REAL = 1 / 60;
/** Nobody stays that long: a year, for `--keep`. */
const LONG = 365 * 24 * 3_600_000;

/** `ssla demo`: a day of the real monitor between an X and a Slack of its own. Exits 70 when the monitor had a fault. */
export function declareDemo(command: Command, context: CliContext): void {
  command
    .option("--keep", "keep page and monitor up when the day is over, until Ctrl+C")
    .option("--fast", "as fast as it goes, for those who only want the result")
    .option("--speed <minutes>", "minutes of the day in a second, 0.1 to 600", speedFrom, SPEED)
    .option("--port <port>", "port of the page on 127.0.0.1; any free one when absent", portFrom, 0)
    .action((options: DemoCommandOptions) => demo(options, context));
}

async function demo({ keep, fast, speed, port }: DemoCommandOptions, context: CliContext): Promise<void> {
  const { output } = context;
  const line = narrator({
    columns: output.columns ?? 120,
    paint: paint(output.color),
    zone: DEMO_ZONE,
  });
  const faults: string[] = [];
  const tell: Parameters<typeof openDemo>[0]["tell"] = (at, told) => {
    output.out(line(at, told));
  };
  const stopping = new AbortController();
  const ended = (): boolean => stopping.signal.aborted;
  const day = await openDemo({ speed: fast ? FAST : speed, port, tell, log: faultLog(faults) }).catch(
    unlessTaken(port),
  );
  void context.stopped().then(() => {
    stopping.abort();
    day.pace.stop();
  });
  try {
    introduce(day, context, fast ? FAST : speed);
    await day.run(DAY.ends, ended);
    if (!ended()) faults.push(...(await conclude(day, context)));
    if (keep && !ended()) {
      output.out("The day is over. The page stays up, and time goes on as in life, until Ctrl+C.");
      day.pace.setSpeed(REAL);
      await day.run((DAY.ends + LONG) as Instant, ended);
    }
  } finally {
    await day.stop();
  }
  for (const fault of faults) output.err(`fault: ${fault}`);
  if (faults.length > 0) context.finish(EXIT.software);
}

function introduce({ url }: DemoDay, { output }: CliContext, speed: number): void {
  const { bold } = paint(output.color);
  output.out(bold(`open ${url} to watch the Slack of Acme Travel and to click its buttons`));
  const took = speed === FAST ? "as fast as it goes" : `in about ${secondsOfDay(speed)} seconds`;
  output.out(`A Monday in Chicago, ${timeOf(DAY.begins)} to ${timeOf(DAY.ends)}, ${took}.`);
  output.out("X, Discord, Facebook, the partners' Slack and the team's own are on this computer;");
  output.out("the monitor between them is the real one.");
}

/** Prints how the day ended; returns what should not have happened. */
async function conclude({ verdicts, slack }: DemoDay, { output }: CliContext): Promise<readonly string[]> {
  const cases = await verdicts();
  output.out("");
  for (const text of demoReport(cases, slack, timeOf, output.color)) output.out(text);
  return [
    ...cases.flatMap((one) => faultsOf(one, slack)),
    ...doublesIn(slack).map((key) => `alert ${key} came to Slack twice`),
  ];
}

const clock = new Intl.DateTimeFormat("en-GB", { timeZone: DEMO_ZONE, hour: "2-digit", minute: "2-digit" });
const timeOf = (at: Instant): string => clock.format(at);

/** On a good day the monitor has nothing to warn of. */
function faultLog(faults: string[]): Log {
  const note = (event: string, fields: LogFields = {}): void => {
    faults.push(`${event} ${JSON.stringify(fields)}`);
  };
  return { info: () => undefined, warn: note, error: note };
}

function unlessTaken(port: number): (error: unknown) => never {
  return (error) => {
    if (port === 0 || !["EADDRINUSE", "EACCES"].includes(codeOf(error))) throw error;
    throw new UsageError(`--port ${port} cannot be used (${codeOf(error)}); leave it out for any free one`);
  };
}

function speedFrom(text: string): number {
  const speed = Number(text);
  if (!(speed >= 0.1 && speed <= FAST)) throw new InvalidArgumentError(`Write a number from 0.1 to ${FAST}.`);
  return speed;
}

function portFrom(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (!(port <= 65_535)) throw new InvalidArgumentError("Write a number from 0 to 65535.");
  return port;
}
