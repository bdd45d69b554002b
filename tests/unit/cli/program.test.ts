import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../../src/cli/commands.ts";
import type { CliContext, CommandGroup } from "../../../src/cli/context.ts";
import { runCli } from "../../../src/cli/run-cli.ts";
import { instant } from "../../../src/core/time/instant.ts";

interface Run {
  readonly code: number;
  readonly text: string;
  /** The commands whose code was loaded. */
  readonly loaded: readonly string[];
}

async function run(...args: readonly string[]): Promise<Run> {
  const lines: string[] = [];
  const loaded: string[] = [];
  const groups: readonly CommandGroup[] = COMMANDS.map((group) => ({
    ...group,
    commands: group.commands.map((entry) => ({
      ...entry,
      load: () => {
        loaded.push(entry.usage);
        return entry.load();
      },
    })),
  }));
  const code = await runCli(groups, args, worldTelling(lines));
  return { code, text: lines.join("\n"), loaded };
}

const worldTelling = (lines: string[]): Omit<CliContext, "finish"> => ({
  output: {
    out: (line) => lines.push(line),
    err: (line) => lines.push(line),
    color: false,
    drained: () => Promise.resolve(),
  },
  env: {},
  cwd: "/nowhere",
  kinds: new Map(),
  now: instant(0),
  stopped: () => Promise.resolve(),
  input: async function* () {
    // Nothing is typed.
  },
});

describe("the start of a command", () => {
  it.each([["--version"], ["help"], ["--help"], ["nosuch"]])("loads no command for %s", async (asked) => {
    expect((await run(asked)).loaded).toEqual([]);
  });

  it("loads the one command that is called, and no other", async () => {
    expect((await run("due", "--limit", "none")).loaded).toEqual(["due"]);
  });
});

describe("the help of a command", () => {
  it.each([
    ["help due", ["due", "--help"]],
    ["help terms show", ["terms", "show", "--help"]],
  ])("is the same by %s", async (asked, plain) => {
    const [one, other] = [await run(...asked.split(" ")), await run(...plain)];
    expect(one.text).toContain(`Usage: ssla ${plain.slice(0, -1).join(" ")} `);
    expect(one).toEqual(other);
  });

  it("is refused for a command that does not exist", async () => {
    const { code, loaded } = await run("help", "nosuch");
    expect({ code, loaded }).toEqual({ code: 64, loaded: [] });
  });

  it.each(COMMANDS.flatMap(({ commands }) => commands))("takes $usage as the list says", async (entry) => {
    const command = new Command(entry.usage.split(" ", 1).join(""));
    (await entry.load())(command, { ...worldTelling([]), finish: () => undefined });
    const taken = command.registeredArguments.map((one) =>
      one.required ? `<${one.name()}>` : `[${one.name()}]`,
    );
    expect([command.name(), ...taken].join(" ")).toBe(entry.usage);
  });
});
