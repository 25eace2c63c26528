import { bind } from "../../core/bind";
import type { HostClass } from "../../core/hostClass";
import type { HostContext } from "../../core/hostContext";
import type { HostObject } from "../../core/hostObject";
import { RangeTarget } from "../../core/rangeTarget";
import type { Place } from "../../core/readRange";
import { conditionalFormatsObject } from "../conditionalFormat/conditionalFormatsObject";
import { rangeFormatObject } from "../format/rangeFormatObject";
import { sheetObject } from "../sheet/sheetObject";
import { dataValidationObject } from "../validation/dataValidationObject";
import { rangeContents } from "./rangeContents";
import { rangeEditing } from "./rangeEditing";
import { rangeEdges } from "./rangeEdges";
import { rangeFinding } from "./rangeFinding";
import { rangePlace } from "./rangePlace";
import { rangeSearching } from "./rangeSearching";
import { rangeSortObject } from "./rangeSortObject";
import { rangeWalking } from "./rangeWalking";

const rangeClass: HostClass<RangeTarget> = {
  name: "Range",
  identity: ({ referenceId }) => (referenceId === null ? {} : { _ReferenceId: referenceId }),
  scalars: { ...rangePlace, ...rangeContents },
  navigation: {
    worksheet: ({ host, sheet }) => sheetObject(host, sheet),
    format: rangeFormatObject,
    conditionalFormats: conditionalFormatsObject,
    dataValidation: dataValidationObject,
    sort: rangeSortObject,
  },
  methods: {
    ...rangeWalking,
    ...rangeSearching,
    ...rangeEdges,
    ...rangeFinding,
    ...rangeEditing,
    _KeepReference: (range) => range.host.references.keep(range, () => rangeObject(range)),
  },
};

export function rangeObject(range: RangeTarget): HostObject {
  return bind(rangeClass, range);
}

export function newRange(host: HostContext, place: Place): HostObject {
  return rangeObject(new RangeTarget(host, place.sheet, place.rect));
}
