import { execFileSync, spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { realSleep } from "../crash/scaled-clock.ts";

const TSX = fileURLToPath(new URL("../../node_modules/tsx/dist/esm/index.mjs", import.meta.url));
const PROGRAM = fileURLToPath(new URL("../support/hanging.ts", import.meta.url));

interface Child {
  readonly process: ChildProcessWithoutNullStreams;
  /** Resolves when it has answered what it is told. */
  readonly says: (line: string) => Promise<void>;
  readonly ended: Promise<{ readonly signal: NodeJS.Signals | null; readonly err: string }>;
}

function startChild(): Child {
  const child = spawn(process.execPath, ["--import", TSX, PROGRAM], { stdio: "pipe" });
  onTestFinished(() => void child.kill("SIGKILL"));
  let err = "";
  child.stderr.on("data", (data: Buffer) => (err += data.toString()));
  const ended = once(child, "close").then(() => ({ signal: child.signalCode, err }));
  return {
    process: child,
    says: async (line) => {
      const heard = once(child.stdout, "data");
      child.stdin.write(`${line}\n`);
      await heard;
    },
    ended,
  };
}

test("a process whose main thread hangs says so with its last line, and aborts", async () => {
  const child = startChild();
  await child.says("alive");
  child.process.stdin.write("hang\n");
  const { signal, err } = await child.ended;
  expect(signal).toBe("SIGABRT");
  const last: unknown = JSON.parse(err.trim().split("\n").at(-1) ?? "");
  expect(last).toMatchObject({ level: "fatal", event: "watchdog.aborted", what: "the main thread hangs" });
});

test("a process whose errors nobody reads aborts all the same", async () => {
  // A pipe of its own: those that are made for a child are sockets, on which no write waits.
  const folder = mkdtempSync(join(tmpdir(), "ssla-watchdog-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const pipe = join(folder, "errors");
  execFileSync("mkfifo", [pipe]);
  const unread = openSync(pipe, "r+");
  const child = spawn(process.execPath, ["--import", TSX, PROGRAM], { stdio: ["pipe", "pipe", unread] });
  onTestFinished(() => {
    child.kill("SIGKILL");
    closeSync(unread);
  });
  child.stdin?.write("fill\nhang\n");
  await once(child, "exit");
  expect(child.signalCode).toBe("SIGABRT");
});

test("a process that was stopped goes on as if nothing had been: its watchdog stood still as well", async () => {
  const child = startChild();
  await child.says("alive");
  child.process.kill("SIGSTOP");
  // The only way to have time pass for a process that stands still; several times its patience.
  await realSleep(1500);
  child.process.kill("SIGCONT");
  await child.says("alive still");
  // It had the time to find out that it hangs, if it took that for hanging.
  await realSleep(100);
  await child.says("and well");
  child.process.stdin.end();
  expect(await child.ended).toEqual({ signal: null, err: "" });
});
