import {
  canonicalJson,
  carriedOver,
  checkContent,
  type Content,
  type Form,
  type Violation,
} from '@huibian/domain'

/** What of a draft can be saved now, and what keeps a field back: its value then stays as it was last saved. */
export type Savable = { content: Content; held: Violation[] }

/** Keeps back only the fields whose shape the server would refuse, so that one long title does not hold up the text. */
export function savable(form: Form, whole: Content, last: Content): Savable {
  // A correction may have struck a field that a draft still says something of, and nobody can empty it.
  const [content, saved] = [carriedOver(whole, form).content, carriedOver(last, form).content]
  const checked = checkContent(form, content)
  if ('content' in checked) return { content: checked.content, held: [] }
  const held = checked.findings.map((finding): Violation => ({
    rule: finding.message,
    ...finding,
    strength: 'hard',
  }))
  const back = new Set(held.map((violation) => violation.path ?? ''))
  const kept = Object.entries(content).filter(([field]) => !back.has(field))
  const before = Object.entries(saved).filter(([field]) => back.has(field))
  return { content: Object.fromEntries([...kept, ...before]), held }
}

/** Whether two contents say the same, in whatever order their fields stand. */
export function sameContent(one: Content, other: Content): boolean {
  return canonicalJson(one) === canonicalJson(other)
}
