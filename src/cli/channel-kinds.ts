import type { AnyChannelKind, ChannelKind, ChannelKinds } from "../channels/define-channel.ts";
import * as registry from "../channels/registry.ts";

type Registry = typeof registry;

/** By kind, what leads a platform's SDK to another server than its own. */
export type Routes = {
  readonly [K in keyof Registry]?: Registry[K] extends ChannelKind<never, infer Route> ? Route : never;
};

/** Every kind of channel, in the order of their names; those with a route are reached by it. */
export const channelKinds = (routes: Routes = {}): ChannelKinds => kindsOf(registry, routes);

/** These kinds, in the order of their names: in that of a module's exports, loaders differ. */
export function kindsOf<Routes>(
  kinds: { readonly [K in keyof Routes]: ChannelKind<never, Routes[K]> },
  routes: Partial<Routes>,
): ChannelKinds {
  const known = new Map<string, AnyChannelKind>();
  for (const name in kinds) {
    const route = routes[name];
    known.set(name, route === undefined ? kinds[name] : kinds[name].through(route));
  }
  return inOrder(known);
}

const inOrder = (kinds: ChannelKinds): ChannelKinds =>
  new Map([...kinds].toSorted(([one], [other]) => (one < other ? -1 : 1)));
