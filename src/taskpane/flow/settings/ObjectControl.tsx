import { Combobox, Field, Option } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMemo } from "react";
import type { Setting } from "../../../flows/define";
import { useStore } from "../../state/useStore";
import type { FlowRun } from "../flowRun";
import { labelWith } from "./labelWith";
import { createObjectSearch } from "./objectSearch";

interface Props {
  readonly run: FlowRun;
  readonly setting: Extract<Setting, { control: "object" }>;
  readonly info: ReactElement;
  readonly value: string;
}

/** One object of the result, found by a part of its name; empty draws the one that the analysis finds most telling. */
export function ObjectControl({ run, setting, info, value }: Props) {
  const finder = useMemo(
    () =>
      createObjectSearch({
        search: (text) => run.search(text),
        onChange: (object) => run.change(setting.id, object),
      }),
    [run, setting.id],
  );
  const { typed, matches, searched } = useStore(finder.state);
  return (
    <Field label={labelWith(setting.label, info)}>
      <Combobox
        freeform
        clearable
        inlinePopup
        placeholder="Most telling item"
        value={typed ?? value}
        selectedOptions={value === "" ? [] : [value]}
        onChange={(event) => finder.type(event.target.value)}
        onOpenChange={(_, { open }) => open && finder.open()}
        onOptionSelect={(_, { optionText }) => finder.choose(optionText ?? "")}
        onBlur={() => finder.leave()}
      >
        {matches.map((match) => (
          <Option key={match} text={match}>
            {match}
          </Option>
        ))}
        {matches.length === 0 && searched !== null && (
          <Option key="" disabled text={searched}>
            {`Nothing in this result has “${searched}” in its name.`}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}
