import fc from "fast-check";

const amount = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const item = fc.record({
  demandMean: amount(1, 500),
  variation: amount(0.05, 1.5),
  leadTime: amount(0.2, 6),
  unitCost: amount(0.5, 400),
  cover: amount(0.3, 6),
});

/** Items of a usual assortment, for the functions of the service mix. */
export const mixItems = fc.array(item, { minLength: 2, maxLength: 12 }).map((items) => ({
  demandMean: items.map(({ demandMean }) => demandMean),
  demandSd: items.map(({ demandMean, variation }) => demandMean * variation),
  leadTime: items.map(({ leadTime }) => leadTime),
  unitCost: items.map(({ unitCost }) => unitCost),
  orderQuantity: items.map(({ demandMean, cover }) => demandMean * cover),
}));
