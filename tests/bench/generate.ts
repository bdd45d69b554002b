import { createWriteStream } from "node:fs";
import { once } from "node:events";

/** Numbers in [0, 1), the same for the same seed. */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const START = Date.UTC(2026, 0, 5);

/** Writes `count` conversations of two to six messages as JSONL; returns how many messages they have. */
export async function writeConversations(path: string, count: number, seed = 1): Promise<number> {
  const random = seededNumbers(seed);
  const file = createWriteStream(path);
  let messages = 0;
  for (let i = 0; i < count; i++) {
    const conversation = aConversation(i, random);
    messages += conversation.messages.length;
    if (!file.write(`${JSON.stringify(conversation)}\n`)) await once(file, "drain");
  }
  file.end();
  await once(file, "finish");
  return messages;
}

function aConversation(i: number, random: () => number): { readonly messages: readonly object[] } {
  let at = START + Math.floor(random() * 300 * 86_400_000);
  const handle = `customer_${i % 50_000}`;
  const messages: object[] = [];
  for (let pair = 0; pair < 1 + Math.floor(random() * 3); pair++) {
    messages.push({
      id: `${i}-${pair}a`,
      at: new Date(at).toISOString(),
      role: "customer",
      handle,
      text: "@acme my booking from Chicago to Berlin has vanished from the app, where is it?",
    });
    at += 60_000 + Math.floor(random() ** 3 * 6 * 3_600_000);
    messages.push({
      id: `${i}-${pair}b`,
      at: new Date(at).toISOString(),
      role: "brand",
      handle: "acme",
      text: `@${handle} Hi there! Please open Trips and pull down to refresh; it should be back.`,
    });
    at += 60_000 + Math.floor(random() * 3_600_000);
  }
  return { conversation: `c${i}`, channel: `channel-${i % 4}`, messages } as { messages: object[] };
}
