import fc from 'fast-check'
import { recompiled, toldAgainst } from './wording.ts'

const before = '据7家单位报送，累计活动63场次，受众超10400人次。'
const now = '据8家单位报送，累计活动63场次，受众超10900人次。'

const marked = (compiled: string, after: string): { marks: string[]; gone: string[] } => {
  const { text, changed, gone } = recompiled({ compiled }, after)
  return { marks: changed.map(({ from, to }) => text.slice(from, to)), gone }
}
const stale = (compiled: string, edited: string, after: string): string[] =>
  recompiled({ compiled, edited }, after).stale

test('what nobody edited is written anew and its changed numbers are marked', () => {
  const { text, changed } = recompiled({ compiled: before }, now)
  expect(text).toBe(now)
  expect(changed.map(({ from, to }) => now.slice(from, to))).toEqual(['8家', '10900人'])
})

test('the office’s words are never written over, and its numbers that no longer agree are listed', () => {
  const edited = '全市7家单位办了63场活动，受众10400人次，比2021年多。'
  const { text, changed, gone, wording } = recompiled({ compiled: before, edited }, now)
  expect([text, wording.edited, gone]).toEqual([edited, edited, []])
  expect(changed.map(({ from, to }) => now.slice(from, to))).toEqual(['8家', '10900人'])
  expect(stale(before, edited, now)).toEqual(['7家', '10400人'])
})

test('a second compilation of the same changes nothing', () => {
  expect(recompiled({ compiled: now }, now)).toEqual({
    wording: { compiled: now },
    text: now,
    changed: [],
    gone: [],
    stale: [],
  })
})

test('reworded text, an activity more on days already told and a line that went are each shown', () => {
  const first = '甲局：4月20日，广场，布展。展出展板。'
  const second = '乙局：4月20日，学校，讲座。学生参加。'
  expect(marked(first, '甲局：4月20日，广场，布展。展出图片。')).toEqual({ marks: ['图片'], gone: [] })
  expect(marked(first, `${first}\n${second}`)).toEqual({ marks: [second], gone: [] })
  expect(marked(`${first}\n${second}`, first)).toEqual({ marks: [], gone: [second] })
  expect(marked('展出展板、图片和资料。', '展出展板、图片。').marks).toEqual(['。'])
  expect(marked(first, '')).toEqual({ marks: [], gone: [first] })
})

test('a number is compared with what it counts: 20块 is stale while 4月20日 stands', () => {
  const compiled = '共开展1项，展板20块。\n甲局：4月20日，广场，布展。'
  const after = '共开展1项，展板23块。\n甲局：4月20日，广场，布展。'
  expect(stale(compiled, '4月20日布展，展板20块。', after)).toEqual(['20块'])
  expect(stale(compiled, '4月20日布展，摆出20幅展板。', after)).toEqual(['20幅'])
  expect(stale('受众12000人次。', '受众1.2万余人次，即１２０００人。', '受众13000人次。')).toEqual([
    '1.2万余人',
    '１２０００人',
  ])
})

test('of two stale numbers the office mends one: the other stays listed, whatever it saves, until the figures say it again', () => {
  const [old, read] = ['展板20块，受众500人。', '展板25块，受众600人。']
  expect(stale(old, '布展20块，500人参观。', read)).toEqual(['20块', '500人'])
  const mended = toldAgainst('布展25块，500人参观。', old, read)
  expect(stale(mended, '布展25块，500人参观。', read)).toEqual(['500人'])
  const again = toldAgainst('共布展25块，500人参观。', mended, read)
  expect(stale(again, '共布展25块，500人参观。', read)).toEqual(['500人'])
  expect(stale(again, '共布展25块，500人参观。', '展板30块，受众500人。')).toEqual(['25块'])
  const both = toldAgainst('布展25块，600人参观。', again, read)
  expect([both, stale(both, '布展25块，600人参观。', read)]).toEqual([read, []])
})

