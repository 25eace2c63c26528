import type { HostContext } from "./hostContext";

/** Notes that the add-in attached or removed an event handler. */
export function registerEvent({ host }: { readonly host: HostContext }, registered: boolean): void {
  host.registrations.count += registered ? 1 : -1;
}
