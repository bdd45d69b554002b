import type { PersonId } from "../../core/ids.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Reply, ReplyLine } from "../../ports/command.ts";
import type { HomeShift } from "../../ports/home.ts";
import { mayPress, notListed } from "../may-press.ts";
import { shiftPlan, whoInWords, type ShiftPlan } from "../shift-plan.ts";
import { isAway, someone, userOf, type Team } from "../team.ts";
import type { Asked, CommandHandler } from "./handler.ts";
import { at, bold, dotted, say } from "./reply.ts";
import { nextTime } from "./times.ts";
import { whichPerson } from "./which-person.ts";

/** `/ssla shift`: who is on shift; taking it, and giving it to somebody else. */
export const shift: CommandHandler = {
  name: "shift",
  usage: "shift | shift take [until 18:00] | shift give @person [until 18:00]",
  help: "who is on shift now and next; stand in for somebody",
  run: runShift,
};

const USAGE = "Write /ssla shift, /ssla shift take until 18:00, or /ssla shift give @person until 18:00";

async function runShift(asked: Asked): Promise<Reply> {
  const { team, words, now, person } = asked;
  const [verb, ...rest] = words.map((word, i) => (i === 0 ? word.toLowerCase() : word));
  if (verb === undefined) return { lines: planLines(team, shiftPlan(team, now)) };
  if (verb === "take") return standIn(asked, person, rest);
  if (verb !== "give") return say(`There is no “shift ${verb}”. ${USAGE}`);
  const [named, ...until] = rest;
  if (named === undefined) return say(`Give it to whom? ${USAGE}`);
  const found = whichPerson(asked, named);
  return typeof found === "string" ? standIn(asked, found, until) : found;
}

/** What a person sees of the shift in their home, and can do about it by a click. */
export function homeShift({ team, person, now }: Asked, mayChange: boolean): HomeShift {
  const plan = shiftPlan(team, now);
  const told: Reply = { lines: planLines(team, plan) };
  if (!mayChange || plan.until === undefined) return { told, choices: [] };
  const others = [...team.people].filter(
    ([id, { user }]) =>
      id !== person && id !== plan.now?.person && user !== undefined && !isAway(team, id, now),
  );
  return {
    told,
    choices: [
      ...(plan.now?.person === person ? [] : [{ label: "Take this shift", command: "shift take" }]),
      ...(plan.now === undefined ? [] : others).map(([id, { name }]) => ({
        label: `Swap: ${name} takes it`,
        command: `shift give @${userOf(team, id) ?? id}`,
      })),
    ],
  };
}

function planLines(team: Team, { now, until, next }: ShiftPlan): readonly ReplyLine[] {
  const current: ReplyLine =
    now === undefined ? ["nobody: alerts go to the team as a whole"] : [whoInWords(team, now)];
  const end: ReplyLine = until === undefined || now === undefined ? [] : [" until ", at(until)];
  const coming: readonly ReplyLine[] =
    next === undefined
      ? []
      : [dotted([bold("Next"), `: ${whoInWords(team, next.who)} from `, at(next.from)])];
  return [[bold("On shift"), ": ", ...current, ...end], ...coming];
}

async function standIn(asked: Asked, person: PersonId, rest: readonly string[]): Promise<Reply> {
  const { deps, team, user, now } = asked;
  if (!(await mayPress(deps, { team, actions: undefined }, user))) {
    return say(notListed(undefined, team));
  }
  const { name } = someone(team, person);
  const isSelf = person === asked.person;
  if (isAway(team, person, now)) {
    const who = isSelf ? "You are" : `${name} is`;
    return say(
      `${who} away, and the shift passes over whoever is. ${isSelf ? "Say /ssla prefs back first. " : ""}Nothing was changed.`,
    );
  }
  const until = untilWhen(team, rest, now);
  if (typeof until !== "number") return until;
  const { now: before, until: end } = shiftPlan(team, now);
  if (before?.person === person && end === until)
    return say(
      isSelf ? "You are on shift already, until " : `${name} is on shift already, until `,
      at(until),
    );
  await deps.store.roster.swap(team.brand, { from: now, until, person, by: asked.person, at: now });
  deps.log.info("shift.swapped", { brand: team.brand });
  const whose = before === undefined ? "" : ` instead of ${whoInWords(team, before)}`;
  return say(
    isSelf ? "You are on shift until " : `${name} is on shift until `,
    at(until),
    `${before?.person === person ? "" : whose}. The next alert mentions ${isSelf ? "you" : "them"}.`,
  );
}

/** Without a time: until the shift that runs ends, or the next begins. */
function untilWhen(team: Team, rest: readonly string[], now: Instant): Instant | Reply {
  const [word, time] = rest;
  if (word === undefined) {
    const { until } = shiftPlan(team, now);
    return until ?? say(`Until when? The rota does not say when this shift ends. ${USAGE}`);
  }
  const until =
    word.toLowerCase() === "until" && time !== undefined ? nextTime(time, team.zone, now) : undefined;
  return (
    until ?? say(`I cannot read “${rest.join(" ")}”: write the time as until 18:00 (${team.zone.name}).`)
  );
}
