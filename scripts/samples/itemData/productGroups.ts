/** What is assumed of the items of a product group; ranges are drawn from evenly. */
export interface ProductGroup {
  readonly name: string;
  /** Words of the description that put an item here; the first group that fits wins. */
  readonly words: RegExp;
  readonly litres: readonly [number, number];
  /** Kilograms a litre, packing included. */
  readonly density: readonly [number, number];
  readonly zone: string;
  /** Days; absent where nothing spoils. */
  readonly shelfLife?: number;
}

export const PRODUCT_GROUPS: readonly ProductGroup[] = [
  {
    name: "Seasonal",
    words: /CHRISTMAS|EASTER|ANGEL|STOCKING|ADVENT|SANTA|SNOW|REINDEER|ICICLE|BUNNY|CHICK|\bEGG|VALENTINE/,
    litres: [0.2, 2.5],
    density: [0.1, 0.4],
    zone: "Ambient",
  },
  {
    name: "Jewellery and accessories",
    words: /NECKL|BRACELET|EARRING|\bRING\b|BANGLE|CHARM|HAIR|BROOCH|KEY ?RING|PURSE|SCARF/,
    litres: [0.05, 0.2],
    density: [0.3, 0.8],
    zone: "Secure",
  },
  {
    name: "Candles and scents",
    words: /CANDLE\b|CANDLES|INCENSE|SCENT|LIP GLOSS|SOAP|FRAGRANCE/,
    litres: [0.2, 1.2],
    density: [0.5, 0.9],
    zone: "Flammable",
    shelfLife: 720,
  },
  {
    name: "Bags",
    words: /BAG\b|BAGS|SACK|SHOPPER|SATCHEL/,
    litres: [0.3, 1.5],
    density: [0.2, 0.4],
    zone: "Ambient",
  },
  {
    name: "Paper and stationery",
    words: /CARD|WRAP|NOTEBOOK|PAPER|\bPEN|TISSUE|STICKER|RIBBON|TAPE|BOOK|JOURNAL|CALENDAR|TAGS|CHALK|DOILY|CASES/,
    litres: [0.05, 0.8],
    density: [0.5, 0.9],
    zone: "Ambient",
  },
  {
    name: "Kitchen and table",
    words:
      /CAKE|MUG|CUP|BOWL|PLATE|\bTEA|BEAKER|CUTLERY|TRAY|BAKING|JUG|GLASS\b|COFFEE|KITCHEN|SPOON|SNACK|RECIPE|PAN\b|MOULD|COASTER|BOTTLE/,
    litres: [0.4, 4],
    density: [0.4, 0.9],
    zone: "Fragile",
  },
  {
    name: "Toys and children",
    words: /CHILD|KIDS|BABY|TOY|PLAYING|DOLL|GAME|TEDDY|SPACEBOY|FROG|HELICOPTER|MUSICAL|FELTCRAFT|RABBIT/,
    litres: [0.3, 3],
    density: [0.2, 0.5],
    zone: "Ambient",
  },
  {
    name: "Storage",
    words: /BOX|TIN\b|TINS|JAR|BASKET|DRAWER|CABINET|RACK|HOOK|HANGER|STORAGE|POT\b/,
    litres: [0.8, 8],
    density: [0.2, 0.6],
    zone: "Ambient",
  },
  {
    name: "Walls and floors",
    words: /SIGN|CLOCK|WALL|FRAME|PICTURE|MIRROR|DOORMAT|MEMOBOARD|CUSHION|DOORSTOP/,
    litres: [1, 9],
    density: [0.2, 0.5],
    zone: "Ambient",
  },
  {
    name: "Garden and picnic",
    words: /GARDEN|WATERING|PLANT|PICNIC|PARASOL|SEASIDE|BEACH|BIRD/,
    litres: [0.5, 7],
    density: [0.2, 0.5],
    zone: "Ambient",
  },
  { name: "Home decoration", words: /./, litres: [0.2, 3], density: [0.2, 0.6], zone: "Ambient" },
];

export const productGroup = (description: string): ProductGroup =>
  PRODUCT_GROUPS.find(({ words }) => words.test(description.toUpperCase())) ?? PRODUCT_GROUPS.at(-1)!;
