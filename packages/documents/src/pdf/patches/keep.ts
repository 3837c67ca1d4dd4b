import { LayoutBuilder } from '../engine.ts'

/**
 * Why: pdfmake keeps a heading with its text only through pageBreakBefore, which lays the whole book out again for every
 * hit. A node that brings `keep` (points that must be left on the page) moves to the next page by itself.
 */
const processNode = LayoutBuilder.prototype.processNode

LayoutBuilder.prototype.processNode = function keepTogether(node, vertical) {
  const context = this.writer.context()
  if (
    node.keep !== undefined &&
    context.availableHeight < node.keep &&
    context.y > context.pageMargins.top + 1
  ) {
    this.writer.moveToNextPage(node.pageOrientation)
  }
  processNode.call(this, node, vertical)
}
