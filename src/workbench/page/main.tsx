import { createRoot } from "react-dom/client";
import type { FunctionsFile } from "../grid/functionHelp";
import type { Workbook } from "../model/workbook";
import { App } from "./App";
import { readManifest } from "./readManifest";
import { bytesOf, emptyWorkbook, readWorkbook } from "./workbookFiles";
import "./workbench.css";

const FIRST_SAMPLE = "products.xlsx";

async function text(address: string): Promise<string> {
  return new TextDecoder().decode(await bytesOf(address));
}

/** The workbook in the address (`?sample=suppliers.xlsx`), else the products, else an empty one (`?sample=`). */
async function firstWorkbook(samples: readonly string[]): Promise<Workbook> {
  const wished = new URLSearchParams(location.search).get("sample") ?? FIRST_SAMPLE;
  return samples.includes(wished) ? readWorkbook(wished, await bytesOf(`/samples/${wished}`)) : emptyWorkbook();
}

async function start(root: HTMLElement): Promise<void> {
  const [manifest, functions, listed] = await Promise.all([
    text("/manifest.xml"),
    text("/addin/functions.json"),
    text("/samples/index.json"),
  ]);
  const samples = JSON.parse(listed) as string[];
  const first = await firstWorkbook(samples);
  const addin = readManifest(manifest);
  createRoot(root).render(
    <App addin={addin} functions={JSON.parse(functions) as FunctionsFile} samples={samples} first={first} />,
  );
}

const root = document.getElementById("root");
if (root) {
  start(root).catch((fault: unknown) => {
    root.textContent = `The workbench could not start: ${fault instanceof Error ? fault.message : String(fault)}`;
  });
}
