/** @jest-environment node */
import type { CellTag } from "../../../src/workbench/xlsx/cellTag";
import { cellTag } from "../../../src/workbench/xlsx/cellTag";
import { XmlScan } from "../../../src/workbench/xlsx/xmlScan";

function read(attributes: string): CellTag {
  const tag: CellTag = { column: 5, style: 5, type: "left over" };
  cellTag(attributes, tag);
  return tag;
}

test.each([
  [' r="B7" s="12" t="s"', { column: 1, style: 12, type: "s" }],
  [' t="n" r="XFD1048576"', { column: 16_383, style: null, type: "n" }],
  ["", { column: null, style: null, type: null }],
  [' cm="1" vm="2" ph="1"', { column: null, style: null, type: null }],
  [" r='C1' s='3'", { column: 2, style: 3, type: null }],
  ['\n r = "C1"\n\ts="3" ', { column: 2, style: 3, type: null }],
  [' r="C1" s="3"  t="b" ', { column: 2, style: 3, type: "b" }],
  [' r ="C1" s="3"', { column: 2, style: 3, type: null }],
  [' xml:r="Z1" r="A1"', { column: 0, style: null, type: null }],
  [' other="a=b" r="A1"', { column: 0, style: null, type: null }],
  [' r="ABCD1"', { column: -1, style: null, type: null }],
  [' r="1"', { column: -1, style: null, type: null }],
  [' r="', { column: null, style: null, type: null }],
])("the tag of a cell: %s", (attributes, expected) => expect(read(attributes)).toEqual(expected));

test("an element that is all another holds is read at once, anything else is left to the walk", () => {
  const scan = new XmlScan("<r><c><v>1 &lt; 2</v></c><c><v>3</v><x/></c><c><v/></c></r>", "part");
  scan.next();
  scan.next();
  expect(scan.only("<v>", "</v></c>")).toBe("1 < 2");
  expect(scan.depth).toBe(1);
  scan.next();
  expect([scan.name, scan.only("<v>", "</v></c>")]).toEqual(["c", null]);
  expect(scan.inside()).toBe("<v>3</v><x/>");
  scan.next();
  expect([scan.name, scan.only("<v>", "</v></c>")]).toEqual(["c", null]);
});
