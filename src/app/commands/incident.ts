import { actId } from "../../core/ids.ts";
import { isRunning, type OverlayAct } from "../../core/terms/overlays.ts";
import type { Reply } from "../../ports/command.ts";
import { tellOfOverlays, textLines } from "../overlay-notices.ts";
import { overlayInWords, unknownOverlay } from "../overlays.ts";
import type { OverlayLength } from "../start-overlay.ts";
import { noteStatusUpdate } from "../status-update.ts";
import { counted } from "../words.ts";
import {
  endAsked,
  readWords,
  refusalFor,
  startAsked,
  type OverlayAsked,
  type OverlayCommand,
  type OverlayCommandDeps,
  type Said,
} from "./overlay-command.ts";
import { say } from "./reply.ts";
import { running } from "./surge.ts";

const USAGE = "Write /ssla incident start NAME, /ssla incident told NAME, or /ssla incident end NAME";

/** `/ssla incident`: starts one and shows its texts, notes that customers were told, ends it. */
export const incident = (deps: OverlayCommandDeps): OverlayCommand => ({
  name: "incident",
  usage: "incident | incident start NAME [channel] | incident told NAME | incident end NAME",
  help: "terms and texts for when something is broken, and reminders until it is over",
  run: async (asked) => {
    const [verb, ...rest] = asked.words.map((word, i) => (i === 0 ? word.toLowerCase() : word));
    if (verb === undefined) return running(deps, asked);
    if (!["start", "told", "end"].includes(verb)) return say(`There is no “incident ${verb}”. ${USAGE}`);
    const said = readWords(deps, asked.team, rest);
    if (typeof said === "string") return say(said);
    if (said.overlay === undefined) return say(`Which incident? ${unknownOverlay(deps.book, "")} ${USAGE}`);
    const refusal = await refusalFor(deps, asked, said.channel);
    if (refusal !== undefined) return say(refusal);
    if (verb === "start") return start(deps, asked, said, said.overlay);
    return verb === "told" ? told(deps, asked, said.overlay) : endAsked(deps, asked, "incident", said);
  },
});

async function start(
  deps: OverlayCommandDeps,
  asked: OverlayAsked,
  said: Said,
  name: string,
): Promise<Reply> {
  const { channel, span } = said;
  const length: OverlayLength = span === undefined ? { kind: "open end" } : { kind: "for", span };
  const act = await startAsked(deps, asked, "incident", { name, length, channel });
  if (typeof act === "string") return say(act);
  const texts = (deps.book.files().overlays.get(name)?.texts ?? []).filter(
    (text) => text.channel === undefined || channel === undefined || text.channel === channel.id,
  );
  return { lines: [[`${overlayInWords(deps, act)}.`], ...textLines(texts).map((line) => [line])] };
}

async function told(
  deps: OverlayCommandDeps,
  { team, person: by, now, id }: OverlayAsked,
  name: string,
): Promise<Reply> {
  const isMeant = (act: OverlayAct): boolean =>
    act.brand === team.brand && act.kind === "incident" && act.name === name && isRunning(act, now);
  const acts = deps.book.decided().acts.filter(isMeant);
  if (acts.length === 0) return say(`No incident “${name}” runs. Nothing was changed.`);
  let cases = 0;
  for (const act of acts) cases += await noteStatusUpdate(deps, act, { id: actId(id), by, at: now });
  await tellOfOverlays(deps);
  return say(
    `Noted: the running update of ${counted(cases, "case")} is done, and the next is due as promised.`,
  );
}
