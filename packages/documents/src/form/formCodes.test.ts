import { needsTool } from '../../../../test/harness/tools.ts'
import { codesOn } from '../../test/codes.ts'
import { recommendation, unitFormData } from '../../test/papers.ts'
import { asPdf } from '../../test/read.ts'
import { plainChinese, rendering, summaryData, version } from '../../test/samples.ts'
import { unitReport } from '../../test/unitReport.ts'
import { unitForm } from '../case/unitForm.ts'
import { writeDocx } from '../docx/writeDocx.ts'
import type { Document } from '../model/document.ts'
import { writePdf } from '../pdf/writePdf.ts'
import { summaryTable } from '../summary/summaryTable.ts'
import { workForm } from '../work/workForm.ts'

const long = unitReport.fields.map(({ label, value }) => ({
  label,
  value: value === plainChinese ? plainChinese.repeat(8) : value,
}))
const onEach = (pages: number): string[][] => Array.from({ length: pages }, () => [version.qr])
const units = unitForm(unitFormData(11))

const forms: [string, Document, string[][]][] = [
  ['a summary table', summaryTable(summaryData(30)), onEach(3)],
  ['a recommendation', workForm(recommendation), onEach(1)],
  ['a unit’s report', workForm({ ...unitReport, fields: long }), onEach(3)],
  ['the form of a unit’s entries', units, units.sections.map(({ code }) => [code?.qr ?? ''])],
]

for (const [name, form, codes] of forms) {
  needsTool('poppler')(
    `the QR code can be read from every page of ${name}, printed at 150 dots an inch`,
    async () => {
      expect(await codesOn((await writePdf(form, rendering)).bytes)).toEqual(codes)
    },
    60_000,
  )

  needsTool('writer', 'poppler')(
    `so it can from every page of ${name} in Word, as LibreOffice prints it`,
    async () => {
      expect(await codesOn(asPdf('form.docx', await writeDocx(form, {})))).toEqual(codes)
    },
    60_000,
  )
}
