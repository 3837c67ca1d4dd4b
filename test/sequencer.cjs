const { default: Sequencer } = require('@jest/test-sequencer')

/** What takes longest begins first: begun last, it would hold up the end of a run alone. */
const longest = [
  'everyPage.test.ts',
  'foreign.test.ts',
  'verdicts.test.ts',
  'restart.test.ts',
  'lastPlace.test.ts',
  'foreignIds.test.ts',
  'markup.test.ts',
  'demo.test.ts',
  'cut.test.ts',
  // None of these plays the demo, which two would otherwise do at once.
  'together/7.test.ts',
  'together/6.test.ts',
  'unread.test.ts',
  'guards.test.ts',
  'book.test.ts',
  'unlike.test.ts',
  'seals.test.ts',
  'package.test.ts',
  'incoming.test.ts',
  'newer.test.ts',
  'editor.test.ts',
  'usability.test.ts',
]

const rank = ({ path }) => {
  const at = longest.findIndex((name) => path.endsWith(`/${name}`))
  return at === -1 ? longest.length : at
}

module.exports = class LongestFirst extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests)
    return sorted.toSorted((one, other) => rank(one) - rank(other))
  }
}
