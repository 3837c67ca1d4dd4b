import { preset } from '../../test/presets.ts'
import { identityMarks } from '../quota/identity.ts'
import { knownOf } from './marks.ts'
import { workHashes } from './work.ts'

const { form } = preset('n4-science-videos')
const file = (id: string) => ({ id, sha256: `hash of ${id}` })
const content = {
  title: '田间实验室',
  film: ['film'],
  playProof: ['letter'],
  sources: { rows: [{ what: '星轨照片', proof: ['licence'] }] },
}
const frozen = ['figure', 'film', 'letter', 'licence'].map(file)

test('a film and the pictures of a text are the work, a proof of showing and a licence are not', () => {
  expect(workHashes(form, content, frozen)).toEqual(['hash of figure', 'hash of film'])
})

test('a file that is handed in as the work and as its proof is the work', () => {
  expect(workHashes(form, { ...content, playProof: ['film'] }, [file('film')])).toEqual(['hash of film'])
})

test('neither a second one of the same nor a like one is found by a proof', () => {
  const marks = identityMarks(form, { content, files: frozen, filer: '' }).filter(
    ({ kind }) => kind === 'file',
  )
  expect(marks.map(({ value }) => value)).toEqual(['hash of figure', 'hash of film'])
  expect(knownOf(form, content, frozen).files).toEqual(['hash of figure', 'hash of film'])
})
