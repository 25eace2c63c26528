import type { ColumnRole, FlowInput } from "../define";
import { names } from "../names";
import { playbookInput } from "../playbookInput";

const category: ColumnRole = {
  id: "category",
  label: "Category",
  help: "What is bought: a purchase category, material group or commodity.",
  type: "text",
  required: true,
  synonyms: names(`
    category, category name, purchase category, spend category, expenditure category, commodity,
    commodity code, material group, product group, item group, sub classification, unspsc,
    warengruppe, materialgruppe, kategorie, catégorie, famille, categoría, categoria, familia,
    inkoopcategorie
  `),
};
const spend = (required: boolean): ColumnRole => ({
  id: "spend",
  label: "Spend",
  help: "Money paid to the supplier, of a year or of any one period.",
  type: "number",
  required,
  synonyms: names(`
    spend, amount, annual spend, purchase value, value, line item value, invoice amount, net
    amount, expenditure, einkaufsvolumen, einkaufswert, umsatz, betrag, volumen, dépense, montant,
    achats, gasto, importe, spesa, importo, uitgaven, bedrag
  `),
});

/** Payments or purchase lines by category and supplier; or scores that the user has given. */
export const categoryInputs: readonly FlowInput[] = [
  {
    id: "spend",
    label: "Spend or scores",
    help: "Purchases by category and supplier, or your own scores for each category.",
    forms: [
      {
        id: "spend",
        label: "Spend by category and supplier",
        help: "Any number of rows for a category and supplier: they are added up.",
        roles: [
          category,
          {
            id: "supplier",
            label: "Supplier",
            help: "Who was paid.",
            type: "text",
            required: true,
            synonyms: names(`
              supplier, supplier name, vendor, vendor name, creditor, payee, manufacturer,
              lieferant, kreditor, fournisseur, proveedor, fornitore, leverancier
            `),
          },
          spend(true),
          {
            id: "leadTime",
            label: "Lead time",
            help: "Mean days from order to receipt.",
            type: "number",
            required: false,
            synonyms: names(`
              lead time, lead time mean, mean lead time, lieferzeit, wiederbeschaffungszeit,
              délai, plazo de entrega, levertijd
            `),
          },
          {
            id: "leadTimeSd",
            label: "Standard deviation of lead time",
            help: "In days; with the mean it says how reliable deliveries are.",
            type: "number",
            required: false,
            synonyms: names(`
              lead time sd, lead time standard deviation, sd of lead time, standard deviation,
              streuung lieferzeit
            `),
          },
          {
            id: "lateShare",
            label: "Share delivered late",
            help: "0 to 1, or percent.",
            type: "number",
            required: false,
            synonyms: names(`
              late share, share late, late deliveries, late, verspätet, anteil verspätet, retard,
              te laat
            `),
          },
          {
            id: "countryRisk",
            label: "Country risk",
            help: "0 (none) to 1, for the country of supply.",
            type: "number",
            required: false,
            synonyms: names(`
              country risk, länderrisiko, risque pays, riesgo país, rischio paese, landenrisico
            `),
          },
        ],
      },
      {
        id: "scores",
        label: "Your own scores",
        help: "One row a category with one or more scores for supply risk and for profit impact; more means higher.",
        roles: [
          category,
          {
            id: "risk",
            label: "Supply risk",
            help: "One or more scores: scarcity, dependence, distance …",
            type: "number",
            required: true,
            many: true,
            synonyms: names(`
              risk, supply risk, risk score, versorgungsrisiko, beschaffungsrisiko, risiko,
              risque, riesgo, rischio
            `),
          },
          {
            id: "impact",
            label: "Profit impact",
            help: "One or more scores: share of cost, effect on quality, on sales …",
            type: "number",
            required: true,
            many: true,
            synonyms: names(`
              impact, profit impact, business impact, importance, ergebniseinfluss,
              gewinneinfluss, bedeutung, impacto, impatto
            `),
          },
          spend(false),
        ],
      },
    ],
  },
  playbookInput("categories"),
];
