export type ButtonAction = { readonly kind: "pane" } | { readonly kind: "function"; readonly name: string };

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Address of the icon on this server. */
  readonly icon: string;
  readonly action: ButtonAction;
}
export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}
export interface AddinDescription {
  readonly name: string;
  readonly tab: string;
  readonly groups: readonly RibbonGroup[];
  /** Address of the pane's page on this server. */
  readonly pane: string;
  /** Prefix of the custom functions, e.g. SEG. */
  readonly namespace: string;
}

/** What the manifest says about ribbon, pane and functions, with its addresses turned into ones of this server. */
export function readManifest(xml: string): AddinDescription {
  const page = new DOMParser().parseFromString(xml, "text/xml");
  const resources = new Map<string, string>();
  for (const item of all(page, "Image", "Url", "String")) {
    resources.set(item.getAttribute("id") ?? "", item.getAttribute("DefaultValue") ?? "");
  }
  const resource = (parent: Element | undefined, name: string): string => lookUp(resources, parent, name);

  const surface = all(page, "ExtensionPoint").find((point) => /PrimaryCommandSurface/.test(typeOf(point)));
  const tab = child(surface, "CustomTab") ?? child(surface, "OfficeTab");
  const groups = children(tab, "Group").map((group) => ({
    id: group.getAttribute("id") ?? "",
    label: resource(group, "Label"),
    buttons: all(group, "Control", "Item")
      .filter((control) => child(control, "Action"))
      .map((control) => button(control, resources)),
  }));
  const functions = all(page, "ExtensionPoint").find((point) => /CustomFunctions/.test(typeOf(point)));
  const runtime = all(page, "Runtime")[0]?.getAttribute("resid") ?? "";
  const start = resources.get(runtime) ?? all(page, "SourceLocation")[0]?.getAttribute("DefaultValue") ?? "";
  return {
    name: all(page, "DisplayName")[0]?.getAttribute("DefaultValue") ?? "",
    tab: resource(tab, "Label") || "Add-in",
    groups,
    pane: onThisServer(start),
    namespace: resource(functions, "Namespace"),
  };
}

function button(control: Element, resources: ReadonlyMap<string, string>): RibbonButton {
  const resource = (parent: Element | undefined, name: string): string => lookUp(resources, parent, name);
  const action = child(control, "Action");
  const images = children(child(control, "Icon"), "Image");
  const image = images.find((one) => one.getAttribute("size") === "32") ?? images[0];
  return {
    id: control.getAttribute("id") ?? "",
    label: resource(control, "Label"),
    tip: resource(child(control, "Supertip"), "Description"),
    icon: onThisServer(resources.get(image?.getAttribute("resid") ?? "") ?? ""),
    action:
      action && typeOf(action) === "ExecuteFunction"
        ? { kind: "function", name: child(action, "FunctionName")?.textContent.trim() ?? "" }
        : { kind: "pane" },
  };
}

/** The text or address that a child element names by its resid. */
function lookUp(resources: ReadonlyMap<string, string>, parent: Element | undefined, name: string): string {
  return resources.get(child(parent, name)?.getAttribute("resid") ?? "") ?? "";
}

const local = (element: Element): string => element.localName;
const typeOf = (element: Element): string =>
  element.getAttribute("xsi:type") ?? element.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type") ?? "";

function all(parent: Document | Element, ...names: string[]): Element[] {
  return [...parent.getElementsByTagName("*")].filter((element) => names.includes(local(element)));
}
function children(parent: Element | undefined, name: string): Element[] {
  return parent ? [...parent.children].filter((element) => local(element) === name) : [];
}
function child(parent: Element | undefined, name: string): Element | undefined {
  return children(parent, name)[0];
}

/** The manifest names the production server; the workbench serves the same files under /addin. */
function onThisServer(address: string): string {
  try {
    const { pathname, search, hash } = new URL(address);
    return `/addin${pathname}${search}${hash}`;
  } catch {
    return "";
  }
}
