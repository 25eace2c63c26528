import type { NamedStyle, StyleParts } from "./namedStyle";
import type { Borders, CellStyle } from "./style";

/** A style that decides about the whole look. */
export const everything: StyleParts = {
  number: true,
  alignment: true,
  font: true,
  borders: true,
  patterns: true,
  protection: true,
};
const none: StyleParts = {
  number: false,
  alignment: false,
  font: false,
  borders: false,
  patterns: false,
  protection: false,
};
const looks: StyleParts = { ...none, font: true, borders: true, patterns: true };
const numbers: StyleParts = { ...none, number: true };

/** Accents 1 to 6 of the Office theme. */
const accents = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
const heading = "#44546A";

const box = (style: string, color: string, weight = "Thin"): Borders => {
  const line = { style, color, weight };
  return { top: line, bottom: line, left: line, right: line };
};
const below = (color: string, weight: string): Borders => ({ bottom: { style: "Continuous", color, weight } });

/** Part of a colour, the rest white. */
function tint(color: string, share: number): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const mixed = parts.map((part) => Math.round(255 - (255 - part) * share));
  return `#${mixed.map((part) => part.toString(16).toUpperCase().padStart(2, "0")).join("")}`;
}

/** Names with a gap are written without it by Office's API. */
function style(name: string, look: CellStyle, includes = looks, apiName = name.replace(" ", "")): NamedStyle {
  return { name, apiName, builtIn: true, look, includes };
}

/** Styles every workbook has, in the colours of the Office theme. */
export const builtInStyles: readonly NamedStyle[] = [
  style("Normal", {}, everything),
  style("Comma", { numberFormat: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)' }, numbers),
  style("Comma [0]", { numberFormat: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)' }, numbers, "WholeComma"),
  style("Currency", { numberFormat: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)' }, numbers),
  style("Currency [0]", { numberFormat: '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)' }, numbers, "WholeDollar"),
  style("Percent", { numberFormat: "0%" }, numbers),
  style("Good", { fill: "#C6EFCE", fontColor: "#006100" }),
  style("Bad", { fill: "#FFC7CE", fontColor: "#9C0006" }),
  style("Neutral", { fill: "#FFEB9C", fontColor: "#9C5700" }),
  style("Input", { fill: "#FFCC99", fontColor: "#3F3F76", borders: box("Continuous", "#7F7F7F") }),
  style("Output", { fill: "#F2F2F2", fontColor: "#3F3F3F", bold: true, borders: box("Continuous", "#3F3F3F") }),
  style("Calculation", { fill: "#F2F2F2", fontColor: "#FA7D00", bold: true, borders: box("Continuous", "#7F7F7F") }),
  style("Check Cell", {
    fill: "#A5A5A5",
    fontColor: "#FFFFFF",
    bold: true,
    borders: box("Double", "#3F3F3F", "Thick"),
  }),
  style("Linked Cell", {
    fontColor: "#FA7D00",
    borders: { bottom: { style: "Double", color: "#FF8001", weight: "Thick" } },
  }),
  style("Note", { fill: "#FFFFCC", borders: box("Continuous", "#B2B2B2") }),
  style("Warning Text", { fontColor: "#FF0000" }),
  style("Explanatory Text", { fontColor: "#7F7F7F", italic: true }),
  style("Title", { fontName: "Calibri Light", fontSize: 18, fontColor: heading }, looks, "SheetTitle"),
  style("Heading 1", { fontSize: 15, bold: true, fontColor: heading, borders: below("#4472C4", "Thick") }),
  style("Heading 2", { fontSize: 13, bold: true, fontColor: heading, borders: below("#A2B8E1", "Thick") }),
  style("Heading 3", { bold: true, fontColor: heading, borders: below("#8EA9DB", "Medium") }),
  style("Heading 4", { bold: true, fontColor: heading }),
  style("Total", {
    bold: true,
    borders: {
      top: { style: "Continuous", color: "#4472C4", weight: "Thin" },
      bottom: { style: "Double", color: "#4472C4", weight: "Thick" },
    },
  }),
  style("Hyperlink", { fontColor: "#0563C1", underline: true }, looks, "Hlink"),
  style("Followed Hyperlink", { fontColor: "#954F72", underline: true }, looks, "HlinkTrav"),
  ...accents.flatMap((color, index) => {
    const name = `Accent${index + 1}`;
    return [
      style(name, { fill: color, fontColor: "#FFFFFF" }),
      ...[20, 40, 60].map((share) =>
        style(
          `${share}% - ${name}`,
          { fill: tint(color, share / 100), fontColor: share === 60 ? "#FFFFFF" : "#000000" },
          looks,
          `${name}_${share}`,
        ),
      ),
    ];
  }),
];
