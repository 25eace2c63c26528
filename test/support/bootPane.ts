import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM, ResourceLoader, VirtualConsole } from "jsdom";
import type { makeExternal } from "../../src/workbench/protocol/transport/makeExternal";
import { libraryFolder } from "../../src/workbench/protocol/transport/libraryFolder";

/** What a page gets from Office.js. */
export type PaneWindow = JSDOM["window"] & {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly CustomFunctions: typeof CustomFunctions;
};

export interface BootedPane {
  readonly window: PaneWindow;
  readonly info: { readonly host: Office.HostType; readonly platform: Office.PlatformType };
  readonly close: () => void;
}

/** Serves the installed Office.js to the page and nothing else: a page that asks for more fails the test. */
class OfficeOnly extends ResourceLoader {
  override fetch(url: string): ReturnType<ResourceLoader["fetch"]> {
    const { hostname, pathname } = new URL(url);
    const file = path.join(libraryFolder(), pathname.replace(/^\/office\//, ""));
    if (hostname !== "workbench.local" || !existsSync(file)) throw new Error(`The page asked for ${url}.`);
    return Promise.resolve(readFileSync(file)) as unknown as ReturnType<ResourceLoader["fetch"]>;
  }
}

/** A page with the real office.js, connected through window.external, ready for use. */
export async function bootPane(external: ReturnType<typeof makeExternal>, script = ""): Promise<BootedPane> {
  const page = new JSDOM(
    `<!doctype html><html><head><script src="/office/office.js"></script><script>${script}</script></head><body></body></html>`,
    {
      url: "https://workbench.local/taskpane.html",
      runScripts: "dangerously",
      resources: new OfficeOnly(),
      pretendToBeVisual: true,
      virtualConsole: new VirtualConsole(),
      beforeParse: (window) => {
        Object.defineProperty(window, "external", { value: external, writable: true, configurable: true });
      },
    },
  );
  const window = page.window as unknown as PaneWindow;
  await new Promise((resolve) => {
    window.addEventListener("load", resolve);
  });
  const info = await window.Office.onReady();
  return { window, info, close: () => window.close() };
}
