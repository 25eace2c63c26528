import { HostError } from "../../model/hostError";

/** Buttons of the ribbon that run a function of the add-in. */
export class RibbonCommands {
  private readonly running = new Map<string, { readonly done: () => void; readonly abandon: () => void }>();
  private lastNumber = 0;

  /** `send` hands the invocation to the pane and says whether one listens. */
  constructor(private readonly send: (invocation: readonly unknown[]) => boolean) {}

  /** Resolves when the add-in calls event.completed(). */
  invoke(functionName: string, sourceId: string): Promise<void> {
    this.lastNumber++;
    const id = `command ${this.lastNumber}`;
    return new Promise((resolve, reject) => {
      const abandon = (): void =>
        reject(new HostError("InvalidOperation", `The add-in's page is not there to run '${functionName}'.`));
      this.running.set(id, { done: resolve, abandon });
      if (this.send([id, functionName, JSON.stringify({ source: { id: sourceId } })])) return;
      this.running.delete(id);
      abandon();
    });
  }

  completed(id: string): void {
    this.running.get(id)?.done();
    this.running.delete(id);
  }

  /** Commands of the page before will never complete. */
  paneStarts(): void {
    for (const { abandon } of this.running.values()) abandon();
    this.running.clear();
  }
}
