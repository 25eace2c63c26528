import type { HostClass } from "./hostClass";
import type { HostObject } from "./hostObject";
import { notImplemented } from "./errors";

const eventMember = /^_(Unr|R)egister\w*Event$/;

/** Makes one object of a class: the only place where a definition meets its target. */
export function bind<Target>(definition: HostClass<Target>, target: Target): HostObject {
  const { name: className, scalars, navigation = {}, methods = {} } = definition;
  const missing = (name: string): never => {
    throw notImplemented(`${className}.${name}`);
  };
  return {
    className,
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
      if (!definition.events || !eventMember.test(name)) return missing(name);
      definition.events(target, name.startsWith("_R"));
      return null;
    },
    items: () => definition.items?.(target) ?? null,
  };
}