test('figures that change while the office writes are told as soon as it saves', () => {
  const read = '展板20块。'
  expect(stale(toldAgainst('布展20块。', read, read), '布展20块。', '展板25块。')).toEqual(['20块'])
})

test('what is new or gone beside the office’s words is marked where it is compiled, whatever numbers are kept with it', () => {
  const first = '甲局：4月20日，广场，布展。'
  const second = '乙局：4月21日，学校，讲座。'
  const edited = '各单位布展20块，500人参观。'
  const against = toldAgainst(edited, '展板20块，受众500人。', first)
  expect(against).toBe(`${first}\n20块\n500人`)
  const changes = (now: string): [string[], string[]] => {
    const { changed, gone } = recompiled({ compiled: against, edited }, now)
    return [changed.map(({ from, to }) => now.slice(from, to)), gone]
  }
  expect([changes(first), changes(`${first}\n${second}`), changes(second), changes('')]).toEqual([
    [[], []],
    [[second], []],
    [[second], [first]],
    [[], [first]],
  ])
})

const line = fc.stringMatching(/^[甲乙，。4月20日块人]{1,12}$/)
const texts = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n'))

test('whatever changes, every line is as it was, or marked, or told to be gone', () => {
  fc.assert(
    fc.property(texts, texts, (compiled, after) => {
      const { changed, gone } = recompiled({ compiled }, after)
      expect(changed.length + gone.length > 0).toBe(
        compiled.split('\n').sort().join('\n') !== after.split('\n').sort().join('\n'),
      )
      let [start, end] = [0, 0]
      for (const one of after.split('\n')) {
        const within = changed.filter(({ from, to }) => from >= start && to <= start + one.length)
        if (!compiled.split('\n').includes(one) && one !== '') expect(within.length).toBeGreaterThan(0)
        start += one.length + 1
      }
      for (const { from, to } of changed) {
        expect([from >= end, to > from, after.slice(from, to).includes('\n')]).toEqual([true, true, false])
        end = to
      }
    }),
  )
})

test('what is not marked stood there before, in its order', () => {
  fc.assert(
    fc.property(line, line, (compiled, after) => {
      const { changed } = recompiled({ compiled }, after)
      const rest = changed.reduceRight((text, { from, to }) => text.slice(0, from) + text.slice(to), after)
      let at = 0
      for (const mark of compiled) if (mark === rest[at]) at += 1
      expect(at).toBe(rest.length)
    }),
  )
})

test('whatever is saved over whatever was read, a number of the text that was listed stays listed while it disagrees', () => {
  const counted = fc.record({ n: fc.integer({ min: 0, max: 9 }), of: fc.constantFrom('块', '人') })
  const text = fc
    .array(counted, { maxLength: 6 })
    .map((all) => all.map(({ n, of }) => `${n}${of}`).join('，'))
  fc.assert(
    fc.property(text, text, fc.tuple(text, text), (old, read, [before, edited]) => {
      const listed = stale(old, before, read).filter((one) => edited.split('，').includes(one))
      expect(stale(toldAgainst(edited, old, read), edited, read)).toEqual(expect.arrayContaining(listed))
    }),
    // A number that stands as it is compiled now is not stale, whatever else it was before.
    { examples: [['0块', '0人', ['0人', '0人']]] },
  )
})

test('no number of an edited text is told to agree while what it counts was compiled and is no more', () => {
  const counted = fc.record({ n: fc.integer({ min: 0, max: 40 }), of: fc.constantFrom('块', '日', '家') })
  const sentence = fc.array(counted, { maxLength: 8 }).map((all) => all.map(({ n, of }) => `${n}${of}`))
  fc.assert(
    fc.property(sentence, sentence, (old, after) => {
      const gone = [...new Set(old.filter((one) => !after.includes(one)))]
      expect(stale(old.join('，'), old.join('；'), after.join('，'))).toEqual(gone)
    }),
  )
})
