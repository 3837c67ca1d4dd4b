import { z } from 'zod'
import type { Finding } from '../violation.ts'
import { kind, type RuleKind } from './kind.ts'

const format = z.array(z.string().regex(/^[a-z0-9]{2,5}$/)).min(1)
const pieceKinds = z.enum(['summaryScan', 'formScan', 'entryFile', 'summaryFile'])

const pieceNames: Readonly<Record<z.infer<typeof pieceKinds>, string>> = Object.freeze({
  summaryScan: '汇总表扫描件',
  formScan: '全部报送表扫描件',
  entryFile: '全部案例电子件',
  summaryFile: '汇总表电子件',
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
      return formats === undefined ? [] : [`${pieceNames[piece]}（${formats.join('、')}）`]
    })
    return `材料齐全：${parts.join('、')}`
  },
})
