import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** LibreOffice as a calculator without window: opens a workbook, computes everything and saves it. */

export function officeSuiteVersion(): string {
  const said = execFileSync("soffice", ["--version"], { encoding: "utf8" });
  return /LibreOffice [\d.]+/.exec(said)?.[0] ?? said.trim();
}

export function computedByOfficeSuite(workbook: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "oracle-"));
  try {
    writeFileSync(join(folder, "asked.xlsx"), workbook);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const convert = ["--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "computed")];
    execFileSync("soffice", [profile, ...convert, join(folder, "asked.xlsx")], { stdio: "pipe" });
    return new Uint8Array(readFileSync(join(folder, "computed", "asked.xlsx")));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
