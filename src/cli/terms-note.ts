import { teamNote, type ApprovalState } from "../app/team-note.ts";
import { loadConfig, type Config } from "../config/load-config.ts";
import { historiesOf } from "../config/terms-source.ts";
import { changeNote } from "../core/blurbs/change-note.ts";
import { localeOf, type Locale } from "../core/blurbs/locales.ts";
import { NOTE_SURFACES } from "../core/blurbs/surfaces.ts";
import { wordingOf } from "../core/blurbs/wording.ts";
import { channelId } from "../core/ids.ts";
import { approvedFrom, proposalOf } from "../core/terms/approvals.ts";
import type { Terms } from "../core/terms/terms.ts";
import { instant } from "../core/time/instant.ts";
import { openArchive } from "./archive.ts";
import { excessInWords } from "./blurb-table.ts";
import { UsageError, type CliContext } from "./context.ts";
import { governedIn, storedDecisions } from "./decided-terms.ts";
import { speakerOf } from "./speaker-of.ts";
import { storePath } from "./store-path.ts";

/** For whom a note is. */
export const AUDIENCES = ["customers", "team"] as const;

/** A change to write a note about. */
export interface NotedChange {
  readonly channel: string;
  readonly old: Terms;
  readonly fresh: Terms;
}

interface NoteOptions {
  readonly config: string;
  readonly note: (typeof AUDIENCES)[number];
  readonly locale?: Locale;
  readonly json?: true;
}

/** Prints a note about a change of terms, ready to post: to customers a text for each kind of post, or one for the team. */
export async function printNote(
  { channel, old, fresh }: NotedChange,
  options: NoteOptions,
  context: CliContext,
): Promise<void> {
  const { cwd, kinds, now, output } = context;
  const archive = openArchive(options.config, context);
  const config = await loadConfig(options.config, undefined, { cwd, archive, kinds, silent: true });
  if (config.channels[channel] === undefined)
    throw new UsageError(`a note is of a channel, and ${JSON.stringify(channel)} is none of ssla.yaml`);
  const approval = await approvalOf(config, channel, fresh, options.config, context);
  const begun = typeof approval === "string" ? fresh : { ...fresh, from: approvedFrom(fresh, approval) };
  const at = instant(Math.max(begun.from, now));
  if (options.note === "team") {
    const lines = teamNote(channel, old, begun, approval, at);
    output.out(options.json ? JSON.stringify({ channel, lines }, null, 2) : lines.join("\n"));
    return;
  }
  const speaker = speakerOf(config, channel);
  const locale = options.locale ?? localeOf(speaker.locale ?? "en") ?? "en";
  const notes = NOTE_SURFACES.map((surface) => ({
    surface,
    note: changeNote(old, begun, surface, locale, wordingOf(speaker, locale), at),
  }));
  if (options.json)
    output.out(
      JSON.stringify(
        notes.map(({ surface, note }) => ({
          ...{ channel, surface: surface.id, locale, kind: note.kind, text: note.text },
          ...(note.kind === "nothing changes" ? {} : note.measured),
        })),
        null,
        2,
      ),
    );
  else for (const line of noteLines(notes)) output.out(line);
}

type Notes = readonly {
  readonly surface: (typeof NOTE_SURFACES)[number];
  readonly note: ReturnType<typeof changeNote>;
}[];

function noteLines(notes: Notes): readonly string[] {
  const [first] = notes;
  if (first?.note.kind === "nothing changes") return [first.note.text];
  return notes.flatMap(({ surface, note }) => {
    if (note.kind === "nothing changes") return [];
    const head = `${surface.id} ${note.measured.count}/${note.measured.limit}`;
    return note.kind === "blurb" ? [head, note.text, ""] : [head, excessInWords(note), ""];
  });
}

/** Whether somebody approved `fresh` for that channel, or has to. */
async function approvalOf(
  config: Config,
  channel: string,
  fresh: Terms,
  dir: string,
  { cwd }: CliContext,
): Promise<ApprovalState> {
  const governed = governedIn(config).find(({ id }) => id === channel);
  const { proposals } = await storedDecisions(storePath(dir, config, cwd));
  const folder = historiesOf(config.terms, dir, cwd).folderOf(channelId(channel));
  const approved = governed && proposalOf(proposals, governed.brand, folder, fresh)?.approved;
  if (approved !== undefined) return approved;
  return governed?.needsApproval === true ? "awaited" : "not needed";
}
