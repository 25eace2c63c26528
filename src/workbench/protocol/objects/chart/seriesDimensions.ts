import { oneOf } from "../../core/arguments";
import { invalidOperation } from "../../core/errors";
import type { Method } from "../../core/hostClass";
import { outgoing } from "../../core/outgoing";
import type { Place } from "../../core/readRange";
import { cellText } from "../../core/cellText";
import type { OnSeries } from "./onChart";
import { referencedPlace } from "./referencedPlace";

const dimensions = ["Categories", "Values", "XValues", "YValues", "BubbleSizes"] as const;

/** What a series is drawn from. */
export const seriesDimensions: Readonly<Record<string, Method<OnSeries>>> = {
  getDimensionValues: (target, dimension) => {
    const place = dimensionPlace(target, dimension);
    if (!place) return [];
    const isText = dimension === "Categories";
    return cells(place).map(([row, column]) =>
      isText ? cellText(place.sheet, row, column) : outgoing(place.sheet.value(row, column)),
    );
  },
  getDimensionDataSourceString: (target, dimension) => {
    const reference = dimensionReference(target, dimension);
    if (!reference) throw invalidOperation("The series has no data of this kind.");
    return reference.replace(/^=/, "");
  },
  getDimensionDataSourceType: (target, dimension) => (dimensionPlace(target, dimension) ? "LocalRange" : "Unknown"),
};

function dimensionReference({ series }: OnSeries, dimension: unknown): string | undefined {
  switch (oneOf(dimension, dimensions)) {
    case "Categories":
    case "XValues":
      return series.categories;
    case "BubbleSizes":
      return series.bubbleSizes;
    default:
      return series.values;
  }
}

function dimensionPlace(target: OnSeries, dimension: unknown): Place | null {
  return referencedPlace(target.host, dimensionReference(target, dimension));
}

function cells({ rect }: Place): [number, number][] {
  return Array.from({ length: rect.rows * rect.columns }, (_cell, index) => [
    rect.row + Math.floor(index / rect.columns),
    rect.column + (index % rect.columns),
  ]);
}
