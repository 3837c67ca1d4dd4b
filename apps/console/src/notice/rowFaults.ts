import { longestRow, type RowFault } from '@huibian/domain'
import type { Translate } from './part'

/** What keeps a row out of a list, for whoever typed it. */
export function faultsSaid(faults: readonly RowFault[], translate: Translate): string {
  return faults.map((fault) => translate(keyOf(fault), argsOf(fault))).join('')
}

const keyOf = (fault: RowFault): string =>
  `notice.rowFault.${fault.fault}${'as' in fault && fault.as === 'list' ? 'InList' : ''}`

function argsOf(fault: RowFault): { [name: string]: number } {
  if (fault.fault === 'longName') return { max: longestRow.name }
  if (fault.fault === 'longCode') return { max: longestRow.code }
  if (fault.fault === 'digits') return { digits: fault.digits }
  return 'as' in fault && typeof fault.as === 'number' ? { row: fault.as } : {}
}
