import type { ReactElement } from "react";
import type { When } from "../protocol/faults/when";

export interface FaultTimesProps {
  readonly when: When;
  readonly onWhen: (when: When) => void;
}

type Choice = "at" | "every" | "random" | "always";
const FIRST_SEED = 1;
const FIRST_PERCENT = 20;

/** When the faults switched on next will strike. Only requests that do something count. */
export function FaultTimes({ when, onWhen }: FaultTimesProps): ReactElement {
  const chosen: Choice = when === "always" ? "always" : "at" in when ? "at" : "every" in when ? "every" : "random";
  const at = when !== "always" && "at" in when ? when.at : 1;
  const every = when !== "always" && "every" in when ? when.every : 2;
  const random =
    when !== "always" && "random" in when ? when.random : { seed: FIRST_SEED, chance: FIRST_PERCENT / 100 };
  return (
    <fieldset className="fault-times">
      <legend>A fault switched on strikes</legend>
      <Option label="every request" checked={chosen === "always"} onChoose={() => onWhen("always")} />
      <Option label="one request:" checked={chosen === "at"} onChoose={() => onWhen({ at })}>
        <Amount label="Which request from now on" value={at} least={1} onAmount={(value) => onWhen({ at: value })} />
      </Option>
      <Option label="every so many:" checked={chosen === "every"} onChoose={() => onWhen({ every })}>
        <Amount
          label="Every how many requests"
          value={every}
          least={1}
          onAmount={(value) => onWhen({ every: value })}
        />
      </Option>
      <Option label="at random:" checked={chosen === "random"} onChoose={() => onWhen({ random })}>
        <Amount
          label="Chance in percent"
          value={Math.round(random.chance * 100)}
          least={1}
          onAmount={(value) => onWhen({ random: { ...random, chance: Math.min(100, value) / 100 } })}
        />
        <span>%, seed</span>
        <Amount
          label="Seed of chance"
          title="The same seed strikes the same requests"
          value={random.seed}
          least={0}
          onAmount={(value) => onWhen({ random: { ...random, seed: value } })}
        />
      </Option>
    </fieldset>
  );
}

interface OptionProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
  readonly children?: ReactElement | readonly ReactElement[];
}

function Option({ label, checked, onChoose, children }: OptionProps): ReactElement {
  return (
    <div className="fault-time">
      <label>
        <input type="radio" name="fault-time" checked={checked} onChange={onChoose} />
        {label}
      </label>
      {children}
    </div>
  );
}

interface AmountProps {
  readonly label: string;
  readonly title?: string;
  readonly value: number;
  readonly least: number;
  readonly onAmount: (value: number) => void;
}

function Amount({ label, title, value, least, onAmount }: AmountProps): ReactElement {
  return (
    <input
      type="number"
      aria-label={label}
      title={title ?? label}
      min={least}
      value={value}
      onChange={(event) => onAmount(Math.max(least, Math.trunc(event.target.valueAsNumber) || least))}
    />
  );
}
