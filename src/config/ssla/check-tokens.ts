import type { Problem } from "../../ports/errors.ts";
import { quoted } from "../schema/wrong.ts";
import { problemAt } from "../yaml/problem-at.ts";
import { entriesAt, placeOf, textAt, type Path, type Sourced } from "../yaml/sourced.ts";
import { readReference, type ReadCredential } from "./credential-field.ts";

/** Where a token of Slack stands, and whose it is. */
interface Place {
  readonly whose: string;
  readonly path: Path;
}

/**
 * Slack apps that two speak through. Slack hands each click to one of the connections of its app, so some would reach whoever
 * knows nothing of them; and of a brand's own channels the clicks would go to the channel.
 */
export function checkTokens(root: Sourced, read: ReadCredential): readonly Problem[] {
  const brands = entriesAt(root, ["brands"]).map(([name]) => ({
    whose: `brand ${quoted(name)}`,
    path: ["brands", name, "workspace"],
  }));
  const channels = entriesAt(root, ["channels"]).map(([name]) => ({
    whose: `channel ${quoted(name)}`,
    path: ["channels", name, "connect"],
  }));
  return [
    // A channel may read the workspace that its brand's app is in, as long as it does not listen there.
    ...doubled(root, "bot_token", brands, read),
    ...doubled(root, "app_token", [...brands, ...channels], read),
  ];
}

function doubled(
  root: Sourced,
  key: "bot_token" | "app_token",
  places: readonly Place[],
  read: ReadCredential,
): readonly Problem[] {
  const known = new Map<string, string>();
  return places.flatMap(({ whose, path }) => {
    const text = textAt(root, [...path, key]);
    if (text === undefined) return [];
    const found = readReference(text, read);
    const token = found !== undefined && "value" in found ? found.value : text;
    const other = known.get(token);
    if (other === undefined) {
      known.set(token, whose);
      return [];
    }
    const message = `${other} and ${whose} have the same \`${key}\`: clicks would reach the wrong one`;
    const mend = "make a Slack app for each (config/slack-app-manifest.yaml), and give each its own tokens";
    return [problemAt(placeOf(root, [...path, key]), message, mend)];
  });
}
