import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import path from "node:path";
import { contentTypes } from "./contentTypes";
import { findFile, type Rooms } from "./findFile";
import { hostPage } from "./hostPage";

export interface ServeOptions {
  /** The project's folder. */
  readonly root: string;
  /** The wished port; the next free one is taken when it is in use, and any free one for 0. */
  readonly port: number;
  /** Folder of the built add-in, `dist` when left out. */
  readonly addin?: string;
}
export interface Running {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Everything comes from this machine: a page that asks for more is refused by the browser itself. */
const sameOriginOnly =
  "default-src 'self' data: blob:; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; style-src 'self' 'unsafe-inline'";

/** Serves the workbench, the built add-in and Office.js on this machine only. */
export async function serve(options: ServeOptions): Promise<Running> {
  const { root } = options;
  const addin = path.resolve(root, options.addin ?? "dist");
  const samples = path.join(root, "assets/samples");
  const rooms: Rooms = {
    "/": path.join(root, "build/workbench"),
    "/addin/": addin,
    "/assets/": path.join(root, "assets"),
    "/office/": path.join(root, "node_modules/@microsoft/office-js/dist"),
    "/samples/": samples,
  };
  const manifest = () => [path.join(addin, "manifest.xml"), path.join(root, "manifest.xml")].find(existsSync);

  const server = createServer((request, response) => {
    const address = request.url ?? "/";
    if (address === "/samples/index.json") {
      send(response, ".json", JSON.stringify(listSamples(samples)));
      return;
    }
    if (address === "/favicon.ico") return response.writeHead(204).end();
    const file = address === "/manifest.xml" ? manifest() : findFile(address, rooms);
    if (!file) return response.writeHead(404, { "content-type": "text/plain" }).end(`Nothing at ${address}.`);
    const kind = path.extname(file);
    const inAddin = address.startsWith("/addin/") && kind === ".html";
    send(response, kind, inAddin ? hostPage(readFileSync(file, "utf8")) : readFileSync(file));
  });
  const port = await listen(server, options.port);
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(response: ServerResponse, kind: string, body: string | Buffer): void {
  response.writeHead(200, {
    "content-type": contentTypes[kind] ?? "application/octet-stream",
    "content-security-policy": sameOriginOnly,
    "cache-control": "no-cache",
  });
  response.end(body);
}

function listSamples(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".xlsx")) : [];
}

async function listen(server: Server, wished: number): Promise<number> {
  for (let port = wished; ; port += 1) {
    const taken = await new Promise<boolean>((resolve, reject) => {
      server.once("error", (fault: NodeJS.ErrnoException) =>
        fault.code === "EADDRINUSE" && wished > 0 && port < wished + 50 ? resolve(true) : reject(fault),
      );
      server.listen(port, "127.0.0.1", () => resolve(false));
    });
    const address = server.address();
    if (!taken && address !== null && typeof address === "object") return address.port;
  }
}
