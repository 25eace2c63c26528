import { createRoot } from "react-dom/client";
import { Root } from "../taskpane/start/Root";
import { createStartUp } from "../taskpane/start/startUp";
import { paneServices } from "./paneServices";
import { associateRibbon } from "./ribbon";

/** Draws the pane. The functions entry has registered the SEG functions before, so they work whatever happens here. */
const office = typeof Office === "undefined" ? null : Office;
const start = createStartUp(office ? () => office.onReady() : null, office?.HostType.Excel);
if (office?.actions) associateRibbon();

const element = document.getElementById("root");
if (!element) throw new Error("The page has no element with the id root.");
createRoot(element).render(<Root start={start} services={paneServices} reload={() => window.location.reload()} />);
