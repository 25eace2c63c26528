import type { Calc } from "../calc/calc";
import type { Editor } from "../model/editor";
import { History } from "../model/history/history";
import type { Workbook } from "../model/workbook";
import { ADDIN_STEP, CLEARED_BY_ADDIN } from "./addinStep";
import { byteLength } from "./core/byteLength";
import type { HostContext } from "./core/hostContext";
import type { HostObject } from "./core/hostObject";
import { References } from "./core/references";
import { Registrations } from "./core/registrations";
import { RequestRun } from "./core/requestRun";
import type { HostMessage } from "./events/hostMessage";
import { workbookMessages } from "./events/workbookMessages";
import { actionGuards } from "./faults/actionGuards";
import { HostFaults } from "./faults/hostFaults";
import type { Strike } from "./faults/strike";
import type { HostLocale } from "./hostLocale";
import { americanEnglish } from "./hostLocale";
import type { HostProfile } from "./hostProfile";
import { microsoft365 } from "./hostProfile";
import { Meter } from "./meter";
import { serviceObject } from "./objects/serviceObject";
import { workbookObject } from "./objects/workbook/workbookObject";
import { refusalMessage } from "./refusalMessage";
import { requirementSets, supports } from "./requirementSets";
import type { Exchange } from "./transport/exchange";
import type { HostSession } from "./transport/hostSession";
import type { RequestBody } from "./wire/request";
import { mayChange } from "./wire/mayChange";
import type { ResponseBody } from "./wire/response";

export type RequestListener = (request: RequestBody, response: ResponseBody) => void;
/** Methods the add-in's runtime calls on host services, such as results of custom functions. */
export type ServiceListener = (service: string, method: string, given: readonly unknown[]) => unknown;

