import { InfoLabel } from "@fluentui/react-components";
import type { LabelProps } from "@fluentui/react-components";
import type { ReactElement } from "react";

/** Fluent's pattern for a field label with an information sign beside it. */
export function labelWith(label: string, info: ReactElement) {
  return {
    children: (_: unknown, props: LabelProps) => (
      <InfoLabel {...props} info={info}>
        {label}
      </InfoLabel>
    ),
  };
}
