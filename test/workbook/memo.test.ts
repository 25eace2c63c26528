import { createExcelWorkbook } from "../../src/workbook/excelWorkbook";
import { MEMO_NAMESPACE } from "../../src/workbook/memo";
import { bench, faultOf } from "./support";

describe("memos", () => {
  it("travel with the workbook", async () => {
    const b = bench();
    expect(await b.book.readMemo("mapping")).toBeNull();
    await b.book.writeMemo("mapping", '{"item":"<A> & "}');
    await b.book.writeMemo("settings", "x");
    expect(await createExcelWorkbook().readMemo("mapping")).toBe('{"item":"<A> & "}');
    await b.book.writeMemo("mapping", null);
    expect([await b.book.readMemo("mapping"), await b.book.readMemo("settings")]).toEqual([null, "x"]);
    await b.book.writeMemo("settings", null);
    expect(b.workbook.xmlParts).toHaveLength(0);
  });

  it("are all kept when saved at the same time", async () => {
    const b = bench();
    await Promise.all(["a", "b", "c"].map((key) => b.book.writeMemo(key, key.toUpperCase())));
    expect(await Promise.all(["a", "b", "c"].map((key) => b.book.readMemo(key)))).toEqual(["A", "B", "C"]);
    expect(b.workbook.xmlParts).toHaveLength(1);
  });

  it("survive a failure in between", async () => {
    const b = bench();
    b.host.faults.failAt(1, "GeneralException");
    await faultOf(b.book.writeMemo("a", "1"));
    await b.book.writeMemo("b", "2");
    expect(await b.book.readMemo("b")).toBe("2");
  });

  it("become one part again when there are several, and shrug off what others wrote", async () => {
    const b = bench();
    await b.run(async (context) => {
      const parts = context.workbook.customXmlParts;
      parts.add(`<entries xmlns="${MEMO_NAMESPACE}"><entry key="a">1</entry></entries>`);
      parts.add(`<entries xmlns="${MEMO_NAMESPACE}"><entry key="a">2</entry><entry key="b">3</entry><x/></entries>`);
      parts.add(`<entries xmlns="urn:other"><entry key="a">9</entry></entries>`);
      await context.sync();
    });
    expect([await b.book.readMemo("a"), await b.book.readMemo("b")]).toEqual(["1", "3"]);
    await b.book.writeMemo("c", "4");
    expect([await b.book.readMemo("a"), await b.book.readMemo("b"), await b.book.readMemo("c")]).toEqual([
      "1",
      "3",
      "4",
    ]);
    expect(b.workbook.xmlParts).toHaveLength(2);
  });

  it("refuse what is too large to save", async () => {
    const b = bench();
    expect((await faultOf(b.book.writeMemo("big", "x".repeat(4_000_001)))).code).toBe("tooLarge");
  });
});
