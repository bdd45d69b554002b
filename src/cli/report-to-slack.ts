import { randomBytes } from "node:crypto";
import { userInfo } from "node:os";
import { personId } from "../core/ids.ts";
import type { ReportRequest } from "../ports/requests.ts";
import { layRequest } from "../store/file/request-box.ts";
import { EXIT, type CliContext } from "./context.ts";
import { takesRequests } from "./monitor-state.ts";
import { requestsPath } from "./store-path.ts";

/** Asks the monitor that holds the store `path` to send a report: only it posts. Says so when none runs. */
export async function reportToSlack(
  path: string,
  about: Pick<ReportRequest, "brand" | "week">,
  { now, output, finish }: Pick<CliContext, "now" | "output" | "finish">,
): Promise<void> {
  if (!takesRequests(path)) {
    output.err("the monitor does not run, and only it posts to Slack: ssla start, then ask again");
    finish(EXIT.unwell);
    return;
  }
  await layRequest(requestsPath(path), {
    ...{
      id: randomBytes(16).toString("hex"),
      kind: "report",
      askedAt: now,
      by: personId(userInfo().username),
    },
    ...about,
  });
  output.out(
    `asked: the monitor sends the report of ${about.week} within seconds, and tells ops when it cannot`,
  );
}
