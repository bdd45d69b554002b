/** What one step of setting up a workspace found. */
export interface Finding {
  /** What was looked at: `bot token`, `channel C0SOCIAL1`. */
  readonly step: string;
  /** `doubtful`: it works, and somebody should know. `skipped`: what it takes was wrong before. */
  readonly kind: "ok" | "wrong" | "doubtful" | "skipped";
  /** What was found, in words that start in lower case. Holds no credential. */
  readonly said: string;
  /** What to do about it, exactly; undefined when there is nothing to do. */
  readonly mend?: string;
  /** What ssla.yaml names is not there at all. */
  readonly absent?: true;
}

export const ok = (step: string, said: string): Finding => ({ step, kind: "ok", said });

export const wrong = (step: string, said: string, mend: string): Finding => ({
  step,
  kind: "wrong",
  said,
  mend,
});

export const doubtful = (step: string, said: string, mend: string): Finding => ({
  step,
  kind: "doubtful",
  said,
  mend,
});

export const skipped = (step: string, said: string): Finding => ({ step, kind: "skipped", said });

/** The file that makes the app, as people find it. */
export const MANIFEST = "config/slack-app-manifest.yaml (ssla setup slack --manifest prints it)";
