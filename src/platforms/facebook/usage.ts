import { z } from "zod";

/** What the headers of a response say of the rate limits. */
export interface Usage {
  /** The most used of the limits, in per cent; 0 when nothing is said. */
  readonly percent: number;
  /** Until we may ask again, once a limit is reached; 0 when nothing is said. */
  readonly regainMs: number;
}

const share = z.number().nonnegative().catch(0);
const shares = z.object({ call_count: share, total_time: share, total_cputime: share });
const ofUseCase = shares.extend({ estimated_time_to_regain_access: z.number().nonnegative().catch(0) });
const useCases = z.record(z.string(), z.array(ofUseCase));

/** `X-App-Usage`, and `X-Business-Use-Case-Usage` of whatever business. What cannot be read says nothing. */
export function usageOf(headers: Headers): Usage {
  const app = shares.safeParse(parsed(headers.get("x-app-usage"))).data;
  const cases = Object.values(
    useCases.safeParse(parsed(headers.get("x-business-use-case-usage"))).data ?? {},
  ).flat();
  const all = [...(app === undefined ? [] : [app]), ...cases];
  const percent = Math.max(
    0,
    ...all.flatMap(({ call_count, total_time, total_cputime }) => [call_count, total_time, total_cputime]),
  );
  const minutes = Math.max(0, ...cases.map((one) => one.estimated_time_to_regain_access));
  return { percent, regainMs: minutes * 60_000 };
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? undefined : (JSON.parse(text) as unknown);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}
