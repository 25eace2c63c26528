import type { HostContext } from "./hostContext";

/** Notes that the add-in attached or removed an event handler. */
export function registerEvent({ host }: { readonly host: HostContext }, registered: boolean, event: string): void {
  host.registrations.note(event, registered);
  host.editor.notesFormulas = host.registrations.has("FormulaChangedEvent");
}
