import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../src/sim/x/seeded-random.ts";
import { HOUR, MINUTE, SECOND, type ChannelRig, type Person, type Said } from "./channel-rig.ts";
import { customerModel, type CustomerModel } from "./plain-model.ts";
import { casesTold } from "./told.ts";

/** Rounds, and histories that go on beside each other in each: 1,000 together. */
const ROUNDS = 5;
const TOGETHER = 200;
const STEPS = 7;

/** One customer, a peer, and what was said between them and the brand. */
interface History {
  readonly customer: CustomerModel;
  readonly peer: Person;
  readonly theirs: Said[];
  readonly answers: Said[];
  /** What may still be edited or removed. */
  readonly standing: Set<Said>;
}

type Chance = <T>(choices: readonly T[]) => T | undefined;

/** Random histories on one platform, with everything that can go wrong in between. */
export function describeHistories(startRig: () => Promise<ChannelRig>): void {
  describe(`${ROUNDS * TOGETHER} random histories`, () => {
    it.each(Array.from({ length: ROUNDS }, (_, round) => round))(
      "lead to the cases that a plain model expects (seed %i)",
      async (seed) => {
        const rig = await startRig();
        try {
          rig.told.watchesAll = true;
          const histories = await play(rig, seededRandom(seed + 1));
          const wrong = (): readonly string[] => {
            const cases = casesTold(rig.told);
            return histories.flatMap(({ customer }) => customer.wrong(cases) ?? []);
          };
          // All is read again within two hours; most of it much sooner, and what was right then stays so.
          const last = rig.clock.now() + 2 * HOUR;
          do await rig.pass(10 * MINUTE);
          while (wrong().length > 0 && rig.clock.now() < last);
          await rig.pass(10 * MINUTE);
          expect(wrong()).toEqual([]);
          const cases = casesTold(rig.told);
          expect(cases.length).toBeGreaterThan(TOGETHER / 2);
          expect(rig.told.gaps).toEqual([]);
        } finally {
          await rig.close();
        }
      },
    );
  });
}

async function play(rig: ChannelRig, random: () => number): Promise<readonly History[]> {
  const chance: Chance = (choices) => choices[Math.floor(random() * choices.length)];
  const histories = Array.from({ length: TOGETHER }, (_, n): History => {
    const customer = customerModel(`customer${2 * n}`);
    return { customer, peer: `customer${2 * n + 1}`, theirs: [], answers: [], standing: new Set() };
  });
  let channel = rig.channel;
  await rig.start(channel);
  for (let step = 0; step < STEPS * TOGETHER; step++) {
    const history = chance(histories);
    if (history) goOn(rig, history, chance, random);
    if (random() < 0.06) disturb(rig, chance);
    if (random() < 0.02) {
      await channel.stop();
      await rig.pass(Math.floor(random() * 10) * MINUTE);
      channel = await rig.open();
      await rig.start(channel);
    }
    // What Facebook tells of one second has no order.
    await rig.pass((1 + Math.floor(random() * 4)) * SECOND);
  }
  rig.trouble.behave();
  return histories;
}

/** The next thing that happens in a history. */
function goOn(rig: ChannelRig, history: History, chance: Chance, random: () => number): void {
  const { customer, peer, theirs, answers, standing } = history;
  const note = (list: Said[], said: Said): Said => {
    list.push(said);
    standing.add(said);
    return said;
  };
  const there = (list: readonly Said[]): Said | undefined =>
    chance(list.filter((said) => standing.has(said)));
  const toCustomer = there(theirs);
  if (toCustomer === undefined) {
    if (theirs.length > 0) return; // all taken back: another question would be another case
    customer.posted(note(theirs, rig.say(customer.who, "my flight is gone, can you help?")));
    return;
  }
  const dice = random();
  if (dice < 0.35)
    customer.answered(note(answers, rig.say("responder", "we are looking for it", toCustomer)));
  else if (dice < 0.6) {
    const to = there([...answers, ...theirs]) ?? toCustomer;
    customer.posted(note(theirs, rig.say(customer.who, "and what now? can you help?", to)));
  } else if (dice < 0.7) rig.say(peer, "try the app", toCustomer);
  else if (dice < 0.8) rig.edit(toCustomer, "my flight to Rome is gone, can you help me?");
  else {
    const said = there([...answers, ...theirs]) ?? toCustomer;
    const gone = rig.remove(said);
    const ids = new Set(gone.map(({ id }) => id));
    for (const one of standing) if (ids.has(one.id)) standing.delete(one);
    customer.removed(gone);
  }
}

function disturb({ trouble }: ChannelRig, chance: Chance): void {
  chance([
    trouble.drop,
    trouble.limit,
    () => {
      trouble.fail(2);
    },
    trouble.hang,
    trouble.double,
    trouble.reorder,
    trouble.behave,
  ])?.();
}
