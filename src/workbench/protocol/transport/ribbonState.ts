import { flag, text } from "../core/arguments";
import { bind } from "../core/bind";
import type { HostClass } from "../core/hostClass";

/** What the add-in has made of its part of the ribbon; absent is as in the manifest. */
export interface RibbonLook {
  /** Visibility of contextual tabs, by id. */
  readonly tabs: ReadonlyMap<string, boolean>;
  /** Whether buttons can be pressed, by id. */
  readonly buttons: ReadonlyMap<string, boolean>;
}

interface RibbonPart {
  readonly id: string;
  readonly state: RibbonState;
}

const tabClass: HostClass<RibbonPart> = {
  name: "RibbonTab",
  scalars: { id: { get: ({ id }) => id } },
  methods: { setVisibility: ({ id, state }, visible) => state.showTab(id, flag(visible)) },
};

const buttonClass: HostClass<RibbonPart> = {
  name: "RibbonButton",
  scalars: {
    id: { get: ({ id }) => id },
    enabled: {
      get: ({ id, state }) => state.look.buttons.get(id) ?? true,
      set: ({ id, state }, value) => state.enableButton(id, flag(value)),
    },
  },
};

/** Answers Office.ribbon.requestUpdate: keeps which tabs are shown and which buttons can be pressed. */
export class RibbonState {
  private readonly tabs = new Map<string, boolean>();
  private readonly buttons = new Map<string, boolean>();
  private readonly listeners = new Set<(look: RibbonLook) => void>();

  get look(): RibbonLook {
    return { tabs: this.tabs, buttons: this.buttons };
  }

  onChange(listener: (look: RibbonLook) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  showTab(id: string, visible: boolean): void {
    this.tabs.set(id, visible);
    this.tell();
  }

  enableButton(id: string, enabled: boolean): void {
    this.buttons.set(id, enabled);
    this.tell();
  }

  /** A page that starts finds the ribbon as the manifest describes it. */
  paneStarts(): void {
    if (this.tabs.size + this.buttons.size === 0) return;
    this.tabs.clear();
    this.buttons.clear();
    this.tell();
  }

  /** Undefined for what is not its business. */
  answer(service: string, method: string, [id]: readonly unknown[]): unknown {
    if (service !== "Microsoft.DynamicRibbon.DynamicRibbon") return undefined;
    if (method === "getTab") return bind(tabClass, { id: text(id), state: this });
    return method === "getButton" ? bind(buttonClass, { id: text(id), state: this }) : undefined;
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener(this.look);
  }
}
