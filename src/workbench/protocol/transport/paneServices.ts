/** Whether the pane is shown, or its page runs on without being seen. */
export type PaneState = "Visible" | "Background";

/** The services by which a page with a shared runtime shows, hides and starts its pane. */
export class PaneServices {
  private state: PaneState = "Visible";
  private startState: unknown = "Inactive";
  private readonly listeners = new Set<(state: PaneState) => void>();

  onState(listener: (state: PaneState) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  /** Undefined for what is not its business. */
  answer(service: string, method: string, [given]: readonly unknown[]): unknown {
    switch (`${service}.${method}`) {
      case "Microsoft.InternalService.AddinInternalService.notifyActionHandlerReady":
        return null;
      case "Microsoft.AppRuntime.AppRuntimeService.getAppRuntimeState":
        return this.state;
      case "Microsoft.AppRuntime.AppRuntimeService.setAppRuntimeState":
        this.state = given === "Visible" ? "Visible" : "Background";
        for (const listener of this.listeners) listener(this.state);
        return null;
      case "Microsoft.AppRuntime.AppRuntimePersistenceService.getAppRuntimeStartState":
        return this.startState;
      case "Microsoft.AppRuntime.AppRuntimePersistenceService.setAppRuntimeStartState":
        this.startState = given;
        return null;
      default:
        return undefined;
    }
  }
}
