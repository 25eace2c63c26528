import type { ColumnRole } from "../define";
import { names } from "../names";

/** The column with the item's code in the tables that go with the sales. */
export function itemRole(required: boolean, help = "The same codes as in the sales."): ColumnRole {
  return {
    id: "item",
    label: "Item",
    help,
    type: "text",
    required,
    synonyms: names("item, item code, sku, product, part, material, article, artikel, artículo, codice articolo"),
  };
}
