import { fireEvent } from "@testing-library/react";
import { placeOf, takeNameBox } from "../../../src/workbench/grid/nameBox";
import { Workbook } from "../../../src/workbench/model/workbook";

function book(): Workbook {
  const workbook = new Workbook();
  workbook.addSheet("Other sheet");
  workbook.names.push({ name: "Far", formula: "='Other sheet'!$C$150", comment: "", visible: true, scope: null });
  return workbook;
}

it.each([
  ["D40", "Sheet1", 39, 3],
  [" b2:c3 ", "Sheet1", 1, 1],
  ["'Other sheet'!A2", "Other sheet", 1, 0],
  ["far", "Other sheet", 149, 2],
])("finds %s", (text, sheet, row, column) => {
  const place = placeOf(book(), text);
  expect([place?.sheet.name, place?.rect.row, place?.rect.column]).toEqual([sheet, row, column]);
});

it("goes there by Enter, and says when there is no such place", () => {
  const container = document.createElement("div");
  container.innerHTML = '<div data-u-comp="defined-name"><input /></div>';
  const box = container.querySelector("input")!;
  const [workbook, refuse] = [book(), jest.fn()];
  takeNameBox(container, () => workbook, refuse);
  fireEvent.change(box, { target: { value: "Far" } });
  fireEvent.keyDown(box, { key: "Enter" });
  expect([workbook.active.name, workbook.selection.rect.row]).toEqual(["Other sheet", 149]);
  fireEvent.change(box, { target: { value: "no such name" } });
  fireEvent.keyDown(box, { key: "Enter" });
  const [fault] = (refuse.mock.calls as [Error][])[0]!;
  expect(fault.message).toMatch(/"no such name"/);
});
