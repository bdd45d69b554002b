import { canonicalJson, hashOf } from "../core/hash.ts";
import type { BrandId } from "../core/ids.ts";
import { END_OF_TIME, hours, timeBetween, type Duration, type Instant } from "../core/time/instant.ts";
import type { HomeCase, HomeChannel, HomePage } from "../ports/home.ts";
import type { Notifier } from "../ports/notifier.ts";
import { queueOf } from "./brand-queue.ts";
import type { CommandDeps } from "./commands/handler.ts";
import { mayNow, readableOf } from "./commands/readable-of.ts";
import { homeShift } from "./commands/shift.ts";
import type { Duty } from "./duty.ts";
import { personOf } from "./may-press.ts";
import type { Monitored } from "./monitored.ts";
import { openCaseOf, type OpenCase } from "./open-cases.ts";
import { someone, type Team } from "./team.ts";
import { HOME_EVERY, HOME_LOOK } from "./timings.ts";

/** Rows of a page: two blocks each, of the hundred that Slack takes. */
const PAGE = 20;

/** Who opened their home within this time is shown what changes. */
const KEPT_FOR = hours(1);

/** What people see who open the app. */
export interface Homes {
  /** What that person sees now; from then on they are shown what changes, for an hour. */
  readonly open: (brand: BrandId, user: string, page: number) => Promise<HomePage>;
  /** Shows people anew whose home has changed. */
  readonly duty: Duty;
}

/** Somebody who looks at their home. */
interface Viewer {
  readonly brand: BrandId;
  readonly user: string;
  readonly page: number;
  readonly openedAt: Instant;
  readonly shownAt: Instant;
  readonly shown: string;
}

/** The homes of everybody, none opened yet. */
export function homesOf(deps: CommandDeps): Homes {
  const viewers = new Map<string, Viewer>();
  const { clock, log, teams, notifiers } = deps;
  const keyOf = ({ brand, user }: Pick<Viewer, "brand" | "user">): string => `${brand} ${user}`;
  const note = (viewer: Viewer): void => {
    viewers.set(keyOf(viewer), viewer);
  };
  const refresh = async (viewer: Viewer, home: HomePage, publish: Publish): Promise<void> => {
    const shown = shownHash(home);
    if (shown === viewer.shown) return;
    const { kind } = await publish(viewer.user, home);
    log.info("home.published", { outcome: kind });
    // Whoever clicked meanwhile was shown something newer.
    if (viewers.get(keyOf(viewer)) !== viewer) return;
    if (kind === "impossible" || kind === "gone") viewers.delete(keyOf(viewer));
    else note({ ...viewer, shownAt: home.at, shown: kind === "done" ? shown : viewer.shown });
  };
  const pass = async (): Promise<Duration> => {
    const queues = new Map<BrandId, BrandNow>();
    for (const viewer of [...viewers.values()]) {
      const now = clock.now();
      const team = teams.get(viewer.brand);
      const publish = notifiers.get(viewer.brand)?.publishHome;
      const isOver = timeBetween(viewer.openedAt, now) > KEPT_FOR;
      if (isOver || team === undefined || publish === undefined) {
        viewers.delete(keyOf(viewer));
      } else if (timeBetween(viewer.shownAt, now) >= HOME_EVERY) {
        const queue = queues.get(team.brand) ?? (await brandNow(deps, team, now));
        queues.set(team.brand, queue);
        await refresh(viewer, await homePage(deps, queue, viewer), publish);
      }
    }
    return HOME_LOOK;
  };
  return {
    open: async (brand, user, wanted) => {
      const team = teams.get(brand);
      if (team === undefined) throw new RangeError(`no brand ${brand}`);
      const home = await homePage(deps, await brandNow(deps, team, clock.now()), { user, page: wanted });
      note({ brand, user, page: home.page, openedAt: home.at, shownAt: home.at, shown: shownHash(home) });
      return home;
    },
    duty: { name: "home", pass },
  };
}

type Publish = NonNullable<Notifier["publishHome"]>;

/** As of when it was so is no reason to show it again. */
const shownHash = ({ at, ...home }: HomePage): string => hashOf(canonicalJson(home));

/** What is the same for all who look at a brand's queue. */
interface BrandNow {
  readonly team: Team;
  readonly now: Instant;
  readonly channels: readonly Monitored[];
  readonly open: readonly OpenCase[];
  readonly isCut: boolean;
  readonly coverage: readonly HomeChannel[];
}

async function brandNow(deps: CommandDeps, team: Team, now: Instant): Promise<BrandNow> {
  const { store, watch } = deps;
  const own = [...watch.channels.values()].filter((one) => one.team.brand === team.brand);
  const { rows, isCut } = await queueOf(
    store.queries,
    own.map(({ id }) => id),
  );
  const from = { queries: store.queries, watch, coverage: store.coverage.intervals };
  const open: OpenCase[] = [];
  for (const row of rows) {
    const one = await openCaseOf(from, row, now);
    if (one !== undefined) open.push(one);
  }
  return { team, now, channels: own, open, isCut, coverage: await coverageOf(deps, own) };
}

async function homePage(
  deps: CommandDeps,
  { team, now, channels, open, isCut, coverage }: BrandNow,
  { user, page }: Pick<Viewer, "user" | "page">,
): Promise<HomePage> {
  const person = personOf(team, user);
  const asked = { deps, team, user, person, words: [], now, id: "" };
  const readable = await readableOf(asked, channels);
  const pages = Math.max(1, Math.ceil(open.length / PAGE));
  const shown = Math.min(page, pages - 1);
  const inHome = (one: OpenCase): HomeCase => homeCase(one, deps, team, readable.has(one.channel));
  return {
    at: now,
    page: shown,
    pages,
    open: open.length,
    more: isCut,
    cases: open.slice(shown * PAGE, (shown + 1) * PAGE).map(inHome),
    mine: open.filter(({ claimedBy }) => claimedBy === person).map(inHome),
    coverage,
    shift: homeShift(asked, await mayNow(asked, { team })),
  };
}

/** Whoever may act on a channel may read what customers write on it, and nobody else. */
function homeCase(one: OpenCase, { watch }: CommandDeps, team: Team, mayPress: boolean): HomeCase {
  const { entry, channel, nearness, clock, dueAt, words, incidents, claimedBy } = one;
  const isDue = dueAt !== undefined && dueAt !== END_OF_TIME && clock !== undefined;
  return {
    caseId: entry.id,
    nearness,
    due: isDue ? { clock, at: dueAt } : undefined,
    openedAt: entry.openedAt,
    platform: watch.channels.get(channel)?.platform ?? channel,
    words: mayPress && words !== undefined ? { handle: words.handle, text: words.text } : undefined,
    link: mayPress ? words?.link : undefined,
    incidents,
    claimedBy: claimedBy === undefined ? undefined : someone(team, claimedBy),
    mayClaim: mayPress && claimedBy === undefined,
  };
}

async function coverageOf(
  { store }: CommandDeps,
  own: readonly Monitored[],
): Promise<readonly HomeChannel[]> {
  const rows = await store.queries.channels();
  return own.map(({ id, platform }) => ({
    channel: id,
    platform,
    blindSince: rows.find(({ channel }) => channel === id)?.blindSince,
  }));
}
