import { wordsOf, type Language, type Words } from '../campaign/text.ts'
import type { Campaign } from '../campaign/schema.ts'
import type { QuotaSubject } from './asked.ts'

/** Of whom entries are counted together. */
export type Whose = 'filer' | 'sender' | 'region'

type Ground = { of: Whose | 'author' | 'all'; each?: 'phase' | 'theme'; who: Words }

const region = { zh: '每个地区', en: 'each region' }
const filer = { zh: '每家报送单位', en: 'each filer' }
const sender = { zh: '每家推荐单位', en: 'each recommending body' }

/** What entries are counted by: of whom, and in which parts. */
export const countings = Object.freeze({
  region: { of: 'region', who: region },
  regionPhase: { of: 'region', each: 'phase', who: region },
  regionTheme: { of: 'region', each: 'theme', who: region },
  filer: { of: 'filer', who: filer },
  filerPhase: { of: 'filer', each: 'phase', who: filer },
  filerTheme: { of: 'filer', each: 'theme', who: filer },
  sender: { of: 'sender', who: sender },
  senderTheme: { of: 'sender', each: 'theme', who: sender },
  theme: { of: 'all', each: 'theme', who: { zh: '', en: 'all together' } },
  person: { of: 'author', who: { zh: '每位第一作者（第一制作单位）', en: 'each first author or maker' } },
  entrant: { of: 'filer', who: { zh: '每家单位、每位公民', en: 'each body or citizen' } },
}) satisfies Readonly<Record<string, Ground>>

/** By what a number is counted. */
export type CountedBy = keyof typeof countings

export const groundOf = (per: string): Ground | undefined =>
  (countings as Readonly<Record<string, Ground>>)[per]

const partWords: Readonly<Record<NonNullable<Ground['each']>, Words>> = Object.freeze({
  phase: { zh: '每个阶段', en: 'in each phase' },
  theme: { zh: '每个主题', en: 'on each theme' },
})

/** In which parts a number is counted, in words; '' where it is counted over all. */
export const eachWords = (per: CountedBy): Words => {
  const { each } = countings[per] as Ground
  return each ? partWords[each] : { zh: '', en: '' }
}

/** A ground as whoever chooses among them reads it. */
export function countedWords(per: CountedBy | 'activity'): Words {
  if (per === 'activity') return { zh: '每项活动', en: 'each activity' }
  const [{ who }, each] = [countings[per] as Ground, eachWords(per)]
  return { zh: `${who.zh}${each.zh}`, en: `${who.en} ${each.en}`.trim() }
}

/** In which language parts are named, and which phases they are of; of all where none is named. */
export type Parting = { language?: Language | undefined; phases?: readonly string[] | undefined }

/** The themes by which a number tells works apart: those of the form that one of the phases allows. */
export function themesOf(
  { form, phases }: Pick<Campaign, 'form' | 'phases'>,
  { language, phases: of }: Parting = {},
): QuotaSubject[] {
  const options = form.fields.find(({ id }) => id === 'theme')?.options ?? []
  const within = phases.filter(({ id }) => of?.includes(id) ?? true)
  const allowed = ({ id }: { id: string }) =>
    within.some(({ allows }) => allows['theme']?.includes(id) ?? true)
  return options.filter(allowed).map(({ id, name }) => ({ id, name: wordsOf(name, language) }))
}

/** Phases by their names. */
export function phasesOf(
  { phases }: Pick<Campaign, 'phases'>,
  { language, phases: of }: Parting = {},
): QuotaSubject[] {
  return phases
    .filter(({ id }) => of?.includes(id) ?? true)
    .map(({ id, name }) => ({ id, name: wordsOf(name, language) }))
}

/** All entries together, whoever sent them. */
export const everybody: QuotaSubject = Object.freeze({ id: '', name: '' })

/** The subject that is one part of another: 甲省 on one theme. A part of all entries together stands for itself. */
export function partOf(whole: QuotaSubject, part: QuotaSubject): QuotaSubject {
  if (whole === everybody) return part
  return { id: `${whole.id} ${part.id}`, name: `${whole.name}（${part.name}）` }
}
