import type { ColumnRole } from "../define";
import { names } from "../names";

const role = (
  id: ItemField,
  type: ColumnRole["type"],
  label: string,
  help: string,
  synonyms: string,
): ColumnRole & { readonly id: ItemField } => ({ id, label, help, type, required: false, synonyms: names(synonyms) });

/** What may be known of an item beside its sales. Times are in days, amounts in units, money per unit. */
export type ItemField = ItemNumber | ItemText;
export type ItemNumber =
  | "unitCost"
  | "price"
  | "leadTime"
  | "leadTimeSd"
  | "onHand"
  | "onOrder"
  | "oldestAge"
  | "minimumOrder"
  | "orderMultiple"
  | "shelfLife"
  | "safetyStock"
  | "reorderPoint"
  | "orderQuantity"
  | "volume"
  | "weight"
  | "supplierReliability"
  | "complexity"
  | "importShare";
export type ItemText = "class" | "supplier" | "family" | "location" | "zone";

/** Every column that item data can have; an analysis picks those that it reads. */
export const ITEM_ROLES = [
  role(
    "class",
    "text",
    "Class",
    "ABC-XYZ class, e.g. from Segment products. Without it items are classified here.",
    "class, abc-xyz, abcxyz, segment, abc class, klasse, classe, clase",
  ),
  role(
    "family",
    "text",
    "Product group",
    "Family that items resemble each other in.",
    "family, product family, product group, category, item group, range, warengruppe, produktgruppe, famille, familia, gruppo",
  ),
  role(
    "supplier",
    "text",
    "Supplier",
    "Who delivers it.",
    "supplier, vendor, supplier name, vendor name, lieferant, kreditor, fournisseur, proveedor, fornitore, leverancier",
  ),
  role(
    "location",
    "text",
    "Storage location",
    "Where it lies today.",
    "location, bin, bin location, storage bin, slot, lagerplatz, lagerort, emplacement, ubicación",
  ),
  role(
    "zone",
    "text",
    "Storage zone",
    "Zone that it must lie in, e.g. ambient, chilled, hazardous.",
    "zone, storage zone, temperature zone, storage class, lagerzone, lagerbereich, zona",
  ),
  role(
    "unitCost",
    "number",
    "Cost per unit",
    "What one unit in stock is worth.",
    "unit cost, cost, cost per unit, standard cost, cost price, purchase price, moving average price, standardkosten, einstandspreis, einkaufspreis, gleitender durchschnittspreis, coût unitaire, costo, kostprijs",
  ),
  role(
    "price",
    "number",
    "Price per unit",
    "What one unit is sold for.",
    "price, unit price, sales price, selling price, list price, verkaufspreis, preis, prix, precio, prezzo",
  ),
  role(
    "leadTime",
    "number",
    "Lead time (days)",
    "From order to receipt, on average.",
    "lead time, leadtime, lead time days, lead time (days), replenishment lead time, planned delivery time, delivery time, lieferzeit, wiederbeschaffungszeit, planlieferzeit, délai, délai de livraison, plazo de entrega, levertijd",
  ),
  role(
    "leadTimeSd",
    "number",
    "Lead time deviation (days)",
    "Standard deviation of the lead time.",
    "lead time sd, lead time deviation, lead time deviation (days), lead time standard deviation, sd of lead time, lead time std, standardabweichung lieferzeit, lieferzeitabweichung",
  ),
  role(
    "supplierReliability",
    "number",
    "Deliveries on time",
    "Share of the supplier's deliveries that came on time, 0 to 1.",
    "on time, on-time, otif, deliveries on time, delivery reliability, supplier reliability, liefertreue, termintreue",
  ),
  role(
    "complexity",
    "number",
    "Manufacturing complexity (1 to 5)",
    "How hard it is to make: 1 for anybody, 5 for hardly anybody.",
    "complexity, manufacturing complexity, manufacturing complexity (1 to 5), complexity score, fertigungskomplexität, komplexität, complexité, complejidad",
  ),
  role(
    "importShare",
    "number",
    "Imported share",
    "Share of it that crosses a customs border, 0 to 1.",
    "import share, imported share, imported, import dependency, import dependence, importanteil, part importée, cuota de importación",
  ),
  role(
    "onHand",
    "number",
    "Stock on hand",
    "Units in stock today.",
    "on hand, stock on hand, stock, quantity on hand, inventory, available stock, unrestricted stock, bestand, lagerbestand, frei verwendbarer bestand, stock disponible, existencias, giacenza, voorraad",
  ),
  role(
    "onOrder",
    "number",
    "On order",
    "Units ordered and not yet received.",
    "on order, open orders, open purchase quantity, in transit, bestellt, offene bestellungen, bestellbestand, en commande, pedido abierto",
  ),
  role(
    "oldestAge",
    "number",
    "Age of stock (days)",
    "Days since what lies longest was received.",
    "age, age days, age (days), stock age, age of stock, age of stock (days), days in stock, alter, lageralter, ancienneté",
  ),
  role(
    "minimumOrder",
    "number",
    "Minimum order",
    "Smallest quantity the supplier delivers.",
    "minimum order, minimum order quantity, moq, min order qty, mindestbestellmenge, minimum de commande, pedido mínimo",
  ),
  role(
    "orderMultiple",
    "number",
    "Order multiple",
    "Pack size: orders are whole multiples of it.",
    "order multiple, multiple, pack size, rounding value, lot multiple, case pack, verpackungseinheit, rundungswert, multiple de commande",
  ),
  role(
    "shelfLife",
    "number",
    "Shelf life (days)",
    "Days that it can be sold after receipt.",
    "shelf life, shelf life days, shelf life (days), expiry days, haltbarkeit, mhd tage, durée de vie",
  ),
  role(
    "safetyStock",
    "number",
    "Safety stock today",
    "What your system plans with now, in units.",
    "safety stock, current safety stock, safety stock today, sicherheitsbestand, stock de sécurité, stock de seguridad, veiligheidsvoorraad",
  ),
  role(
    "reorderPoint",
    "number",
    "Reorder point today",
    "Stock at which your system orders now, in units.",
    "reorder point, reorder level, rop, current reorder point, reorder point today, min, meldebestand, bestellpunkt, point de commande, punto de pedido, bestelpunt",
  ),
  role(
    "orderQuantity",
    "number",
    "Order quantity today",
    "What your system orders at once now, in units.",
    "order quantity, lot size, order lot, current order quantity, order quantity today, fixed lot size, losgröße, bestellmenge, quantité de commande, lote",
  ),
  role(
    "volume",
    "number",
    "Volume per unit (litres)",
    "Room that one unit takes.",
    "volume, cube, unit volume, volume (l), volume per unit, volume per unit (litres), litres, volumen",
  ),
  role(
    "weight",
    "number",
    "Weight per unit (kg)",
    "Weight of one unit.",
    "weight, unit weight, weight (kg), weight per unit (kg), gewicht, poids, peso",
  ),
] as const;
