import type { HostObject } from "./hostObject";

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "className" in value && "identity" in value;
}
