/** What a ribbon button may ask of the pane: to open an analysis, or to tell the outcome of a command. */
export type PaneRequest =
  | { readonly kind: "openFlow"; readonly flow: string }
  | { readonly kind: "tell"; readonly level: "success" | "warning" | "error"; readonly text: string };

export interface PaneRequests {
  send(request: PaneRequest): void;
  /** The handler gets the newest request also when it was sent before the pane was drawn. */
  follow(handler: (request: PaneRequest) => void): () => void;
}

export function createPaneRequests(): PaneRequests {
  let waiting: PaneRequest | null = null;
  let handler: ((request: PaneRequest) => void) | null = null;
  return {
    send(request) {
      if (handler) handler(request);
      else waiting = request;
    },
    follow(next) {
      handler = next;
      if (waiting) next(waiting);
      waiting = null;
      return () => {
        if (handler === next) handler = null;
      };
    },
  };
}
