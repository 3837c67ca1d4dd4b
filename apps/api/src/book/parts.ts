import { canonicalJson, plainText, wordsOf, type Language } from '@huibian/domain'
import { frontParts, headless } from './frontParts'
import type { Snapshot, SnapshotCase } from './snapshot'

/** A part of what an edition prints: its heading, what two of it are compared by, and how it reads. */
export type Part = { heading: string; canonical: string; text: string }

/** A part that two editions print differently, as either reads; one that an edition lacks reads as nothing. */
export type PartChange = { heading: string; before: string; after: string }

const line = (heading: string, text: string): Part => ({ heading, canonical: text, text })

/** A case part by part: its name, the editors' remark, then its sections; `noun` is what the call calls it. */
export function caseParts(text: SnapshotCase, noun: string, language: Language): Part[] {
  const { title, editorsNote } = headless(noun)
  return [
    line(wordsOf(title, language), text.title),
    line(wordsOf(editorsNote, language), text.editorsNote ?? ''),
    ...text.sections.map(({ heading, body }) => ({
      heading,
      canonical: canonicalJson(body),
      text: plainText(body),
    })),
  ]
}

/** What surrounds the cases, part by part. */
export function surroundings(snapshot: Snapshot, language: Language): Part[] {
  const { title, preface, editorsNote, colophon } = snapshot
  const named = (part: keyof typeof frontParts) => wordsOf(frontParts[part], language)
  return [
    line(named('title'), title),
    { heading: named('preface'), canonical: canonicalJson(preface), text: plainText(preface) },
    { heading: named('editorsNote'), canonical: canonicalJson(editorsNote), text: plainText(editorsNote) },
    line(named('colophon'), colophon.map(({ label, value }) => `${label}：${value}`).join('\n')),
  ]
}

/** The parts that read or are built differently, in the later edition's order. */
export function changedParts(before: readonly Part[], after: readonly Part[]): PartChange[] {
  const empty = { canonical: '', text: '' }
  const headings = [...new Set([...after, ...before].map(({ heading }) => heading))]
  return headings.flatMap((heading) => {
    const was = before.find((part) => part.heading === heading) ?? empty
    const is = after.find((part) => part.heading === heading) ?? empty
    return was.canonical === is.canonical ? [] : [{ heading, before: was.text, after: is.text }]
  })
}
