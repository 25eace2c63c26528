import type { HostClass } from "./hostClass";
import type { HostObject } from "./hostObject";
import { reportedEvent } from "../events/reportedEvents";
import { notImplemented } from "./errors";

/** Makes one object of a class: the only place where a definition meets its target. */
export function bind<Target>(definition: HostClass<Target>, target: Target): HostObject {
  const { name: className, scalars, navigation = {}, methods = {} } = definition;
  const missing = (name: string): never => {
    throw notImplemented(`${className}.${name}`);
  };
  return {
    className,
    definition,
    target,
    identity: () => definition.identity?.(target) ?? {},
    hasScalar: (name) => Object.hasOwn(scalars, name),
    hasNavigation: (name) => Object.hasOwn(navigation, name),
    defaultScalars: () => Object.keys(scalars).filter((name) => !scalars[name]?.onRequest),
    read: (name) => (Object.hasOwn(scalars, name) ? scalars[name]?.get(target) : missing(name)),
    write: (name, value) => {
      const set = Object.hasOwn(scalars, name) ? scalars[name]?.set : undefined;
      if (set) set(target, value);
      else missing(`${name} (set)`);
    },
    navigate: (name) => (Object.hasOwn(navigation, name) ? (navigation[name]?.(target) ?? null) : missing(name)),
    call: (name, given) => {
      const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
      if (method) return method(target, ...given);
      const event = definition.events ? reportedEvent(className, name) : null;
      if (event === null) return missing(name);
      definition.events?.(target, name.startsWith("_R"), event);
      return null;
    },
    items: () => definition.items?.(target) ?? null,
  };
}
