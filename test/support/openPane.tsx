import type { RenderResult } from "@testing-library/react";
import { configure, render } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import userEvent from "@testing-library/user-event";
import { configureAxe } from "jest-axe";
import { App } from "../../src/taskpane/App";
import type { Pane } from "../../src/taskpane/state/pane";
import { createPane } from "../../src/taskpane/state/pane";
import type { TestServices } from "./paneServices";
import { paneServices } from "./paneServices";

export interface OpenPane extends RenderResult {
  readonly pane: Pane;
  readonly services: TestServices;
  readonly user: UserEvent;
}

// Working out what is hidden takes jsdom most of a test's time; the views hide nothing that a test looks for.
configure({ defaultHidden: true });

// jsdom has no layout and nothing to scroll. Newer browsers answer with a promise.
Object.assign(Element.prototype, { scrollIntoView: () => Promise.resolve() });

/** The whole pane over a workbook of plain arrays. */
export function openPane(change: Partial<TestServices> = {}): OpenPane {
  const services = paneServices(change);
  const pane = createPane(services);
  // The pane changes by itself when the workbook answers; React would warn of each change that no test step caused.
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  const view = render(<App services={services} pane={pane} />);
  return { ...view, pane, services, user: userEvent.setup({ delay: null }) };
}

/** Fluent keeps invisible sentinels that catch the Tab key; they are none of the page's content. */
export const checkAccessibility = configureAxe({
  rules: { "aria-hidden-focus": { enabled: true, selector: '[aria-hidden="true"]:not([data-tabster-dummy])' } },
});
