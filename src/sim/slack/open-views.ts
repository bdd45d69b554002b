import type { Block } from "./blocks/block.ts";
import type { ViewArgument } from "./blocks/view.ts";

/** A dialog or a home as a person sees it. */
export interface SlackView {
  readonly id: string;
  readonly hash: string;
  readonly user: string;
  readonly described: ViewArgument;
  readonly blocks: readonly Block[];
  /** What the app said is wrong with what was filled in, by block. */
  readonly errors: Readonly<Record<string, string>>;
}

/** The views that people have before them. */
export interface OpenViews {
  /** The dialog on top, if there is one. */
  readonly modalOf: (user: string) => SlackView | undefined;
  readonly homeOf: (user: string) => SlackView | undefined;
  readonly find: (by: { readonly id?: string; readonly externalId?: string }) => SlackView | undefined;
  /** Shows a dialog, on top of any other. */
  readonly push: (user: string, described: ViewArgument, blocks: readonly Block[]) => SlackView;
  readonly publish: (user: string, described: ViewArgument, blocks: readonly Block[]) => SlackView;
  readonly replace: (view: SlackView, described: ViewArgument, blocks: readonly Block[]) => SlackView;
  readonly refuse: (view: SlackView, errors: Readonly<Record<string, string>>) => SlackView;
  /** Takes away the dialog on top, or all of them. */
  readonly close: (user: string, all: boolean) => void;
}

/** Nobody sees a view yet. `shown` and `gone` are told of each change. */
export function openViews(
  nextId: () => string,
  shown: (view: SlackView) => void,
  gone: (view: SlackView) => void,
): OpenViews {
  const stacks = new Map<string, readonly SlackView[]>();
  const homes = new Map<string, SlackView>();
  const stackOf = (user: string): readonly SlackView[] => stacks.get(user) ?? [];
  const everyView = (): readonly SlackView[] => [...stacks.values(), [...homes.values()]].flat();
  const fresh = (user: string, described: ViewArgument, blocks: readonly Block[]): SlackView => {
    const id = nextId();
    return { id: `V${id}`, hash: `${id}.hash`, user, described, blocks, errors: {} };
  };
  const put = (view: SlackView): SlackView => {
    if (view.described.type === "home") homes.set(view.user, view);
    else {
      stacks.set(
        view.user,
        stackOf(view.user).map((each) => (each.id === view.id ? view : each)),
      );
    }
    shown(view);
    return view;
  };
  return {
    modalOf: (user) => stackOf(user).at(-1),
    homeOf: (user) => homes.get(user),
    find: ({ id, externalId }) =>
      everyView().find((each) =>
        id === undefined ? each.described.external_id === externalId : each.id === id,
      ),
    push: (user, described, blocks) => {
      const view = fresh(user, described, blocks);
      stacks.set(user, [...stackOf(user), view]);
      shown(view);
      return view;
    },
    publish: (user, described, blocks) => {
      const id = homes.get(user)?.id;
      const view = fresh(user, described, blocks);
      return put(id === undefined ? view : { ...view, id });
    },
    replace: (view, described, blocks) => put({ ...fresh(view.user, described, blocks), id: view.id }),
    refuse: (view, errors) => put({ ...view, errors }),
    close: (user, all) => {
      const stack = stackOf(user);
      const closed = all ? stack : stack.slice(-1);
      stacks.set(user, all ? [] : stack.slice(0, -1));
      closed.forEach(gone);
    },
  };
}
