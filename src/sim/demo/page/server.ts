import { createHash } from "node:crypto";
import { serve } from "@hono/node-server";
import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { guard } from "./guard.ts";
import type { Hands } from "./hands.ts";
import { takeForm, type FormOutcome } from "./take-form.ts";
import { pageHtml } from "./page.ts";
import { sceneOf, type SceneSource } from "./scene.ts";
import { SCRIPT } from "./script.ts";
import { ICON, STYLE } from "./style.ts";

/** What the page shows and moves. */
export interface PageOptions extends SceneSource {
  readonly hands: Hands;
}

/** Where it is served. */
export interface PageAddress {
  /** 0, or none: any free one. */
  readonly port?: number;
}

/** The page's routes. */
export function pageApp(options: PageOptions): Hono {
  const app = new Hono();
  app.use(guard);
  app.get("/", async (context) => {
    const page = String(await pageHtml(sceneOf(options, query(context))));
    const tag = `"${createHash("sha256").update(page).digest("base64url").slice(0, 22)}"`;
    context.header("etag", tag);
    return context.req.header("if-none-match") === tag ? context.body(null, 304) : context.html(page);
  });
  const file = (path: string, type: string, words: string): void => {
    app.get(path, (context) => context.body(words, 200, { "content-type": `${type}; charset=utf-8` }));
  };
  file("/style.css", "text/css", STYLE);
  file("/script.js", "text/javascript", SCRIPT);
  file("/icon.svg", "image/svg+xml", ICON);
  app.post("/:act{press|submit|dismiss|pace}", bodyLimit({ maxSize: 64 * 1024 }), async (context) => {
    const form = new URLSearchParams(await context.req.text());
    const { href, reader } = sceneOf(options, query(context));
    return reply(context, await takeForm(context.req.param("act"), form, reader.user, options), href({}));
  });
  return app;
}

const query = (context: Context): URLSearchParams => new URL(context.req.url).searchParams;

function reply(context: Context, outcome: FormOutcome, back: string): Response {
  switch (outcome) {
    case "done":
      return context.redirect(back, 303);
    case "gone":
      return context.text("That is not there any more: go back and look again.", 409);
    case "unheard":
      return context.text("The app did not answer. Try again.", 504);
    case "not understood":
      return context.text("That is no form of this page.", 400);
  }
}

/** The page, being served. */
export interface ServedPage {
  readonly url: string;
  /** Stops serving. May be called twice. */
  readonly stop: () => Promise<void>;
}

/** Serves the page on 127.0.0.1. Rejects with what the system says when the port is taken. */
export function servePage({ port: wanted = 0, ...options }: PageOptions & PageAddress): Promise<ServedPage> {
  const { fetch } = pageApp(options);
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname: "127.0.0.1", port: wanted }, ({ port }) => {
      resolve({ url: `http://127.0.0.1:${port}/`, stop });
    });
    server.on("error", reject);
    const stop = (): Promise<void> =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        if ("closeAllConnections" in server) server.closeAllConnections();
      });
  });
}
