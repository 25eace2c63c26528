import type { Browser } from "playwright-core";

/** Starts an installed Chromium, or the one that comes as a package. */
export function launchBrowser(): Promise<Browser>;
