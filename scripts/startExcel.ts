/**
 * Serves the built add-in at https://localhost:3000 for sideloading into a real Excel. Excel wants a certificate that
 * the computer trusts: `npx office-addin-dev-certs install` makes one; this script only uses it.
 */
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:https";
import { homedir } from "node:os";
import { extname, join, normalize } from "node:path";

const PORT = 3000;
const dist = join(__dirname, "..", "dist");
const certificates = join(homedir(), ".office-addin-dev-certs");
const [certificate, key] = [join(certificates, "localhost.crt"), join(certificates, "localhost.key")];
const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".css": "text/css",
  ".png": "image/png",
  ".xml": "application/xml",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

if (!existsSync(join(dist, "taskpane.html"))) stop("There is no build yet. Run: npm run build");
if (!existsSync(certificate)) stop("There is no trusted certificate yet. Run: npx office-addin-dev-certs install");

createServer({ cert: readFileSync(certificate), key: readFileSync(key) }, (request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "https://localhost").pathname));
  const file = join(dist, path);
  if (!file.startsWith(dist) || !existsSync(file) || extname(file) === "") {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" });
  response.end(readFileSync(file));
}).listen(PORT, "127.0.0.1", () => console.log(`https://localhost:${PORT}/ — now sideload dist/manifest.xml`));

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
