import type { Campaign, Content } from '@huibian/domain'
import type { Filed } from './filing'
import { begunBy, finalisedAs, noticeStage, savedAs, type Given, type NoticeStage } from './notices'
import type { Actor, World } from './world'

/** A province and a factory below it, as most tests of the notice unlike the five need them. */
export const provinceAndFactory: readonly Given[] = [
  { key: 'province', name: '甲省节能办公室', shortName: '甲省', types: ['provincialOffice'] },
  { key: 'factory', name: '某工厂', types: ['factory'], under: 'province' },
]

export const association: Given = { key: 'union', name: '某行业协会', types: ['tradeBody'] }

/** The notice unlike the five, some days before its units' day, with whoever takes part; `entered` is what the host makes of it before. */
export const greenStage = (
  units: readonly Given[],
  entered?: (file: Campaign) => Campaign,
): Promise<NoticeStage> =>
  noticeStage({
    path: 'packages/domain/test/unlike.yaml',
    at: '2026-06-10T10:00:00+08:00',
    answers: { chosen: '30' },
    units,
    ...(entered ? { entered } : {}),
  })

/** Its one phase twice, the later open for a month more, without days of their own for any level. */
export function inTwoPhases({ phases: [phase] }: Campaign): Campaign['phases'] {
  if (!phase) throw new Error('no phase')
  const { dues: _, ...open } = phase
  return [
    { ...open, name: '第一批' },
    { ...open, id: 'later', name: '第二批', closes: '2026-07-31', wording: '7月31日17时前' },
  ]
}

const text = (n: number): string => '绿色工厂节能降碳'.repeat(Math.ceil(n / 8)).slice(0, n)

/** A work that breaks no rule of that notice, unless its text or abstract is asked for longer. */
export const greenWork = (title: string, { n = 2000, about = 300 } = {}): Content => ({
  title,
  abstract: text(about),
  body: [{ type: 'paragraph', inlines: [{ text: text(n) }] }],
  saved: { value: 120 },
})

/** The work of a factory, finalised on a way and not sent in yet. */
export async function greenReady(
  world: World,
  factory: Actor,
  { route, content }: { route: string; content: Content },
): Promise<Filed> {
  const begun = await begunBy(world, factory, { phase: 'call', route })
  return finalisedAs(world, factory, await savedAs(world, factory, begun, content))
}
