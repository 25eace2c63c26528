import { messageEntries } from "../events/messageEntries";
import type { HostMessage } from "../events/hostMessage";
import { MessageCategory } from "../events/hostMessage";
import type { RequirementSets } from "../requirementSets";
import { requirementSets } from "../requirementSets";
import type { RichApiHost } from "../richApiHost";
import { CustomFunctionCalls } from "./customFunctionCalls";
import type { Exchange } from "./exchange";
import { officeTheme } from "./officeTheme";
import type { PaneState } from "./paneServices";
import { PaneServices } from "./paneServices";
import { RibbonCommands } from "./ribbonCommands";
import type { RibbonLook } from "./ribbonState";
import { RibbonState } from "./ribbonState";
import type { SafeArray } from "./safeArray";
import { safeArray } from "./safeArray";
import { settingsStore } from "./settingsStore";

/** The library's numbers for what it asks of the Windows host, and for the events it listens to. */
const Dispatch = {
  request: 93,
  commandCompleted: 94,
  richApiMessage: 33,
  appCommandInvoked: 39,
  settingsChanged: 1,
  documentSelection: 2,
  dialogMessage: 10,
} as const;

/** How the Windows host reports refusals of whole requests. */
const refusalStatus: Readonly<Record<string, number>> = {
  InvalidOperationInCellEditMode: 5004,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  AccessDenied: 7000,
};

/** The library's code for what an Office application cannot do. */
const operationNotSupported = 5000;

/** Says that the add-in shares its runtime (1) with its custom functions (2); without it those are never started. */
const sharedRuntime = 3;

type Callback = (answer: SafeArray | number) => void;
type EventHandler = (eventId: number, message: SafeArray) => void;

export interface ExternalOptions {
  readonly dark?: boolean;
  /** Display language and language of the data, e.g. "de-DE". */
  readonly language?: string;
  /** Overrides single requirement sets, to play an older Excel. */
  readonly requirements?: RequirementSets;
}

/**
 * The native object that Office.js on Windows finds as `window.external`. Must be there before office.js runs; one
 * pane at a time, which may be reloaded.
 */
export function makeExternal(host: RichApiHost, options: ExternalOptions = {}) {
  const handlers = new Map<number, Set<EventHandler>>();
  const language = options.language ?? "en-US";
  let dark = options.dark ?? false;
  let session = host.openSession();

  const fire = (eventId: number, message: readonly unknown[]): boolean => {
    const listening = [...(handlers.get(eventId) ?? [])];
    for (const handler of listening) handler(eventId, safeArray(message));
    return listening.length > 0;
  };
  const send = (messages: readonly HostMessage[]): void => {
    fire(
      Dispatch.richApiMessage,
      messageEntries(messages).map((entry) => safeArray(entry)),
    );
  };
  const customFunctions = new CustomFunctionCalls(send);
  const pane = new PaneServices();
  const ribbon = new RibbonState();
  const commands = new RibbonCommands((invocation) => fire(Dispatch.appCommandInvoked, invocation));

  host.onMessages(send);
  host.onService((service, method, given) => customFunctions.answer(service, method, given));
  host.onService((service, method, given) => pane.answer(service, method, given));
  host.onService((service, method, given) => ribbon.answer(service, method, given));
  host.workbook.on("settings", () => {
    setTimeout(() => fire(Dispatch.settingsChanged, []), 0);
  });
  host.workbook.on("selection", () => {
    setTimeout(() => fire(Dispatch.documentSelection, []), 0);
  });

  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => "11111111-2222-3333-4444-555555555555",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => language,
    GetAppDataLocale: () => language,
    GetDocUrl: () => `C:\\${host.workbook.name}`,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "00000000-0000-0000-0000-000000000000",
    GetInstanceId: () => "workbench",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify({ ...requirementSets(host.profile), ...options.requirements }),
    GetHostCustomMessage: () => "",
    GetHostFullVersion: () => "16.0.17328.20000",
    GetDialogRequirementMatrix: () => "",
    GetFeaturesForSolution: () => "{}",
    GetInitialDisplayMode: () => 2,
    GetOfficeThemeInfo: () => JSON.stringify(officeTheme(dark)),
    GetSettings: () => settingsStore(host.workbook),
  };

  return {
    GetHostInfo: () => `excel|win32|16.01|${language.toLowerCase()}|telemetry||disableLogging|${sharedRuntime}`,
    /** Asked for once by every page that starts: what an earlier page was still doing is over. */
    GetContext: () => {
      handlers.clear();
      session = host.openSession();
      customFunctions.paneStarts();
      commands.paneStarts();
      ribbon.paneStarts();
      return context;
    },
    GetLoggingAllowed: () => false,
    Execute: (id: number, given: readonly unknown[], callback: Callback): void => {
      if (id === Dispatch.request) {
        void host.exchange(requestBody(given), session).then((exchange) => callback(safeArray(status(exchange))));
        return;
      }
      if (id === Dispatch.commandCompleted) commands.completed(String(given[0]));
      // Whatever else the library can ask of Windows, such as the selected data, the workbench does not have.
      callback(safeArray([id === Dispatch.commandCompleted ? 0 : operationNotSupported]));
    },
    RegisterEvent: (eventId: number, _target: string, handler: EventHandler, callback: Callback): void => {
      // Opening a dialog begins with listening to it. Without a window to show, the add-in must hear of it at once.
      if (eventId === Dispatch.dialogMessage) {
        callback(operationNotSupported);
        return;
      }
      const known = handlers.get(eventId) ?? new Set();
      handlers.set(eventId, known.add(handler));
      callback(0);
    },
    UnregisterEvent: (eventId: number, _target: string, callback: Callback): void => {
      handlers.delete(eventId);
      callback(0);
    },

    /** Calls of custom functions through the pane's own runtime. */
    customFunctions,
    /** Told when the add-in shows contextual tabs or locks buttons of the ribbon. */
    onRibbon: (listener: (look: RibbonLook) => void) => ribbon.onChange(listener),
    /** Told when the add-in shows or hides its pane. */
    onPaneState: (listener: (state: PaneState) => void) => pane.onState(listener),
    /** Runs a function of the ribbon until the add-in says that it is done. */
    invokeCommand: (functionName: string, sourceId: string) => commands.invoke(functionName, sourceId),
    /** Runs an action of the shared runtime, as a keyboard shortcut does. Actions do not say when they are done. */
    invokeAction: (name: string): void =>
      send([{ category: MessageCategory.action, type: 1000, target: "", message: [name, null] }]),
    setDark: (next: boolean): void => {
      dark = next;
    },
  };
}

/** The body is the fifth part of the message. */
function requestBody(given: readonly unknown[]): string {
  const parts = Array.isArray(given[0]) ? (given[0] as readonly unknown[]) : given;
  return String(parts[4]);
}

function status(exchange: Exchange): unknown[] {
  if (exchange.kind === "answer") return [0, 200, [], exchange.body];
  const known = refusalStatus[exchange.code];
  if (known !== undefined) return [known];
  const error = { Code: exchange.code, Message: exchange.message, Location: null, ActionIndex: 0, HttpStatusCode: 400 };
  return [0, 200, [], JSON.stringify({ Results: [], TraceIds: [], Error: error })];
}
