import { InfoLabel } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Setting } from "../../../flows/define";
import { useSectionStyles } from "../../shell/useSectionStyles";
import { formatShare } from "../../text/format";
import { cutLimits } from "./moveCut";
import { NumberField } from "./NumberField";

interface Props {
  readonly setting: Extract<Setting, { control: "cuts" }>;
  readonly info: ReactElement;
  readonly values: readonly number[];
  readonly onChange: (values: readonly number[]) => void;
}

/** Rising thresholds to type; the same ones are the lines that can be dragged in the picture. */
export function CutsControl({ setting, info, values, onChange }: Props) {
  const styles = useSectionStyles();
  // The picture shows shares in per cent; the field takes them as the functions do.
  const isShare = setting.maximum <= 1;
  return (
    <div role="group" aria-label={setting.label} className={styles.tight}>
      <InfoLabel info={info}>{setting.label}</InfoLabel>
      {values.map((value, index) => (
        <NumberField
          key={index}
          label={setting.labels[index] ?? `Cut ${index + 1}`}
          value={value}
          step={setting.step}
          {...(isShare ? { unit: `= ${formatShare(value)}` } : {})}
          {...cutLimits(values, index, setting)}
          onCommit={(next) => onChange(values.map((one, position) => (position === index ? next : one)))}
        />
      ))}
    </div>
  );
}
