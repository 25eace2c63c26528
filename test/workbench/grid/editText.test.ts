import { editText } from "../../../src/workbench/grid/editText";
import { readEntered } from "../../../src/workbench/model/enteredText";

it.each([
  [0.125, "0%", "12.5%"],
  [45000, "d mmm yyyy", "2023-03-15"],
  [0.1, undefined, "0.1"],
  [true, undefined, "TRUE"],
  ["Item", undefined, "Item"],
  ["123", undefined, "'123"],
  ["=A1", undefined, "'=A1"],
  ["123", "@", "123"],
  [null, undefined, ""],
])("edits %p in format %p as %p", (value, format, text) => expect(editText(value, format)).toBe(text));

it.each([
  [0.07, "0.0%"],
  [45000, "yyyy-mm-dd"],
  [0.123456789012345, undefined],
  ["00123", undefined],
  ["TRUE", undefined],
  ["2024-01-31", undefined],
])("gives %p back when the text is entered again", (value, format) => {
  expect(readEntered(editText(value, format), format)).toMatchObject({ value });
});
