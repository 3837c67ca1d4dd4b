import type { Column } from '@huibian/documents'

const text = (key: string, label: string, width: number): Column => ({ key, label, width, kind: 'text' })

const named = (key: string, label: string, width: number): Column => ({
  ...text(key, label, width),
  optional: true,
})

/** The columns of a catalogue of cases of former years; who worked on a case and how to reach them is known of some alone. */
export const pastCaseColumns: Column[] = [
  text('year', '年份', 8),
  text('campaign', '征集活动', 30),
  text('title', '案例名称', 50),
  text('unit', '报送单位', 36),
  named('phone', '联系电话', 18),
  named('author', '作者', 20),
  named('contact', '联系人', 14),
  named('email', '电子邮箱', 24),
]
