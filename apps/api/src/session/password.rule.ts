import type { Finding } from '@huibian/domain'
import { commonStems, keyboardRows } from './password.table'

export const minLength = 10
export const maxLength = 128

/** Whom a password is for: nothing of this may be in it. */
export type Owner = { username: string; name: string; organisations: string[] }

const found = (message: string, args: Finding['args'] = {}): Finding => ({ path: 'password', message, args })

const classes = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/]

/** Letters that people write as digits and signs, written back. */
const written: { [sign: string]: string } = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'l',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
}

function plain(password: string): string {
  return password.toLowerCase().replace(/[@4310$57!]/g, (sign) => written[sign] ?? sign)
}

const lettersOf = (text: string): string => text.replace(/[^a-z]/g, '')

/** What of a password is neither the row of a keyboard, up or down, nor a count, nor one sign over and over. */
function withoutRuns(password: string): string {
  let rest = password.toLowerCase()
  for (const row of keyboardRows) {
    for (let length = row.length; length >= 3; length -= 1) {
      for (let at = 0; at + length <= row.length; at += 1)
        rest = rest.split(row.slice(at, at + length)).join('')
    }
  }
  return rest.replace(/(.{1,3})\1{2,}/g, '')
}

/** Whether a password is a word of the table, a keyboard's row or a count, however it is dressed up. */
function isCommon(password: string): boolean {
  if (new Set(password.toLowerCase()).size < 5) return true
  if (withoutRuns(password).length < 5) return true
  const spelled = [lettersOf(plain(password)), lettersOf(password.toLowerCase())]
  return commonStems.some((stem) =>
    spelled.some((letters) => letters.includes(stem) && letters.length - stem.length < 4),
  )
}

/** What is wrong with a password in itself, whoever it is for. */
export function judgePassword(password: string): Finding[] {
  const length = [...password].length
  if (length < minLength) return [found('password.short', { n: length, min: minLength })]
  if (length > maxLength) return [found('password.long', { n: length, max: maxLength })]
  const kinds = classes.filter((kind) => kind.test(password)).length
  if (kinds < 3) return [found('password.classes', { n: kinds, min: 3 })]
  return isCommon(password) ? [found('password.common')] : []
}

/** What is wrong with a password for this person: it must not hold their name or their unit's. */
export function judgePersonal(password: string, owner: Owner): Finding[] {
  const said = password.toLowerCase()
  const words = [owner.username, ...owner.username.split(/[._-]/), owner.name, ...owner.organisations]
  const held = words.some((word) => {
    const known = word.trim().toLowerCase()
    const least = /[^\u0020-\u007e]/.test(known) ? 2 : 4
    return known.length >= least && (said.includes(known) || lettersOf(plain(password)).includes(known))
  })
  return held ? [found('password.personal')] : []
}
