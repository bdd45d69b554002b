/** A person, or a bot, of the workspace. */
export interface SlackUser {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  readonly isBot: boolean;
  /** Of somebody from another workspace (Slack Connect), which. */
  readonly team?: string | undefined;
  /** Whether they are in some channels only. */
  readonly isGuest?: boolean | undefined;
  /** Whether the account was deactivated. */
  readonly gone?: boolean | undefined;
}

/** People who are called together. */
export interface SlackGroup {
  readonly id: string;
  readonly handle: string;
  readonly users: readonly string[];
}

/** A place for messages. */
export interface SlackChannel {
  readonly id: string;
  readonly name: string;
  readonly kind: "channel" | "private" | "direct";
  readonly archived: boolean;
  /** Whether people of another company are in it (Slack Connect). */
  readonly shared?: boolean;
  /** Whether the app's bot is in it. */
  readonly hasBot: boolean;
  /** Whom a direct conversation is with. */
  readonly user: string | undefined;
  /** What stands at its top, and what it is for; as they were typed. */
  readonly topic?: string;
  readonly purpose?: string;
}

/** Who and what there is in the workspace. */
export interface Roster {
  readonly team: { readonly id: string; readonly name: string; readonly domain: string };
  readonly app: { readonly id: string; readonly botId: string; readonly botUser: string };
  /** Adds a person, or renames one. */
  readonly user: (id: string, name: string, zone?: string) => SlackUser;
  /** Adds a person of another workspace, with whom channels are shared. */
  readonly stranger: (id: string, name: string, team: string) => SlackUser;
  /** Adds a person who is in some channels only. */
  readonly guest: (id: string, name: string) => SlackUser;
  /** Takes the account of a person away; their id stays. */
  readonly deactivate: (id: string) => void;
  /** Adds a group, or changes who is in it. */
  readonly group: (id: string, handle: string, users: readonly string[]) => SlackGroup;
  /** Adds a channel that the bot is in, or renames one. */
  readonly channel: (id: string, name: string) => SlackChannel;
  /** Adds a private channel that the bot is in: to whoever is not, it does not exist. */
  readonly privateChannel: (id: string, name: string) => SlackChannel;
  /** Lets people of another company into the channel. */
  readonly share: (channel: string) => void;
  /** The conversation of the bot with one person; opened when there is none. */
  readonly direct: (user: string) => SlackChannel;
  /** Somebody changes what stands at its top, or what it is for. */
  readonly describe: (channel: string, words: Partial<Pick<SlackChannel, "topic" | "purpose">>) => void;
  /** Takes the channel away for good. */
  readonly removeChannel: (channel: string) => void;
  readonly archive: (channel: string) => void;
  readonly unarchive: (channel: string) => void;
  /** Puts the bot out of the channel. */
  readonly kick: (channel: string) => void;
  readonly invite: (channel: string) => void;
  readonly users: ReadonlyMap<string, SlackUser>;
  readonly groups: ReadonlyMap<string, SlackGroup>;
  readonly channels: ReadonlyMap<string, SlackChannel>;
}

const TEAM = { id: "T0SSLA001", name: "Acme Travel", domain: "acme-travel" };

const APP = { id: "A0SSLA001", botId: "B0SSLA001", botUser: "U0SSLABOT" };

/** A workspace with nobody in it but our bot. */
export function roster(team: string = TEAM.id): Roster {
  const users = new Map<string, SlackUser>();
  const groups = new Map<string, SlackGroup>();
  const channels = new Map<string, SlackChannel>();
  const set = <T extends { readonly id: string }>(map: Map<string, T>, value: T): T => {
    map.set(value.id, value);
    return value;
  };
  const amend = (id: string, changes: Partial<SlackChannel>): void => {
    const channel = channels.get(id);
    if (!channel) throw new Error(`no channel ${id} in this workspace`);
    channels.set(id, { ...channel, ...changes });
  };
  const open = { kind: "channel", archived: false, hasBot: true, user: undefined } as const;
  users.set(APP.botUser, { id: APP.botUser, name: "ssla", zone: "America/Chicago", isBot: true });
  return {
    team: { ...TEAM, id: team },
    app: APP,
    user: (id, name, zone = "America/Chicago") => set(users, { id, name, zone, isBot: false }),
    guest: (id, name) => set(users, { id, name, zone: "Europe/Berlin", isBot: false, isGuest: true }),
    stranger: (id, name, team) => set(users, { id, name, zone: "Europe/Berlin", isBot: false, team }),
    deactivate: (id) => {
      const user = users.get(id);
      if (!user) throw new Error(`no ${id} in this workspace`);
      users.set(id, { ...user, gone: true });
    },
    group: (id, handle, members) => set(groups, { id, handle, users: members }),
    channel: (id, name) => set(channels, { ...open, ...channels.get(id), id, name }),
    privateChannel: (id, name) => set(channels, { ...open, id, name, kind: "private" }),
    share: (id) => {
      amend(id, { shared: true });
    },
    direct: (user) => {
      const id = `D${user.slice(1)}`;
      return channels.get(id) ?? set(channels, { ...open, id, name: "directmessage", kind: "direct", user });
    },
    describe: amend,
    removeChannel: (id) => {
      channels.delete(id);
    },
    archive: (id) => {
      amend(id, { archived: true });
    },
    unarchive: (id) => {
      amend(id, { archived: false });
    },
    kick: (id) => {
      amend(id, { hasBot: false });
    },
    invite: (id) => {
      amend(id, { hasBot: true });
    },
    users,
    groups,
    channels,
  };
}
