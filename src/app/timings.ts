import { duration, hours, minutes, type Duration } from "../core/time/instant.ts";

const seconds = (count: number): Duration => duration(count * 1000);

/** The longest that a loop sleeps when nothing wakes it: how late a due alert can be after the clock was set. */
export const TICK: Duration = duration(250);

/** Twice as long as a post may take, and more: so long after an uncertain attempt its absence from the platform's history is believed. */
export const QUARANTINE: Duration = seconds(30);

/** After an uncertain attempt the platform's history is read this often before the quarantine ends. */
export const LOOKS_BACK: readonly Duration[] = [duration(0), seconds(1), seconds(5), seconds(15)];

/** Clocks of two machines differ: history is read from so long before an attempt, and until so long after. */
export const SKEW: Duration = seconds(5);

/** How long a place that refuses us is left alone. */
export const BLOCKED_RETRY: Duration = minutes(5);

/** Of what was not accepted without being told when to come back: the first wait, doubled up to the second. */
export const RETRY_FIRST: Duration = seconds(1);
export const RETRY_LAST: Duration = minutes(1);

/** How often, and how far back, sent messages are searched for doubles. */
export const DOUBLES_EVERY: Duration = minutes(1);
export const DOUBLES_WITHIN: Duration = minutes(10);
/** Of a stretch in which nobody searched, no more is made up for than this. */
export const DOUBLES_SINCE: Duration = hours(24);

/** How far back the platform's history is read when the store may not know what was sent. */
export const ADOPT_WITHIN: Duration = hours(24);
/** A store that was not run for so long may have been restored. */
export const ADOPT_AFTER: Duration = hours(1);

/** The last look may take so long; then the alert is sent and says so. */
export const LOOK_TIMEOUT: Duration = seconds(4);

/** Without proof of life for so long a channel is blind (DESIGN §10). */
export const BLIND_AFTER: Duration = minutes(2);

/** Wall and monotonic clock may drift apart by so much between two ticks; more is a jump, or a suspended machine. */
export const JUMP: Duration = seconds(2);

/** An act can be taken back for so long (DESIGN §6). */
export const UNDO_WITHIN: Duration = minutes(1);

/** How often words are looked for that may be kept no longer (DESIGN §13: `retention`). */
export const EXPIRE_EVERY: Duration = hours(1);

/** How often a person's home is shown anew at most, and how often it is looked whether it has to be. */
export const HOME_EVERY: Duration = seconds(30);
export const HOME_LOOK: Duration = seconds(10);

/** How often files are looked at for changes, and how often the monitor notes that it lives. */
export const RELOAD_EVERY: Duration = seconds(5);
export const BEAT_EVERY: Duration = seconds(30);

/** A pass that should have ended so long ago is stuck: /healthz says so. A platform that is slow to answer is not stuck yet. */
export const STUCK_AFTER: Duration = minutes(2);

/** A switch that is not armed again for so long posts (docs/decisions/014). */
export const SWITCH_AFTER: Duration = minutes(10);
/** How often it is armed anew: twice as often as need be. */
export const SWITCH_EVERY: Duration = minutes(5);
/** How soon it is tried again when it could not be armed, or an earlier message not be called back. */
export const SWITCH_AGAIN: Duration = minutes(1);
/** What is to be posted so soon can be called back no more. */
export const SWITCH_TOO_LATE: Duration = minutes(1);
/** The clocks of the platform and of this machine may differ by so much before it matters. */
export const SWITCH_SKEW: Duration = seconds(30);

/** How often the store is audited, and how soon again when something looks wrong: a pass in hand may mend it. */
export const AUDIT_EVERY: Duration = minutes(1);
export const AUDIT_AGAIN: Duration = seconds(10);

/** A durable commit of one line that takes longer is no store to rely on. */
export const COMMIT_LIMIT: Duration = seconds(1);
/** What is due is queued within a second; a sweep that is so late warns too late. */
export const SWEEP_LIMIT: Duration = seconds(2);
/** With less of the disk free it may be full before anybody looks. */
export const LEAST_FREE_SHARE = 0.1;

/** How often the service outside hears from a monitor that is well. */
export const HEARTBEAT_EVERY: Duration = minutes(1);
/** A warning may wait two minutes for company, and any message has one to arrive: what takes longer was held up, and says so. */
export const HELD_UP: Duration = minutes(3);

/** An alert that is unsent so long after it was first tried goes to the route `fallback` too (DESIGN §13). */
export const FALLBACK_AFTER: Duration = minutes(1);
/** And at once while nobody has answered there for so long. */
export const SILENT_AFTER: Duration = minutes(2);
/** After a start it may turn out to have been sent: it is given so long. */
export const FALLBACK_GRACE: Duration = seconds(10);
export const FALLBACK_EVERY: Duration = seconds(5);
