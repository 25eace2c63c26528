import type { ColumnRole, FlowInput } from "../define";
import { names } from "../names";

const item: ColumnRole = {
  id: "item",
  label: "Item",
  help: "The code that tells one product from another.",
  type: "text",
  required: true,
  synonyms: names(`
    item, item code, item no, item number, item id, sku, stockcode, stock code, product, product
    code, product id, product card id, part, part no, part number, material, material number,
    article, article number, article no, artikel, artikelnummer, artikelnr, materialnummer,
    produkt, produktnummer, référence, reference, code article, produit, artículo, articulo,
    código, codigo, producto, articolo, codice articolo, artikelcode, ean, gtin, upc
  `),
};
const description: ColumnRole = {
  id: "description",
  label: "Description",
  help: "Shown beside the code; does not enter the calculation.",
  type: "text",
  required: false,
  synonyms: names(`
    description, item description, product name, item name, name, product description, material
    description, text, bezeichnung, beschreibung, artikelbezeichnung, materialkurztext, kurztext,
    désignation, designation, libellé, descripción, descripcion, nombre, descrizione, omschrijving
  `),
};
const price: ColumnRole = {
  id: "price",
  label: "Price per unit",
  help: "Quantity times price is the value of a line.",
  type: "number",
  required: false,
  synonyms: names(`
    price, unit price, unitprice, price per unit, sales price, selling price, list price, item
    price, order item product price, preis, stückpreis, einzelpreis, verkaufspreis, prix, prix
    unitaire, precio, precio unitario, prezzo, prezzo unitario, prijs, stukprijs
  `),
};
const value: ColumnRole = {
  id: "value",
  label: "Value",
  help: "Value of the whole line. Used instead of a price.",
  type: "number",
  required: false,
  synonyms: names(`
    value, revenue, sales, amount, net amount, net value, net sales, turnover, line value, line
    item value, line total, total, total price, order item total, sales value, umsatz, wert,
    betrag, nettowert, nettobetrag, chiffre d'affaires, ca, montant, ventas, importe, fatturato,
    importo, omzet, bedrag
  `),
};
const unitCost: ColumnRole = {
  id: "unitCost",
  label: "Cost per unit",
  help: "Needed for classes by margin only.",
  type: "number",
  required: false,
  synonyms: names(`
    cost, unit cost, unitcost, cost per unit, standard cost, cost price, purchase price, cogs per
    unit, stückkosten, einstandspreis, einkaufspreis, standardkosten, herstellkosten, coût, coût
    unitaire, coste, costo, costo unitario, kostprijs, inkoopprijs
  `),
};

/** Sales lines as an ERP system exports them, or a table with the periods side by side. */
export const salesInput: FlowInput = {
  id: "sales",
  label: "Sales or demand",
  help: "Order or invoice lines, or one row an item with the periods side by side.",
  forms: [
    {
      id: "transactions",
      label: "One row a line",
      help: "Date, item and quantity in every row, as an ERP system exports them.",
      roles: [
        item,
        {
          id: "date",
          label: "Date",
          help: "Day of the order, delivery or invoice.",
          type: "date",
          required: true,
          synonyms: names(`
            date, invoice date, invoicedate, order date, posting date, document date, delivery
            date, delivered to client date, sales date, transaction date, ship date, shipping
            date, day, datum, rechnungsdatum, auftragsdatum, buchungsdatum, belegdatum,
            lieferdatum, date de facture, date de commande, date facture, fecha, fecha de
            factura, fecha pedido, data, data fattura, factuurdatum, orderdatum, period, month,
            week, monat, mois, mes, mese, maand
          `),
        },
        {
          id: "quantity",
          label: "Quantity",
          help: "Units sold or used; negative for returns.",
          type: "number",
          required: true,
          synonyms: names(`
            quantity, qty, units, demand, volume, pieces, pcs, order quantity, order item
            quantity, line item quantity, quantity sold, sold, invoiced quantity, delivered
            quantity, menge, anzahl, stück, absatz, absatzmenge, liefermenge, bedarf, quantité,
            quantite, qté, cantidad, unidades, quantità, aantal, hoeveelheid
          `),
        },
        price,
        value,
        unitCost,
        description,
        {
          id: "order",
          label: "Order or invoice number",
          help: "Finds cancellations and lines that are in the data twice.",
          type: "text",
          required: false,
          synonyms: names(`
            order, order id, order no, order number, invoice, invoiceno, invoice no, invoice
            number, invoice id, document, document number, po / so #, sales order, receipt,
            rechnung, rechnungsnummer, auftrag, auftragsnummer, belegnummer, beleg, facture,
            numéro de facture, commande, factura, pedido, fattura, ordine, factuur,
            factuurnummer, ordernummer, bestelling
          `),
        },
        {
          id: "customer",
          label: "Customer",
          help: "Tells whose order was cancelled.",
          type: "text",
          required: false,
          synonyms: names(`
            customer, customerid, customer id, customer no, customer number, client, account,
            sold-to, sold to party, kunde, kundennummer, debitor, auftraggeber, cliente, klant,
            klantnummer
          `),
        },
      ],
    },
    {
      id: "wide",
      label: "Periods side by side",
      help: "One row an item, one column a week, month or quarter.",
      roles: [
        item,
        {
          id: "periods",
          label: "Periods",
          help: "The columns with the quantities, oldest first.",
          type: "number",
          required: true,
          many: true,
          synonyms: names("period, month, week, quarter, monat, woche, quartal, mois, semaine, mes, qty"),
        },
        price,
        value,
        unitCost,
        description,
      ],
    },
  ],
};
