import { type Injector, LocaleType, LogLevel, mergeLocales, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import designEnglish from "@univerjs/design/locale/en-US";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import docsEnglish from "@univerjs/docs-ui/locale/en-US";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { IRPCChannelService } from "@univerjs/rpc";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import formulaEnglish from "@univerjs/sheets-formula-ui/locale/en-US";
import sheetsEnglish from "@univerjs/sheets/locale/en-US";
import { ISheetClipboardService, UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import sheetsUiEnglish from "@univerjs/sheets-ui/locale/en-US";
import { UniverUIPlugin } from "@univerjs/ui";
import uiEnglish from "@univerjs/ui/locale/en-US";
import { NEVER } from "rxjs";
import { hiddenMenus } from "./hiddenMenus";
import { OrderedClipboard } from "./orderedClipboard";
import { theme } from "./theme";
// Importing the package registers its painters of data bars and icons; its rules are not used.
import "@univerjs/sheets-conditional-formatting";
import "@univerjs/docs-ui/facade";
import "@univerjs/sheets-ui/facade";
import "@univerjs/sheets/facade";
import "@univerjs/ui/facade";
import "@univerjs/design/lib/index.css";
import "@univerjs/docs-ui/lib/index.css";
import "@univerjs/sheets-formula-ui/lib/index.css";
import "@univerjs/sheets-ui/lib/index.css";
import "@univerjs/ui/lib/index.css";

export interface Started {
  readonly univer: Univer;
  readonly api: FUniver;
  readonly injector: Injector;
}

/** The formula packages ask for a calculation worker; ours calculates elsewhere, so the channel stays silent. */
const silentChannels: IRPCChannelService = {
  registerChannel: () => undefined,
  requestChannel: () => ({ call: () => new Promise(() => undefined), subscribe: () => NEVER }),
};

/**
 * Starts Univer as a view and cell editor only. The formula packages are there because they bring the editor with its
 * coloured references and function help; they never calculate.
 */
export function startUniver(container: HTMLElement, dark: boolean): Started {
  const univer = new Univer({
    theme,
    darkMode: dark,
    locale: LocaleType.EN_US,
    logLevel: LogLevel.ERROR,
    locales: {
      [LocaleType.EN_US]: mergeLocales(
        designEnglish,
        uiEnglish,
        docsEnglish,
        sheetsEnglish,
        sheetsUiEnglish,
        formulaEnglish,
      ),
    },
  });
  const injector = univer.__getInjector();
  injector.add([IRPCChannelService, { useValue: silentChannels }]);
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin, { notExecuteFormula: true });
  univer.registerPlugin(UniverUIPlugin, {
    container,
    header: true,
    toolbar: false,
    headerMenu: false,
    footer: true,
    contextMenu: true,
    menu: hiddenMenus,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, {
    formulaBar: true,
    footer: { sheetBar: true, statisticBar: false, menus: false, zoomSlider: false },
    disableForceStringAlert: true,
    disableForceStringMark: true,
    clipboardConfig: { hidePasteOptions: true },
    override: [[ISheetClipboardService, { useClass: OrderedClipboard }]],
  });
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    notExecuteFormula: true,
    initialFormulaComputing: CalculationMode.NO_CALCULATION,
  });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin, { notExecuteFormula: true });
  return { univer, api: FUniver.newAPI(univer), injector };
}
