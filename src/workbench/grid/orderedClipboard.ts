import { SheetClipboardService } from "@univerjs/sheets-ui";

type Copy = SheetClipboardService["copy"];

/**
 * Copying hands the cells to the browser's clipboard and does not wait until they are there. A paste that comes sooner
 * would find what lay there before, or nothing: it takes the cells that were just copied instead.
 */
export class OrderedClipboard extends SheetClipboardService {
  private copying: Promise<boolean> | null = null;

  override copy(...options: Parameters<Copy>): Promise<boolean> {
    const mine = super.copy(...options).finally(() => {
      if (this.copying === mine) this.copying = null;
    });
    this.copying = mine;
    return mine;
  }

  override async legacyPaste(html?: string, text?: string, files?: File[]): Promise<boolean> {
    if (this.copying === null) return super.legacyPaste(html, text, files);
    await this.copying;
    const copied = this.copyContentCache().getLastCopyId();
    return copied ? this.pasteByCopyId(copied) : super.legacyPaste(html, text, files);
  }
}
