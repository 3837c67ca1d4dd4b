import { z } from 'zod'
import { inTurn, type Words } from '../campaign/text.ts'
import type { Finding } from '../violation.ts'
import { kind, type RuleKind } from './kind.ts'

const format = z.array(z.string().regex(/^[a-z0-9]{2,5}$/)).min(1)
const pieceKinds = z.enum(['summaryScan', 'formScan', 'entryFile', 'summaryFile'])

const pieceNames: Readonly<Record<z.infer<typeof pieceKinds>, Words>> = Object.freeze({
  summaryScan: { zh: '汇总表扫描件', en: 'scan of the summary table' },
  formScan: { zh: '全部报送表扫描件', en: 'scans of all case forms' },
  entryFile: { zh: '全部电子件', en: 'files of all entries' },
  summaryFile: { zh: '汇总表电子件', en: 'file of the summary table' },
})

const params = z.strictObject({ pieces: z.partialRecord(pieceKinds, format) })

/** Every piece that a package must hold is there, in one of the formats that its kind allows. */
const find: RuleKind<z.infer<typeof params>, 'pieces'> = ({ pieces: allowed }, { pieces }) =>
  pieces.flatMap(({ kind: pieceKind, name, format: found }): Finding[] => {
    const formats = allowed[pieceKind]
    if (formats === undefined) return []
    if (found === undefined) return [{ message: `piece.${pieceKind}`, args: { name } }]
    if (formats.includes(found)) return []
    return [{ message: 'piece.format', args: { name, found, formats: formats.join(' / ') } }]
  })

export const complete = kind({
  name: 'complete',
  params,
  needs: ['pieces'],
  find,
  tell: ({ pieces }) => {
    const parts = pieceKinds.options.flatMap((piece) => {
      const formats = pieces[piece]
      if (formats === undefined) return []
      const { zh, en } = pieceNames[piece]
      return [{ zh: `${zh}（${formats.join('、')}）`, en: `${en} (${formats.join(', ')})` }]
    })
    const { zh, en } = inTurn(parts)
    return { zh: `材料齐全：${zh}`, en: `all is there: ${en}` }
  },
})
