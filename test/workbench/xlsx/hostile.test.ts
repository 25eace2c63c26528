import { Workbook } from "../../../src/workbench/model/workbook";
import { FileFault } from "../../../src/workbench/xlsx/fileFault";
import { readXlsx } from "../../../src/workbench/xlsx/readXlsx";
import { writeXlsx } from "../../../src/workbench/xlsx/writeXlsx";
import { noteReliability } from "../../support/noteReliability";
import { oddFiles } from "./oddFiles";
import { refusedFiles } from "./refusedFiles";

afterAll(() =>
  noteReliability("files", [
    {
      what: "Damaged, hostile and foreign files",
      count: refusedFiles.length,
      held: "refused with what happened, why and what to do; nothing hangs",
    },
    {
      what: "Files with oddities: missing styles, unreadable formulas, names like `__proto__`, circular relations …",
      count: oddFiles.length,
      held: "opened, what is lost is named, and saved again as a file that opens",
    },
  ]),
);

describe("files that are refused, with what happened, why and what to do", () => {
  test.each(refusedFiles)("%s", async (_what, make, message) => {
    const problem = await readXlsx(await make()).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(problem).toBeInstanceOf(FileFault);
    expect((problem as FileFault).message).toMatch(message);
    expect((problem as FileFault).advice).toMatch(/^(Open|Choose|Do not open|If you trust)/);
  });
});

describe("files with oddities that open all the same, and can be saved", () => {
  test.each(oddFiles)("%s", async (_what, make, look, expected) => {
    const workbook = await readXlsx(await make());
    expect(look(workbook)).toEqual(expected);
    await expect(readXlsx(await writeXlsx(workbook))).resolves.toBeInstanceOf(Workbook);
  });
});
