import { z } from "zod";
import { isUserId } from "../../../platforms/slack/slack-ids.ts";
import type { CheckDeps } from "./check-channel.ts";
import { failureFinding } from "./failure-finding.ts";
import { ok, wrong, type Finding } from "./finding.ts";

const described = z.object({
  user: z.object({
    team_id: z.string(),
    deleted: z.boolean().optional(),
    is_bot: z.boolean().optional(),
    name: z.string().optional(),
    enterprise_user: z.object({ teams: z.array(z.string()).optional() }).optional(),
  }),
});

const COPY = "copy their id from their profile in this workspace (⋮, Copy member ID)";

/** Whether a person of `people` can be reached in this workspace. */
export async function checkPerson(
  { web, workspace, source }: CheckDeps,
  name: string,
  id: string,
): Promise<Finding> {
  const step = `person ${name}`;
  if (!isUserId(id)) return wrong(step, `${id} is no member id`, `${COPY}; it begins with U or W`);
  const answer = await web.call("users.info", { user: id });
  if (answer.kind === "refused" && ["user_not_found", "user_not_visible"].includes(answer.code)) {
    return { ...wrong(step, `nobody in ${workspace.name} has the id ${id}`, COPY), absent: true };
  }
  if (answer.kind !== "ok") return failureFinding(step, answer, source);
  const user = described.safeParse(answer.body).data?.user;
  if (user === undefined)
    return failureFinding(step, { kind: "unknown", reason: "it is unreadable" }, source);
  const teams = [user.team_id, ...(user.enterprise_user?.teams ?? [])];
  if (!teams.includes(workspace.team)) {
    const said = `${id} is of another workspace (${user.team_id}), not of ${workspace.name}`;
    return wrong(step, said, `${COPY}, or take ${name} out of \`people\``);
  }
  if (user.deleted === true) {
    const mend = `take ${name} out of ssla.yaml, or put who took over in their place`;
    return wrong(step, `the account ${id} is deactivated`, mend);
  }
  if (user.is_bot === true) {
    return wrong(step, `${id} is a bot: nobody would read what it is told`, COPY);
  }
  return ok(step, `${id} is @${user.name ?? id}`);
}

const listed = z.object({ users: z.array(z.string()) });

/** Whether a user group is there, and somebody in it. */
export async function checkGroup({ web, workspace, source }: CheckDeps, id: string): Promise<Finding> {
  const step = `user group ${id}`;
  const answer = await web.call("usergroups.users.list", { usergroup: id });
  if (answer.kind === "refused" && ["no_such_subteam", "subteam_not_found"].includes(answer.code)) {
    const mend = "copy its id from People, User groups (⋮, Copy group ID); it begins with S";
    return { ...wrong(step, `${workspace.name} has no such user group`, mend), absent: true };
  }
  if (answer.kind !== "ok") return failureFinding(step, answer, source);
  const users = listed.safeParse(answer.body).data?.users ?? [];
  if (users.length === 0) {
    return wrong(step, "nobody is in it", "add its members in Slack, or name another group in ssla.yaml");
  }
  return ok(step, users.length === 1 ? "1 member" : `${users.length} members`);
}
