import { judge, rulesOf, type Facts } from '@huibian/domain'
import { recommended } from '../../packages/domain/test/n4.ts'
import { campaign as cases, facts as caseFacts } from '../../packages/domain/test/n2.ts'
import { median } from './median'

const cpuMilliseconds = () => process.cpuUsage().user / 1000

/** Verdicts a CPU second, the middle of five rounds, on the facts of one entry as its act has gathered them. */
function perSecond(rules: ReturnType<typeof rulesOf>, facts: Partial<Facts>): number {
  const rounds = Array.from({ length: 5 }, () => {
    const until = cpuMilliseconds() + 1000
    let n = 0
    // The clock is looked at once in a hundred, so that what is measured is the judging.
    while (cpuMilliseconds() < until)
      for (let each = 0; each < 100; each++, n++) judge(rules, 'submit', facts)
    return n
  })
  return median(rounds)
}

test('one entry is judged against all its rules 5,000 times a second', () => {
  const measured = {
    caseOf1500Words: perSecond(rulesOf(cases), caseFacts()),
    video: perSecond(rulesOf(recommended.campaign), recommended.facts()),
  }
  console.log(JSON.stringify({ measure: 'judge', ...measured }))
  expect(Math.min(...Object.values(measured))).toBeGreaterThanOrEqual(5000)
}, 60_000)
