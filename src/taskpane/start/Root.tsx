import { useMemo } from "react";
import { App } from "../App";
import type { PaneServices } from "../services";
import { createPane } from "../state/pane";
import type { Store } from "../state/store";
import { useStore } from "../state/useStore";
import { StartPage } from "./StartPage";
import type { StartState } from "./startUp";

interface Props {
  readonly start: Store<StartState>;
  /** Made only when Excel is there. */
  readonly services: () => PaneServices;
  readonly reload: () => void;
}

export function Root({ start, services, reload }: Props) {
  const state = useStore(start);
  return state === "excel" ? <Connected services={services} /> : <StartPage state={state} reload={reload} />;
}

function Connected({ services }: Pick<Props, "services">) {
  const made = useMemo(() => {
    const all = services();
    return { services: all, pane: createPane(all) };
  }, [services]);
  return <App {...made} />;
}
