const officeOnTheWeb = /https:\/\/appsforoffice\.microsoft\.com\/lib\/[^"']*\/office\.js/g;

/**
 * Gives the add-in's frame its native host object. Office.js looks for `window.external` while it starts, so this
 * script has to be the first of the page.
 */
const hostScript = `<script>(function () {
  var host = window.parent !== window && window.parent.workbenchExternal;
  if (!host) return;
  try { sessionStorage.removeItem("hostInfoValue"); } catch (e) { /* storage may be off */ }
  Object.defineProperty(window, "external", { value: host, writable: true, configurable: true });
})();</script>`;

/**
 * The add-in's page as the workbench serves it: Office.js comes from this machine instead of Microsoft's network, and
 * the host object is in place before it starts. Nothing else of the add-in is touched.
 */
export function hostPage(html: string): string {
  return html.replace(officeOnTheWeb, "/office/office.js").replace(/<head[^>]*>/i, (head) => head + hostScript);
}
