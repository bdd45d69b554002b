/** What the manifest of an app switches on. */
export interface AppFeatures {
  /** The commands it has, each with its slash. */
  readonly commands: readonly string[];
  /** Whether people, channels and links that are typed in a command come with their ids (`should_escape`). */
  readonly escapesCommands: boolean;
  /** Whether it has a Home tab. */
  readonly homeTab: boolean;
  /** Whether it is told who opens it. */
  readonly homeEvents: boolean;
}

/** Everything that ours has. */
export const ALL_FEATURES: AppFeatures = {
  commands: ["/ssla"],
  escapesCommands: true,
  homeTab: true,
  homeEvents: true,
};
