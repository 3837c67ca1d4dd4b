import { fileFormats, rulesOf, spellingsOf, type Campaign, type Rule } from '@huibian/domain'

const formatsIn = ({ kind, params }: Rule, field: string): readonly string[] | undefined => {
  if (params['field'] !== field) return undefined
  const named = kind === 'mediaContainer' ? params['allowed'] : params['formats']
  return Array.isArray(named) ? named.flatMap((format) => spellingsOf(String(format))) : undefined
}

/** The formats that a field of files takes: those that each of its rules allows, or all that entries may hold. */
export function acceptedFormats(
  { file, phase }: { file: Campaign; phase: string },
  field: string,
): readonly string[] {
  const asked = rulesOf(file, phase).flatMap((rule) => {
    const formats = formatsIn(rule, field)
    return formats ? [formats] : []
  })
  return asked.length === 0
    ? [...fileFormats]
    : asked.reduce((left, right) => left.filter((format) => right.includes(format)))
}

/** The most files that a field takes, where a rule says. */
export function mostFiles({ file, phase }: { file: Campaign; phase: string }, field: string): number {
  const limits = rulesOf(file, phase)
    .filter(({ kind, params }) => kind === 'attached' && params['field'] === field)
    .flatMap(({ params: { max } }) => (typeof max === 'number' ? [max] : []))
  return Math.min(100, ...limits)
}
