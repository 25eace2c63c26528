import { Checkbox, Field, InfoLabel, Input, Select, Textarea } from "@fluentui/react-components";
import type { Setting } from "../../../flows/define";
import { useSectionStyles } from "../../shell/useSectionStyles";
import { useStore } from "../../state/useStore";
import type { FlowRun } from "../flowRun";
import { CutsControl } from "./CutsControl";
import { labelWith } from "./labelWith";
import { NumberField } from "./NumberField";
import { ObjectControl } from "./ObjectControl";
import { WeightsControl } from "./WeightsControl";

interface Props {
  readonly run: FlowRun;
  readonly setting: Setting;
}

/** The control for one setting of any kind; why its default is what it is stands behind the information sign. */
export function SettingControl({ run, setting }: Props) {
  const value = useStore(run.state).settings[setting.id] ?? setting.initial;
  const styles = useSectionStyles();
  const info = <Reason setting={setting} />;
  const change = (next: typeof value): void => run.change(setting.id, next);
  switch (setting.control) {
    case "choice": {
      const chosen = setting.options.find((option) => option.value === value);
      return (
        <Field label={labelWith(setting.label, info)} hint={chosen?.help ?? null}>
          <Select className={styles.shrink} value={String(value)} onChange={(_, data) => change(data.value)}>
            {setting.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </Select>
        </Field>
      );
    }
    case "flag":
      return (
        <Checkbox
          checked={value === true}
          label={<InfoLabel info={info}>{setting.label}</InfoLabel>}
          onChange={(_, data) => change(data.checked === true)}
        />
      );
    case "share":
      return (
        <NumberField
          label={setting.label}
          info={info}
          value={Number(value) * 100}
          minimum={setting.minimum * 100}
          maximum={setting.maximum * 100}
          step={1}
          unit="%"
          onCommit={(next) => change(next / 100)}
        />
      );
    case "number":
      return (
        <NumberField
          label={setting.label}
          info={info}
          value={Number(value)}
          minimum={setting.minimum}
          maximum={setting.maximum}
          step={setting.step}
          {...(setting.unit ? { unit: setting.unit } : {})}
          onCommit={change}
        />
      );
    case "cuts":
      return <CutsControl setting={setting} info={info} values={numbersOf(value)} onChange={change} />;
    case "weights":
      return <WeightsControl run={run} setting={setting} info={info} values={numbersOf(value)} onChange={change} />;
    case "object":
      return <ObjectControl run={run} setting={setting} info={info} value={String(value)} />;
    case "text":
      return (
        <Field label={labelWith(setting.label, info)}>
          <Input
            key={String(value)}
            className={styles.shrink}
            defaultValue={String(value)}
            placeholder={setting.placeholder}
            onBlur={(event) => change(event.target.value.trim())}
          />
        </Field>
      );
    case "texts":
      return (
        <Field label={labelWith(setting.label, info)} hint="One per line.">
          <Textarea
            key={String(value)}
            defaultValue={Array.isArray(value) ? value.join("\n") : ""}
            placeholder={setting.placeholder}
            onBlur={(event) => change(linesOf(event.target.value))}
          />
        </Field>
      );
  }
}

function Reason({ setting }: { readonly setting: Setting }) {
  return (
    <>
      {setting.help} <strong>Default:</strong> {setting.reason}
    </>
  );
}

function numbersOf(value: unknown): readonly number[] {
  return Array.isArray(value) ? value.map(Number) : [];
}

function linesOf(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
