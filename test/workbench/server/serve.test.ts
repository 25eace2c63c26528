import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Running, serve } from "../../../src/workbench/server/serve";

let root: string;
let running: Running;

function put(file: string, text: string): void {
  const place = path.join(root, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, text);
}

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), "serve-"));
  put("build/workbench/index.html", "<title>page</title>");
  put(
    "dist/taskpane.html",
    '<head><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head>',
  );
  put("dist/functions.json", "{}");
  put("manifest.xml", "<OfficeApp/>");
  put("assets/samples/products.xlsx", "PK");
  put("assets/samples/products.json", "{}");
  put("node_modules/@microsoft/office-js/dist/office.js", "// office");
  put("secret.txt", "not served");
  running = await serve({ root, port: 0 });
});
afterAll(async () => {
  await running.close();
  rmSync(root, { recursive: true });
});

const get = (address: string): Promise<Response> => fetch(new URL(address, running.address));

it("serves the page, the add-in, Office.js and the manifest from their rooms", async () => {
  expect(await (await get("/")).text()).toContain("page");
  expect(await (await get("/addin/functions.json")).text()).toBe("{}");
  expect(await (await get("/office/office.js")).text()).toBe("// office");
  expect(await (await get("/manifest.xml")).text()).toBe("<OfficeApp/>");
});

it("says which type a file has and allows nothing from elsewhere", async () => {
  const answer = await get("/samples/products.xlsx");
  expect(answer.headers.get("content-type")).toContain("spreadsheetml");
  expect(answer.headers.get("content-security-policy")).toContain("default-src 'self'");
});

it("lists the sample workbooks and no other file", async () => {
  expect(await (await get("/samples/index.json")).json()).toEqual(["products.xlsx"]);
});

it("gives the add-in's page its host object before Office.js from this machine", async () => {
  const html = await (await get("/addin/taskpane.html")).text();
  expect(html).not.toContain("appsforoffice");
  expect(html.indexOf("workbenchExternal")).toBeLessThan(html.indexOf('src="/office/office.js"'));
});

it("answers 404 for what is not there and for what lies outside", async () => {
  expect((await get("/missing.js")).status).toBe(404);
  expect((await get("/..%2f..%2fsecret.txt")).status).toBe(404);
  expect((await get("/%E0%A4%A")).status).toBe(404);
});

it("takes the next free port when the wished one is in use", async () => {
  const { port } = new URL(running.address);
  const second = await serve({ root, port: Number(port) });
  expect(second.address).not.toBe(running.address);
  await second.close();
});
