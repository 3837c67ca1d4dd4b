export * from './book/caseBook.ts'
export * from './book/leaderTables.ts'
export * from './chase/chaseSheet.ts'
export { letter, type LetterData, type OwingUnit } from './letter/letter.ts'
export * from './book/selectionBook.ts'
export * from './case/caseForm.ts'
export * from './case/unitForm.ts'
export * from './certificate/certificate.ts'
export { casePage, type CasePageData, type CaseText } from './case/casePage.ts'
export * from './model/document.ts'
export * from './model/rendering.ts'
export {
  activityReport,
  type ActivityReportData,
  type Measure,
  type ReportedActivity,
  type ReportedUnit,
  type ReportPicture,
} from './report/activityReport.ts'
export { briefing, briefings, type BriefingData, type Corrected, withSpareLines } from './report/briefing.ts'
export * from './sheet/approvalSheet.ts'
export * from './sheet/receipt.ts'
export * from './summary/summaryTable.ts'
export * from './work/workForm.ts'
export { formWorkbook } from './form/formWorkbook.ts'
export { formInThread, summaryInThread } from './form/workbookInThread.ts'
export {
  type BookPicture,
  bookPictures,
  enoughDots,
  type MaterialsData,
  type OriginalPicture,
  type Originals,
} from './book/materials.ts'
export { materials } from './book/materialsInThread.ts'
export { writePdf } from './pdf/writePdf.ts'
export { writeDocx, type WordRendering } from './docx/writeDocx.ts'
export { wordInThread } from './docx/wordInThread.ts'
export type { BookText, Source } from './pdf/source.ts'
export { renderPdf, type RenderingLimits } from './pdf/renderPdf.ts'
export { shared } from './pdf/shared.ts'
export { numberedContents, type NumberingOptions } from './docx/numbering.ts'
export { unprintable } from './pdf/unprintable.ts'
export { hasOffice, officeMegabytes } from './office/convert.ts'
export { modernOffice } from './office/modernOffice.ts'
export type { FootCode } from './office/footCode.ts'
export { officePdf, type OfficePdfOptions } from './office/officePdf.ts'
export { bundledFonts } from './fonts/bundled.ts'
export {
  writeArchive,
  type Archive,
  type ArchivedFile,
  type ArchiveEntry,
  type ArchiveOptions,
} from './archive/writeArchive.ts'
export { mergeScan, type ScanPart, UnreadableScan } from './scans/mergeScan.ts'
export { summaryLabels, type ColumnSort } from './summary/summaryTable.ts'
export { summaryWorkbook } from './summary/summaryWorkbook.ts'
export type { LeftOut } from './table/leavings.ts'
export { cellText, readTable, type ReadRow, type ReadTable, UnreadableTable } from './table/readTable.ts'
export { csvOf } from './table/csv.ts'
export {
  errorsLabel,
  writeTable,
  writeTables,
  type Column,
  type TableContent,
  type TableRow,
  type TableSheet,
} from './table/writeTable.ts'
export { tablesInThread } from './table/tablesInThread.ts'
export type { CellValue } from './table/cells.ts'
export { isSigned, stampPdf, takesPicture } from './seal/stampPdf.ts'
export { sealPage, type SealPicture } from './seal/sealPage.ts'
export { type Pressing, pressSeal } from './seal/pressSeal.ts'
export { pressInThread, stampInThread } from './seal/pressInThread.ts'
export { type SealPosition, summarySealPosition } from './seal/sealPlaces.ts'
export { findPlaces, type FoundPlaces } from './seal/findPlaces.ts'
export type { PlaceWords } from './seal/placesIn.ts'
export { isFull, NoRoomForSeal } from './seal/seats.ts'
export type { Seal } from './seal/sealDrawing.ts'
export * from './signature/index.ts'
export { qrPath } from './model/qr.ts'
export * from './template/index.ts'
export { renderText } from './model/text.ts'