/** Excel's side of the protocol: takes the requests of the real Office.js and answers them from the workbook. */
export class RichApiHost {
  readonly meter = new Meter();
  readonly faults = new HostFaults();
  /** What can be undone; each request that changes something is a step. */
  readonly history: History;
  private readonly context: HostContext;
  private readonly requestListeners = new Set<RequestListener>();
  private readonly messageListeners = new Set<(messages: readonly HostMessage[]) => void>();
  private readonly serviceListeners = new Set<ServiceListener>();
  private readonly cutListeners = new Set<() => void>();
  private sessions: HostSession[] = [];
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    readonly workbook: Workbook,
    readonly calc: Calc,
    readonly editor: Editor,
    readonly profile: HostProfile = microsoft365,
    locale: HostLocale = americanEnglish,
  ) {
    const settle = (): void => {
      if (workbook.calculationMode !== "Manual") calc.update();
    };
    this.history = new History(workbook, calc);
    const references = new References(workbook);
    const registrations = new Registrations();
    const { meter, faults } = this;
    this.context = { workbook, calc, editor, profile, locale, meter, faults, references, registrations, settle };
    workbookMessages(workbook, (messages) => {
      if (registrations.listening) this.post(messages);
    });
  }

  /** The object every request starts from: the workbook. */
  get root(): HostObject {
    return workbookObject(this.context);
  }

  /** Ranges the add-in keeps at the moment; a run that cleans up leaves none. */
  get keptReferences(): number {
    return this.context.references.size;
  }

  /** Event handlers the add-in has attached at the moment. */
  get attachedHandlers(): number {
    return this.context.registrations.size;
  }

  /** Called with every request and its answer. Returns how to stop. */
  onRequest(listener: RequestListener): () => void {
    return listen(this.requestListeners, listener);
  }

  onMessages(listener: (messages: readonly HostMessage[]) => void): () => void {
    return listen(this.messageListeners, listener);
  }

  onService(listener: ServiceListener): () => void {
    return listen(this.serviceListeners, listener);
  }

  /** Called when the pages of today are cut off, as when the pane is reloaded. */
  onCut(listener: () => void): () => void {
    return listen(this.cutListeners, listener);
  }

  /** A page connects. */
  openSession(): HostSession {
    const session = { alive: true };
    this.sessions.push(session);
    return session;
  }

  /** Whether a page is there to be answered. */
  get connected(): boolean {
    return this.sessions.length > 0;
  }

  /** The pages connected so far are gone: nothing they ask from now on is done or answered. */
  cut(): void {
    for (const session of this.sessions) session.alive = false;
    this.sessions = [];
    for (const listener of [...this.cutListeners]) listener();
  }

  private isGone({ alive }: HostSession): boolean {
    return !alive;
  }

  /** Sends messages to the add-in, after the request in progress has been answered. */
  post(messages: readonly HostMessage[]): void {
    if (messages.length === 0) return;
    setTimeout(() => {
      for (const listener of [...this.messageListeners]) listener(messages);
    }, 0);
  }

  /** Takes a request as text and answers later, one request after the other, as a transport does. */
  exchange(request: string, session: HostSession = { alive: true }): Promise<Exchange> {
    const answer = this.queue.then(async () => {
      if (this.isGone(session)) return null;
      await pause(this.faults.latency);
      try {
        const exchange = await this.respond(request);
        return this.isGone(session) ? null : exchange;
      } catch (error) {
        // The library must always get an answer, or the add-in would wait for ever.
        const reason = error instanceof Error ? error.message : String(error);
        return { ...refused("GeneralException"), message: `The workbench failed: ${reason}` };
      }
    });
    this.queue = answer;
    return answer.then((exchange) => exchange ?? never());
  }

  /** Answers one request at once. */
  process(request: RequestBody, strikes: readonly Strike[] = []): ResponseBody {
    const run = new RequestRun(request, {
      root: this.root,
      service: (name) => serviceObject(name, (service, method, given) => this.callService(service, method, given)),
      referenced: (id) => this.context.references.get(id),
      beforeRead: this.context.settle,
      ...actionGuards(request, strikes),
    });
    const work = (): ResponseBody => {
      const answer = run.perform();
      this.editor.flush();
      return answer;
    };
    const response = mayChange(request) ? this.asStep(work) : work();
    for (const listener of [...this.requestListeners]) listener(request, response);
    return response;
  }

  /** Before ExcelApi 1.20 what an add-in does cannot be undone, and takes away what could be. */
  private asStep(work: () => ResponseBody): ResponseBody {
    if (supports(requirementSets(this.profile), "ExcelApi", "1.20")) return this.history.step(ADDIN_STEP, work);
    const response = work();
    if (this.history.canUndo || this.history.canRedo) this.history.clear(CLEARED_BY_ADDIN);
    return response;
  }

  private async respond(text: string): Promise<Exchange | null> {
    const size = byteLength(text);
    const request = JSON.parse(text) as RequestBody;
    const works = !onlyReleases(request);
    this.meter.noteRequest(size, works);
    const refusal = this.faults.refusal();
    if (refusal !== null) return refused(refusal);
    const strikes = works ? this.faults.next() : [];
    for (const strike of strikes) {
      if (strike.kind === "happen") strike.work(this);
      if (strike.kind === "delay") await pause(strike.milliseconds);
    }
    const decisive = strikes.find(({ kind }) => kind === "refuse" || kind === "loseAnswer" || kind === "cut");
    if (decisive?.kind === "refuse") return refused(decisive.code);
    if (decisive?.kind === "cut" && decisive.request === "undone") return this.gone();
    const limit = this.profile.payloadLimit;
    if (limit !== null && size > limit) return refused("RequestPayloadSizeLimitExceeded");
    const body = JSON.stringify(this.process(request, strikes));
    const answerSize = byteLength(body);
    this.meter.noteAnswer(answerSize);
    if (decisive?.kind === "cut") return this.gone();
    if (decisive?.kind === "loseAnswer") return refused(decisive.code);
    if (limit !== null && answerSize > limit) return refused("ResponsePayloadSizeLimitExceeded");
    return { kind: "answer", body };
  }

  private gone(): null {
    this.cut();
    return null;
  }

  private callService(service: string, method: string, given: readonly unknown[]): unknown {
    for (const listener of this.serviceListeners) {
      const answer = listener(service, method, given);
      if (answer !== undefined) return answer;
    }
    return undefined;
  }
}

function listen<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function refused(code: string): Exchange {
  return { kind: "refusal", code, message: refusalMessage(code) };
}

/** Things are added by the path that leads to them, without a method of their own: that is work, too. */
function onlyReleases(request: RequestBody): boolean {
  if (mayChange(request)) return false;
  return request.Actions.every((action) => action.Name === "_RemoveReference" || action.ActionType === 1);
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}

/** Without time to wait, only what is due already comes first: in Node much quicker than the shortest timer. */
function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    if (milliseconds === 0 && typeof setImmediate === "function") setImmediate(resolve);
    else setTimeout(resolve, milliseconds);
  });
}
