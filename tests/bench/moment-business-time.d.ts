// moment-business-time has no types of its own; what the bench uses of it.
import "moment";

declare module "moment" {
  interface Moment {
    addWorkingTime(count: number, unit: string): Moment;
    workingDiff(other: Moment, unit: string): number;
  }
  interface LocaleSpecification {
    workinghours?: Readonly<Record<number, readonly string[] | null>>;
    holidays?: readonly string[];
  }
}
