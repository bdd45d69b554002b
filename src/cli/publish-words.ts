import { harmless } from "../app/words.ts";
import { FACEBOOK_HOURS, hoursByDay } from "../core/blurbs/facebook-hours.ts";
import type { PlaceChange } from "./publish-changes.ts";

/** What would change at a place, line by line. */
export function changeInWords(change: PlaceChange): readonly string[] {
  const { place } = change;
  const head = harmless(`${place.surface} of ${place.name} (${place.id})`);
  switch (change.kind) {
    case "unread":
      return [`${head}: cannot be read: ${harmless(change.because)}`];
    case "no text":
      return [`${head}: not published: ${harmless(change.because)}`];
    case "same":
      return [`${head}: stands there already`];
    case "change": {
      const how = place.write === "auto" ? "" : ", to be pasted by hand";
      return [`${head}${how}:`, ...differenceLines(place.surface, change.live, change.text)];
    }
  }
}

/** Hours are data where they stand: they are shown as people read them, and which days differ. */
function differenceLines(surface: string, live: string, text: string): readonly string[] {
  const [now, then] = [live, text].map((each) =>
    surface === FACEBOOK_HOURS.id ? hoursByDay(each) : undefined,
  );
  if (now === undefined || then === undefined)
    return [...textLines("-", now?.join("\n") ?? live), ...textLines("+", then?.join("\n") ?? text)];
  return now.flatMap((was, day) => {
    const is = then[day] ?? was;
    return was === is ? [`    ${was}`] : [`  - ${was}`, `  + ${is}`];
  });
}

/** Empty texts are named: a line of nothing would look like a mistake. */
const textLines = (sign: string, text: string): readonly string[] =>
  (text.trim() === "" ? ["(nothing)"] : text.split("\n")).map((line) => `  ${sign} ${harmless(line)}`);

/** The same as data. */
export function changeAsJson(channel: string, change: PlaceChange): Readonly<Record<string, unknown>> {
  const { kind, place } = change;
  return {
    ...{
      channel,
      surface: place.surface,
      place: place.id,
      name: place.name,
      write: place.write,
      state: kind,
    },
    ...(kind === "unread" ? {} : { live: change.live }),
    ...(kind === "change" ? { text: change.text } : {}),
    ...(kind === "unread" || kind === "no text" ? { because: change.because } : {}),
  };
}
