import type { Injector } from "@univerjs/core";
import { IRenderManagerService } from "@univerjs/engine-render";

/** Univer draws a workbook some frames after it is given one; asking it to redraw before that is an error. */
export function isDrawn(injector: Injector, unitId: string): boolean {
  return injector.get(IRenderManagerService).getRenderById(unitId)?.engine.getCanvasElement().isConnected === true;
}

/** Calls back as soon as a workbook is on the screen; never when `wanted` has become false by then. */
export function whenDrawn(injector: Injector, unitId: string, wanted: () => boolean, work: () => void): void {
  if (!wanted()) return;
  if (isDrawn(injector, unitId)) work();
  else requestAnimationFrame(() => whenDrawn(injector, unitId, wanted, work));
}
