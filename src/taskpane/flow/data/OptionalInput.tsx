import { useState } from "react";
import type { FlowInput } from "../../../flows/define";
import { useStore } from "../../state/useStore";
import type { FlowRun } from "../flowRun";
import { InputPicker } from "./InputPicker";

/** An input that may be left out takes one line until it is given or asked for. */
export function OptionalInput({ run, input }: { readonly run: FlowRun; readonly input: FlowInput }) {
  const source = useStore(run.state).inputs[input.id]?.source ?? null;
  // Taking the source away must not close what the user is just working in.
  const [opened, setOpened] = useState(false);
  return (
    <details open={opened || source !== null} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>
        {input.label}: {source?.label ?? "not given (optional)"}
      </summary>
      <InputPicker run={run} input={input} />
    </details>
  );
}
