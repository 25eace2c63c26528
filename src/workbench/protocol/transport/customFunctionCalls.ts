import type { ErrorCode } from "../../model/cellValue";
import type { HostMessage } from "../events/hostMessage";
import { MessageCategory } from "../events/hostMessage";

export type CustomFunctionAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: ErrorCode; readonly message: string };

export interface CustomFunctionCall {
  /** Id in functions.json. */
  readonly id: string;
  readonly parameters: readonly unknown[];
  /** Address of the calling cell. */
  readonly address: string;
  readonly flags: number;
}

const service = "Microsoft.ExcelServices.CustomFunctions";
const MessageType = { invoke: 1000, cancel: 1001 } as const;
/** Lets the runtime send results at shorter intervals. */
const shorterIntervals = 2;

/** The runtime's numbers for errors; all others are #VALUE!. 9 and 10 stand for functions it does not know. */
const errorCodes: Readonly<Record<number, ErrorCode>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

/** Calls in Microsoft's own custom-function runtime, which lives in the pane. All calls of a moment go in one message. */
export class CustomFunctionCalls {
  private readonly waiting = new Map<number, (answer: CustomFunctionAnswer) => void>();
  private unsent: HostMessage[] = [];
  private scheduled = false;
  private isReady = false;
  private lastId = -1;
  private readonly readyListeners: (() => void)[] = [];

  constructor(private readonly send: (messages: readonly HostMessage[]) => void) {}

  /** Resolves when a runtime has said that it can be called. */
  ready(): Promise<void> {
    if (this.isReady) return Promise.resolve();
    return new Promise((resolve) => {
      this.readyListeners.push(resolve);
    });
  }

  /** Calls made before the runtime is ready wait for it. */
  call({ id, parameters, address, flags }: CustomFunctionCall): Promise<CustomFunctionAnswer> {
    this.lastId++;
    const invocation = this.lastId;
    const message = [invocation, id, parameters, address, flags, null];
    this.unsent.push({ category: MessageCategory.customFunction, type: MessageType.invoke, target: "", message });
    this.schedule();
    return new Promise((resolve) => {
      this.waiting.set(invocation, resolve);
    });
  }

  /** Gives up all calls under way; functions that can be cancelled are told. */
  cancelAll(): void {
    const ids = [...this.waiting.keys()];
    this.unsent = [];
    this.abandon("The calculation was stopped.");
    if (!this.isReady || ids.length === 0) return;
    this.send(
      ids.map((invocationId) => ({
        category: MessageCategory.customFunction,
        type: MessageType.cancel,
        target: "",
        message: { invocationId },
      })),
    );
  }

  /** A page starts anew: calls sent to the one before get no answer any more. Calls not sent yet go to the new page. */
  paneStarts(): void {
    this.isReady = false;
    const kept = new Set(this.unsent.map(({ message }) => (message as readonly unknown[])[0]));
    this.abandon("The add-in was reloaded before it answered.", kept);
  }

  /** What the runtime tells the host. Undefined for what is not its business. */
  answer(name: string, method: string, given: readonly unknown[]): unknown {
    if (name !== service) return undefined;
    switch (method) {
      case "_SetOsfControlContainerReadyForCustomFunctions":
        this.isReady = true;
        for (const listener of this.readyListeners.splice(0)) listener();
        this.schedule();
        return null;
      case "_GetEnabledFeatures":
        return [shorterIntervals];
      case "setInvocationArrayResults":
        for (const result of given[0] as readonly (readonly unknown[])[]) this.settle(result);
        return null;
      default:
        return undefined;
    }
  }

  private settle([id, ok, value, code]: readonly unknown[]): void {
    const resolve = this.waiting.get(Number(id));
    this.waiting.delete(Number(id));
    if (ok === true) resolve?.({ ok: true, value });
    else {
      const message = typeof value === "string" ? value : "";
      resolve?.({ ok: false, code: errorCodes[Number(code)] ?? "#VALUE!", message });
    }
  }

  private abandon(message: string, except: ReadonlySet<unknown> = new Set()): void {
    for (const [id, resolve] of [...this.waiting]) {
      if (except.has(id)) continue;
      this.waiting.delete(id);
      resolve({ ok: false, code: "#N/A", message });
    }
  }

  private schedule(): void {
    if (this.scheduled || !this.isReady || this.unsent.length === 0) return;
    this.scheduled = true;
    setTimeout(() => {
      this.scheduled = false;
      if (!this.isReady) return;
      const messages = this.unsent;
      this.unsent = [];
      if (messages.length > 0) this.send(messages);
    }, 0);
  }
}
