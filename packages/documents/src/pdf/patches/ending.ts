import { TableProcessor } from '../engine.ts'

/**
 * Why: pdfmake keeps rows of a table together with its head alone. A table that brings `ending` (points that its last row takes with what
 * must stand below it) moves that row to the next page, under the head again, where these points are not left.
 */
const beginRow = TableProcessor.prototype.beginRow

TableProcessor.prototype.beginRow = function endTogether(row, writer) {
  const { body, ending } = this.tableNode.table
  const open = writer.transactionLevel > 0 || this.rowSpanData.some(({ rowSpan }) => rowSpan > 0)
  const last = row > 0 && row === body.length - 1
  if (ending !== undefined && last && !open && writer.context().availableHeight < ending) {
    writer.moveToNextPage()
    if (this.headerRows === 0) this.drawHorizontalLine(row, writer)
  }
  beginRow.call(this, row, writer)
}
