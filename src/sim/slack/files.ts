import type { SlackTime } from "./slack-time.ts";

/** A file of the workspace. */
export interface SlackFile {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  /** What a picture shows, for whoever does not see it. */
  readonly alt: string | undefined;
  readonly bytes: Uint8Array;
}

/** An upload that was announced, and how far it came. */
interface Upload {
  readonly id: string;
  readonly name: string;
  readonly length: number;
  readonly alt: string | undefined;
  bytes: Uint8Array | undefined;
  file: SlackFile | undefined;
  readyAt: number;
}

/** The files of a workspace, and those that are on their way to it. */
export interface SlackFiles {
  /** Announces a file; the ticket says where its bytes go. */
  readonly announce: (file: { name: string; length: number; alt: string | undefined }) => {
    readonly id: string;
    readonly ticket: string;
  };
  /** Takes the bytes; false when the ticket is none, or they are not as many as were announced. */
  readonly receive: (ticket: string, bytes: Uint8Array) => boolean;
  /** Makes a file of what was received; undefined when nothing was. */
  readonly complete: (id: string, title: string | undefined) => SlackFile | undefined;
  /** A completed file; undefined while Slack still looks through it, when a message can not show it. */
  readonly ready: (id: string) => SlackFile | undefined;
  /** Every file that was completed, in that order. */
  readonly all: () => readonly SlackFile[];
  /** For how long Slack looks through a file before a message can show it. */
  readonly lookThrough: (ms: number) => void;
}

/** A workspace without files. */
export function slackFiles(time: SlackTime, nextId: () => string): SlackFiles {
  const uploads = new Map<string, Upload>();
  const completed: SlackFile[] = [];
  let takesMs = 0;
  return {
    announce: ({ name, length, alt }) => {
      const id = `F${nextId()}`;
      uploads.set(id, { id, name, length, alt, bytes: undefined, file: undefined, readyAt: 0 });
      return { id, ticket: id };
    },
    receive: (ticket, bytes) => {
      const upload = uploads.get(ticket);
      if (upload?.length !== bytes.length) return false;
      upload.bytes = bytes;
      return true;
    },
    complete: (id, title) => {
      const upload = uploads.get(id);
      if (upload?.bytes === undefined) return undefined;
      const { name, alt, bytes } = upload;
      if (upload.file === undefined) {
        upload.file = { id, name, title: title ?? name, alt, bytes };
        upload.readyAt = time.now() + takesMs;
        completed.push(upload.file);
      }
      return upload.file;
    },
    ready: (id) => {
      const upload = uploads.get(id);
      return upload?.file !== undefined && upload.readyAt <= time.now() ? upload.file : undefined;
    },
    all: () => completed,
    lookThrough: (ms) => {
      takesMs = ms;
    },
  };
}
