import type { FlowInput } from "../define";
import { itemInput } from "../itemData/itemInput";
import { names } from "../names";
import { playbookInput } from "../playbookInput";
import { salesInput } from "../sales/salesInput";

const locationsInput: FlowInput = {
  id: "locations",
  label: "Storage locations",
  help: "One row a location, with the way to it, its zone and its room. Without it the codes in the item data tell the layout.",
  optional: true,
  forms: [
    {
      id: "locations",
      label: "One row a location",
      help: "What is missing is worked out from the codes or taken from the settings.",
      roles: [
        {
          id: "location",
          label: "Storage location",
          help: "The same code as in the item data.",
          type: "text",
          required: true,
          synonyms: names(
            "storage location, location, bin, bin location, storage bin, slot, lagerplatz, lagerort, emplacement, ubicación",
          ),
        },
        {
          id: "distance",
          label: "Distance (m)",
          help: "Way from the dock to the location, one way.",
          type: "number",
          required: false,
          synonyms: names("distance (m), distance, metres, meters, way, travel, distanz, entfernung, weg, wegstrecke"),
        },
        {
          id: "locationZone",
          label: "Zone of the location",
          help: "For example ambient, chilled, hazardous.",
          type: "text",
          required: false,
          synonyms: names("zone of the location, zone, storage zone, temperature zone, lagerzone, lagerbereich, zona"),
        },
        {
          id: "room",
          label: "Room (litres)",
          help: "What fits into the location.",
          type: "number",
          required: false,
          synonyms: names("room (litres), room, capacity, capacity (litres), volume, litres, kapazität, inhalt"),
        },
        {
          id: "weightLimit",
          label: "Heaviest unit (kg)",
          help: "The heaviest single unit that may lie there.",
          type: "number",
          required: false,
          synonyms: names("heaviest unit (kg), weight limit, maximum weight, max weight, höchstgewicht, tragkraft"),
        },
      ],
    },
  ],
};

export const warehouseInputs: readonly FlowInput[] = [
  salesInput,
  itemInput(["class", "unitCost", "price", "onHand", "volume", "weight", "zone", "location"], true),
  locationsInput,
  playbookInput("warehouse"),
];
