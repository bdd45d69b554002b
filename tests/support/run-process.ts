import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

interface ProcessRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface ProcessWorld {
  readonly cwd: string;
  /** Written to standard input, which stays open unless `end`. */
  readonly input?: string;
  readonly end?: boolean;
  /** Redirections of the shell, such as `>/dev/full`, or a pipe. */
  readonly shell?: string;
}

/** Runs `ssla` as a process of its own. One that does not end within 20 seconds is killed: its code is null. */
export async function sslaProcess(
  args: string,
  { cwd, input = "", end = true, shell = "" }: ProcessWorld,
): Promise<ProcessRun> {
  const command = `exec "${process.execPath}" --import "${ROOT}node_modules/tsx/dist/esm/index.mjs" "${ROOT}src/cli/main.ts" ${args}`;
  const script = shell === "" ? command : `set -o pipefail; (${command}) ${shell}`;
  const child = spawn("bash", ["-c", script], { cwd, stdio: "pipe" });
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
  const timer = setTimeout(() => child.kill("SIGKILL"), 20_000);
  return new Promise((resolve) => {
    child.on("exit", () => {
      clearTimeout(timer);
    });
    child.on("close", (code) => {
      resolve({ code, out, err });
    });
  });
}
