import { deliveryKeyOf } from "../core/alerts/alert-key.ts";
import type { OutboxRow } from "../ports/outbox.ts";
import type { StageSubject } from "./find-wait.ts";

/** What a message tells, alert by alert: of a list each as if it were told alone, under the key that it would have. */
export function oneByOne<R extends OutboxRow>(row: R): readonly (R & { readonly subject: StageSubject })[] {
  const { subject, destination } = row;
  if (subject.kind === "stage") return [{ ...row, subject }];
  if (subject.kind !== "list") return [];
  return subject.members.flatMap(({ calledAt, key, ...member }) => {
    const [first] = member.alertKeys;
    if (first === undefined) return [];
    const told = { isLastWarning: false, routes: subject.routes, mentions: undefined };
    return [
      {
        ...row,
        key: key ?? deliveryKeyOf(first, destination),
        calledAt,
        subject: { ...member, ...told, kind: "stage" as const },
      },
    ];
  });
}
