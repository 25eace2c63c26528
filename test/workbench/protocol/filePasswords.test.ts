import { excelHost } from "../../support/excelHost";
import { failureOf } from "../../support/failureOf";

// The 16-bit hash of "Mark Baker" from the test data of PhpSpreadsheet (tests/data/Shared/PasswordHashes.php).
const HASH = "877D";

describe("protection that came with a file", () => {
  it("of a sheet asks for the password whose hash the file holds", async () => {
    const { run, sheet } = excelHost();
    sheet.protection = { protected: true, options: null, password: "", hash: { password: HASH } };
    await run(async (context) => {
      const { protection } = context.workbook.worksheets.getFirst();
      for (const wrong of [undefined, "", "mark baker"]) {
        protection.unprotect(wrong);
        expect((await failureOf(() => context.sync())).code).toBe("InvalidArgument");
      }
      expect(sheet.protection.protected).toBe(true);
      protection.unprotect("Mark Baker");
      await context.sync();
    });
    expect(sheet.protection).toEqual({ protected: false, options: null, password: "" });
  });

  it("is refused with advice where its hash cannot be checked", async () => {
    const { run, sheet } = excelHost();
    const hash = { algorithmName: "MD5", hashValue: "AAAA", saltValue: "AAAA", spinCount: "1" };
    sheet.protection = { protected: true, options: null, password: "", hash };
    await run(async (context) => {
      context.workbook.worksheets.getFirst().protection.unprotect("any");
      const failure = await failureOf(() => context.sync());
      expect(failure.code).toBe("InvalidOperation");
      expect(failure.message).toContain("Remove the protection in Excel");
    });
  });

  it("of the workbook asks for it too, and its hash is gone afterwards", async () => {
    const { run, workbook } = excelHost();
    workbook.structureProtected = true;
    workbook.structureHash = { workbookPassword: HASH };
    await run(async (context) => {
      const { protection } = context.workbook;
      protection.unprotect();
      expect((await failureOf(() => context.sync())).code).toBe("InvalidArgument");
      protection.unprotect("Mark Baker");
      await context.sync();
      expect(workbook.structureHash).toEqual({});
      protection.protect("new");
      protection.unprotect("new");
      await context.sync();
    });
    expect(workbook.structureProtected).toBe(false);
  });
});
