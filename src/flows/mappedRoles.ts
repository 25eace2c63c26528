import type { Mapping } from "./define";

/** Roles that a column was found or chosen for. */
export function mappedRoles(mapping: Mapping): string[] {
  return Object.keys(mapping).filter((role) => (mapping[role]?.length ?? 0) > 0);
}
