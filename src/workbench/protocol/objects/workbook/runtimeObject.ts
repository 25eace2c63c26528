import { flag } from "../../core/arguments";
import { bind } from "../../core/bind";
import type { HostClass } from "../../core/hostClass";
import type { HostContext } from "../../core/hostContext";
import type { HostObject } from "../../core/hostObject";

/** The library's context.runtime. */
const runtimeClass: HostClass<HostContext> = {
  name: "Runtime",
  scalars: {
    enableEvents: {
      get: ({ registrations }) => registrations.enabled,
      set: ({ registrations }, value) => {
        registrations.enabled = flag(value);
      },
    },
  },
};

export function runtimeObject(host: HostContext): HostObject {
  return bind(runtimeClass, host);
}
