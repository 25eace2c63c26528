import { readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { EventType, MessageCategory } from "../events/hostMessage";
import { messageEntries } from "../events/messageEntries";
import type { RichApiHost } from "../richApiHost";
import { libraryFolder } from "./libraryFolder";
import { officeContext } from "./officeContext";

/** Office.js as an add-in sees it, without a page. */
export interface LoadedExcel {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

interface BridgeMessage {
  readonly id: number;
  readonly message: { readonly body: unknown };
}

let compiled: vm.Script | undefined;

/**
 * Runs the real, unmodified Excel library in a context of its own and connects it to the host through the library's
 * own bridge. Much quicker than a page; for tests and the command line.
 */
export function loadExcel(host: RichApiHost): LoadedExcel {
  compiled ??= new vm.Script(readFileSync(path.join(libraryFolder(), "excel-win32-16.01.js"), "utf8"), {
    filename: "excel-win32-16.01.js",
  });
  const surroundings = browserLike(host);
  const context = vm.createContext(surroundings);
  compiled.runInContext(context);
  const library = surroundings as unknown as LoadedExcel & {
    Office: object;
    OfficeExtension: {
      HostBridge: { init(bridge: object): void };
      CommonUtility: { _doApiNotSupportedCheck: boolean };
    };
  };
  // As in the page: the library itself refuses members beyond the profile's requirement sets.
  library.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  library.Office = Object.create(library.Office, { context: { value: officeContext(host.profile) } }) as object;
  const session = host.openSession();
  const bridge = {
    onMessageFromHost: (_text: string): void => undefined,
    sendMessageToHost(text: string): void {
      const { id, message } = JSON.parse(text) as BridgeMessage;
      const body = typeof message.body === "string" ? message.body : JSON.stringify(message.body);
      void host.exchange(body, session).then((exchange) => {
        const answer =
          exchange.kind === "answer"
            ? { statusCode: 200, headers: {}, body: exchange.body }
            : {
                statusCode: 400,
                headers: {},
                body: JSON.stringify({ error: { code: exchange.code, message: exchange.message } }),
              };
        bridge.onMessageFromHost(JSON.stringify({ id, type: 2, message: answer }));
      });
    },
  };
  library.OfficeExtension.HostBridge.init(bridge);
  host.onMessages((messages) => {
    if (!session.alive) return;
    bridge.onMessageFromHost(JSON.stringify({ type: 3, message: { entries: messageEntries(messages) } }));
  });
  // Over the bridge the document's selection event is a message too; in a page it has a channel of its own.
  host.workbook.on("selection", () => host.post([documentSelection]));
  return { Excel: library.Excel, OfficeExtension: library.OfficeExtension };
}

const documentSelection = {
  category: MessageCategory.objectEvent,
  type: EventType.documentSelection,
  target: "",
  message: {},
};

/** The little of a page that the library touches while it loads. Errors are ours, so `instanceof Error` holds. */
function browserLike(host: RichApiHost): Record<string, unknown> {
  const element = (): object => ({
    style: {},
    setAttribute: () => undefined,
    appendChild: () => undefined,
    getElementsByTagName: () => [],
  });
  const page: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    performance,
    Error,
    Promise,
    navigator: { userAgent: host.profile.name },
    addEventListener: () => undefined,
    external: {},
    location: {
      href: "https://localhost/",
      hash: "",
      search: "",
      hostname: "localhost",
      protocol: "https:",
      origin: "https://localhost",
    },
    document: {
      createElement: element,
      getElementsByTagName: () => [],
      addEventListener: () => undefined,
      readyState: "complete",
      cookie: "",
      domain: "localhost",
      head: element(),
      body: element(),
    },
  };
  page["window"] = page;
  page["self"] = page;
  return page;
}
