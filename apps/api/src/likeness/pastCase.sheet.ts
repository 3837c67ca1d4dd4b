import type { Column } from '@huibian/documents'

const text = (key: string, label: string, width: number): Column => ({ key, label, width, kind: 'text' })

/** The columns of a catalogue of cases of former years. */
export const pastCaseColumns: Column[] = [
  text('year', '年份', 8),
  text('campaign', '征集活动', 30),
  text('title', '案例名称', 50),
  text('unit', '报送单位', 36),
  text('phone', '联系电话', 18),
]
