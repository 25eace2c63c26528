import { Field, Input } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import { formatNumber } from "../../text/format";
import { labelWith } from "./labelWith";

interface Props {
  readonly label: string;
  readonly info?: ReactElement;
  readonly value: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly step: number;
  readonly unit?: string;
  readonly onCommit: (value: number) => void;
}

/** A number that takes effect while it is typed, as long as it is within its limits. */
export function NumberField({ label, info, value, minimum, maximum, step, unit, onCommit }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = typed !== null && !isWithin(typed, minimum, maximum);
  const change = (text: string): void => {
    setTyped(text);
    if (isWithin(text, minimum, maximum)) onCommit(Number(text));
  };
  return (
    <Field
      label={info ? labelWith(label, info) : label}
      {...(wrong
        ? { validationMessage: `Type a number from ${formatNumber(minimum)} to ${formatNumber(maximum)}.` }
        : {})}
    >
      <Input
        type="number"
        size="small"
        value={typed ?? String(round(value))}
        min={minimum}
        max={maximum}
        step={step}
        contentAfter={unit ? <span>{unit}</span> : null}
        onChange={(_, data) => change(data.value)}
        onBlur={() => setTyped(null)}
      />
    </Field>
  );
}

function isWithin(text: string, minimum: number, maximum: number): boolean {
  const value = Number(text);
  return text.trim() !== "" && Number.isFinite(value) && value >= minimum && value <= maximum;
}

/** Hides the tail that binary fractions leave, e.g. 0.95 * 100. */
function round(value: number): number {
  return Number(value.toPrecision(10));
}
