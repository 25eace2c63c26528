import { invalidArgument, itemNotFound } from "./errors";
import type { HostClass, Method, Scalar } from "./hostClass";
import type { HostObject } from "./hostObject";

export interface CollectionPlan<Target, Item> {
  readonly name: string;
  readonly all: (target: Target) => readonly Item[];
  readonly wrap: (target: Target, item: Item) => HostObject;
  /** Whether the item is the one asked for, by id or by name. */
  readonly matches: (item: Item, key: unknown) => boolean;
  readonly scalars?: Readonly<Record<string, Scalar<Target>>>;
  readonly methods?: Readonly<Record<string, Method<Target>>>;
  readonly events?: HostClass<Target>["events"];
}

/** What all collections of Excel's API have in common. */
export function collection<Target, Item>(plan: CollectionPlan<Target, Item>): HostClass<Target> {
  const { all, wrap, matches } = plan;
  const find = (target: Target, key: unknown): HostObject | null => {
    const item = all(target).find((candidate) => matches(candidate, key));
    return item === undefined ? null : wrap(target, item);
  };
  const at = (target: Target, index: unknown): HostObject => {
    const item = typeof index === "number" ? all(target)[index] : undefined;
    if (item === undefined) throw invalidArgument();
    return wrap(target, item);
  };
  return {
    name: plan.name,
    scalars: { count: { get: (target) => all(target).length, onRequest: true }, ...plan.scalars },
    items: (target) => all(target).map((item) => wrap(target, item)),
    methods: {
      getItem: (target, key) => {
        const found = find(target, key);
        if (!found) throw itemNotFound();
        return found;
      },
      getItemOrNullObject: find,
      getItemAt: at,
      getCount: (target) => all(target).length,
      ...plan.methods,
    },
    ...(plan.events ? { events: plan.events } : {}),
  };
}

export function sameText(a: string, b: unknown): boolean {
  return typeof b === "string" && a.toLowerCase() === b.toLowerCase();
}
