import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { PROGRAM } from "./program-as-run.ts";

interface ProcessRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface ProcessWorld {
  readonly cwd: string;
  /** Beside what the tests themselves have. */
  readonly env?: Readonly<Record<string, string>>;
  /** Written to standard input, which stays open unless `end`. */
  readonly input?: string;
  readonly end?: boolean;
  /** Redirections of the shell, such as `>/dev/full`, or a pipe. */
  readonly shell?: string;
  /** In blocks of 1 KB: no file that it writes may grow beyond that. */
  readonly fileLimit?: number;
}

/** Runs `ssla` as a process of its own. One that does not end within two minutes is killed: its code is null. */
export async function sslaProcess(
  args: string,
  { cwd, env = {}, input = "", end = true, shell = "", fileLimit }: ProcessWorld,
): Promise<ProcessRun> {
  const program = [process.execPath, ...PROGRAM].map((part) => `"${part}"`).join(" ");
  const command = `exec ${program} ${args}`;
  const limit = fileLimit === undefined ? "" : `ulimit -f ${fileLimit}; `;
  const script = shell === "" ? command : `set -o pipefail; (${command}) ${shell}`;
  const child = spawn("bash", ["-c", limit + script], {
    cwd,
    env: { ...process.env, ...env },
    stdio: "pipe",
  });
  child.stdin.on("error", () => undefined); // it may end without reading
  child.stdin.write(input);
  if (end) child.stdin.end();
  return ended(child);
}

async function ended(child: ChildProcessWithoutNullStreams): Promise<ProcessRun> {
  let out = "";
  let err = "";
  child.stdout.on("data", (data: Buffer) => (out += data.toString()));
  child.stderr.on("data", (data: Buffer) => (err += data.toString()));
  const timer = setTimeout(() => child.kill("SIGKILL"), 120_000);
  return new Promise((resolve) => {
    child.on("exit", () => {
      clearTimeout(timer);
    });
    child.on("close", (code) => {
      resolve({ code, out, err });
    });
  });
}
