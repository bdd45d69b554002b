import type { DeadlineRecord } from "./deadline-record.ts";
import type { Figures } from "./figures.ts";
import type { FiguresTally } from "./figures-tally.ts";

/** Adds up deadlines apart by what they have in common. */
export interface GroupTally<Group> {
  readonly add: (record: DeadlineRecord) => void;
  /** In the order of the groups' names. */
  readonly figures: () => readonly (Group & { readonly figures: Figures })[];
}

/** No group yet. `nameOf` tells records of one group from those of another, `groupOf` says what they have in common. */
export function groupTally<Group>(
  nameOf: (record: DeadlineRecord) => string,
  groupOf: (record: DeadlineRecord) => Group,
  newTally: () => FiguresTally,
): GroupTally<Group> {
  const groups = new Map<string, { readonly group: Group; readonly tally: FiguresTally }>();
  return {
    add: (record) => {
      const name = nameOf(record);
      let own = groups.get(name);
      if (own === undefined) {
        own = { group: groupOf(record), tally: newTally() };
        groups.set(name, own);
      }
      own.tally.add(record);
    },
    figures: () =>
      [...groups]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, { group, tally }]) => ({ ...group, figures: tally.figures() })),
  };
}
