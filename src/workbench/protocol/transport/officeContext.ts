import type { RichApiHost } from "../richApiHost";
import { requirementSets, supports } from "../requirementSets";

type Handler = (event: unknown) => void;
type Done = (result: { status: string; value?: unknown }) => void;

/**
 * The part of Office.context the Excel library asks for: requirement sets, and the document's selection event, which
 * does not travel over the bridge.
 */
export function officeContext(host: RichApiHost): object {
  const handlers = new Set<Handler>();
  host.workbook.on("selection", () => {
    setTimeout(() => handlers.forEach((handler) => handler({ type: "documentSelectionChanged" })), 0);
  });
  const sets = requirementSets(host.profile);
  return {
    requirements: { isSetSupported: (name: string, version = "1.1") => supports(sets, name, version) },
    document: {
      addHandlerAsync: (_event: string, handler: Handler, done: Done) => {
        handlers.add(handler);
        done({ status: "succeeded" });
      },
      removeHandlerAsync: (_event: string, options: { handler: Handler }, done: Done) => {
        handlers.delete(options.handler);
        done({ status: "succeeded" });
      },
    },
  };
}
