import { duration, type Duration } from "../../../core/time/instant.ts";
import type { Clock } from "../../../ports/clock.ts";
import type { Log } from "../../../ports/log.ts";
import { slackWeb, type SlackRoute } from "../../../platforms/slack/web-api.ts";
import { checkChannel, type CheckDeps } from "./check-channel.ts";
import { checkGroup, checkPerson } from "./check-people.ts";
import { checkBotToken, wrongKind, type GivenToken, type Workspace } from "./check-token.ts";
import { skipped, wrong, type Finding } from "./finding.ts";
import { listenForClick, type Listening } from "./listen-for-click.ts";
import { awaitClick, closeTestAlert, postTestAlert, type TestAlertDeps } from "./test-alert.ts";

/** What is to work in a brand's workspace. */
export interface SetUpPlan {
  readonly bot: GivenToken;
  readonly app: GivenToken;
  /** The scopes that the manifest asks for. */
  readonly scopes: readonly string[];
  /** Channels, with the routes that lead there. */
  readonly channels: ReadonlyMap<string, readonly string[]>;
  /** Their names in ssla.yaml, and their ids. */
  readonly people: ReadonlyMap<string, string>;
  readonly groups: readonly string[];
  /** Where the test alert goes; undefined when there is no channel. */
  readonly testChannel: string | undefined;
  /** How long to wait for the click; undefined when nobody is to click. */
  readonly clickWithin: Duration | undefined;
  /** Marks this run's button. */
  readonly nonce: string;
}

/** What setting up takes. */
export interface SetUpDeps {
  readonly clock: Clock;
  readonly log: Log;
  /** Where Slack is, if not where it says it is. */
  readonly route?: SlackRoute | undefined;
  /** Hears that the test alert waits for its click. */
  readonly waiting: (channel: string, within: Duration) => void;
}

const CALL_LIMIT = duration(10_000);

/** Checks and prepares a workspace step by step; what was found comes as it is found. */
export async function* setUpWorkspace(deps: SetUpDeps, plan: SetUpPlan): AsyncGenerator<Finding> {
  const { clock, log, route = {} } = deps;
  const { bot, app } = plan;
  const [wrongBot, wrongApp] = [wrongKind("bot token", bot), wrongKind("app token", app)];
  const web = slackWeb(bot.value, { clock, log, route, limit: CALL_LIMIT });
  const { findings, workspace } =
    wrongBot === undefined
      ? await checkBotToken(web, bot, plan.scopes)
      : { findings: [wrongBot], workspace: undefined };
  yield* findings;
  const listening =
    wrongApp === undefined && wrongBot === undefined
      ? await listenForClick({ bot, app, clock, log, route })
      : undefined;
  try {
    if (wrongApp !== undefined) yield wrongApp;
    if (listening !== undefined) yield listening.finding;
    if (workspace === undefined) {
      yield skipped("channels and people", "not looked at: the bot token is of no use yet");
      return;
    }
    yield* checkNamed({ web, workspace, source: bot.source }, plan);
    yield* testAlert(deps, plan, { web, listening });
  } finally {
    await listening?.close();
  }
}

/** The channels, people and groups; when not one of them is there, it is the workspace that is wrong. */
async function* checkNamed(deps: CheckDeps, plan: SetUpPlan): AsyncGenerator<Finding> {
  const found: Finding[] = [];
  for (const [id, routes] of plan.channels) {
    const one = await checkChannel(deps, id, routes);
    found.push(one);
    yield one;
  }
  for (const [name, id] of plan.people) {
    const one = await checkPerson(deps, name, id);
    found.push(one);
    yield one;
  }
  for (const id of plan.groups) {
    const one = await checkGroup(deps, id);
    found.push(one);
    yield one;
  }
  if (found.length > 1 && found.every(({ absent }) => absent === true)) {
    yield elsewhere(deps.workspace, deps.source);
  }
}

const elsewhere = ({ name, host }: Workspace, source: string): Finding =>
  wrong(
    "workspace",
    `nothing that ssla.yaml names is in ${name} (${host}): the token seems to be of another workspace`,
    `install the app in the workspace of your channels, and copy its token into ${source}`,
  );

/** Posts the test alert and waits for its click, as far as what was found before allows. */
async function* testAlert(
  { clock, waiting }: SetUpDeps,
  plan: SetUpPlan,
  { web, listening }: { readonly web: TestAlertDeps["web"]; readonly listening: Listening | undefined },
): AsyncGenerator<Finding> {
  const { testChannel, clickWithin, bot, app, nonce } = plan;
  if (testChannel === undefined) {
    yield skipped("test alert", "no route of this brand has a channel; name one with --channel");
    return;
  }
  const deps: TestAlertDeps = {
    web,
    clock,
    source: bot.source,
    appSource: app.source,
    nonce,
  };
  const { finding, alert } = await postTestAlert(deps, testChannel, listening?.appId);
  yield finding;
  if (alert === undefined) return;
  if (clickWithin === undefined || listening?.isOpen !== true || finding.kind !== "ok") {
    await closeTestAlert(web, alert, "There is nothing to click: this only shows that posts arrive.");
    const why = clickWithin === undefined ? "as asked (--no-click)" : "no click could arrive yet";
    yield skipped("click", `not tried: ${why}`);
    return;
  }
  waiting(testChannel, clickWithin);
  yield await awaitClick(deps, listening, alert, clickWithin);
}
