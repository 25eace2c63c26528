import { existsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";

const systemBrowsers = [
  process.env.CHROME_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
  "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
];

/** Quiet, offline and the same everywhere. */
const usualArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--force-color-profile=srgb",
  "--font-render-hinting=none",
];

/** Starts an installed Chromium, or the one that comes as a package. */
export async function launchBrowser() {
  const installed =
    process.env.SEG_E2E_BROWSER === "package" ? undefined : systemBrowsers.find((file) => file && existsSync(file));
  if (installed) return chromium.launch({ executablePath: installed, args: usualArguments });
  // The package only unpacks the libraries it needs (NSS) where it believes to be on Lambda.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs20.x";
  try {
    const { default: packaged } = await import("@sparticuz/chromium");
    const executablePath = await packaged.executablePath();
    nameFonts();
    return await chromium.launch({
      executablePath,
      args: ["--headless=shell", "--no-zygote", ...usualArguments],
    });
  } catch (fault) {
    throw new Error(
      "No browser was found for the end-to-end tests. Install Chromium (Debian: apt-get install chromium) or Chrome, " +
        "or set CHROME_PATH to one.",
      { cause: fault },
    );
  }
}

/** The package's list of font folders only knows /tmp; without a single font the browser ends at the first text. */
function nameFonts() {
  const folder = path.join(tmpdir(), "fonts");
  const folders = [folder, "/usr/share/fonts"].map((place) => `<dir>${place}</dir>`).join("");
  const cache = `<cachedir>${path.join(tmpdir(), "fonts-cache")}</cachedir>`;
  writeFileSync(path.join(folder, "fonts.conf"), `<?xml version="1.0"?><fontconfig>${folders}${cache}</fontconfig>`);
}
