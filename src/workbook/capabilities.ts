import type { Capabilities } from "./port";
import { officeContext, runExcel, supports } from "./runExcel";

const NEWEST_MINOR = 30;

/** What this host can do, from its requirement sets. */
export async function capabilities(): Promise<Capabilities> {
  const decimalSeparator = await readDecimalSeparator();
  return {
    host: hostName(),
    excelApi: newestExcelApi(),
    charts: supports("1.7"),
    conditionalFormats: supports("1.6"),
    dataValidation: supports("1.8"),
    mergedUndo: supports("1.20"),
    // Excel does not tell its list separator; it is the semicolon wherever the comma is the decimal mark.
    listSeparator: decimalSeparator === "," ? ";" : ",",
    decimalSeparator,
  };
}

function hostName(): string {
  const names: Readonly<Record<string, string>> = {
    PC: "Excel for Windows",
    Mac: "Excel for Mac",
    OfficeOnline: "Excel on the web",
    iOS: "Excel for iPad",
  };
  const platform = officeContext()?.platform;
  return (platform && names[platform]) ?? "Excel";
}

function newestExcelApi(): string {
  for (let minor = NEWEST_MINOR; minor > 1; minor -= 1) if (supports(`1.${minor}`)) return `1.${minor}`;
  return "1.1";
}

async function readDecimalSeparator(): Promise<string> {
  if (!supports("1.11")) return ".";
  return runExcel("read", async (context) => {
    const application = context.application.load("decimalSeparator");
    await context.sync();
    return application.decimalSeparator;
  });
}
