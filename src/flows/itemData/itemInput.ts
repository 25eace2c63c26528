import type { FlowInput } from "../define";
import { names } from "../names";
import type { ItemField } from "./itemRoles";
import { ITEM_ROLES } from "./itemRoles";

/** One row an item with what is known of it beside its sales: an analysis names the columns it reads. */
export function itemInput(fields: readonly ItemField[], optional: boolean): FlowInput {
  return {
    id: "items",
    label: "Item data",
    help: "One row an item: lead time, cost, stock on hand and the like, as an ERP system exports its item master.",
    optional,
    forms: [
      {
        id: "items",
        label: "One row an item",
        help: "Columns that are missing are replaced by the settings.",
        roles: [
          {
            id: "item",
            label: "Item",
            help: "The same code as in the sales.",
            type: "text",
            required: true,
            synonyms: names(`
              item, item code, item no, item number, sku, stockcode, stock code, product, product code, part, part
              number, material, material number, article, article number, artikel, artikelnummer, materialnummer
            `),
          },
          ...ITEM_ROLES.filter(({ id }) => fields.includes(id)),
        ],
      },
    ],
  };
}
