import { ended } from './standing.ts'

test('a certificate is revoked or replaced for a reason, and never without', () => {
  expect(ended('issued', 'revoke', ' 版权争议 ')).toEqual({ state: 'revoked', reason: '版权争议' })
  expect(ended('issued', 'replace', '单位名称有误')).toEqual({ state: 'replaced', reason: '单位名称有误' })
  expect([ended('issued', 'revoke', ' '), ended('issued', 'replace', '')]).toEqual([undefined, undefined])
})

test('what was revoked is revoked once and may be issued anew, what was replaced is out of force for good', () => {
  expect(ended('revoked', 'revoke', '再次撤销')).toBeUndefined()
  expect(ended('revoked', 'replace', '争议已解决')?.state).toBe('replaced')
  expect([ended('replaced', 'revoke', '撤销'), ended('replaced', 'replace', '换发')]).toEqual([
    undefined,
    undefined,
  ])
})
