import { rendering } from '../../test/samples.ts'
import { unprintable } from './unprintable.ts'

test('characters that no face has are named once each, in their order; rare ones that some face has are not', async () => {
  const missing = ['𪜁', '𪜂'].map((character) => ({
    character,
    codePoint: `U+${character.codePointAt(0)?.toString(16).toUpperCase()}`,
  }))
  const text = '镕堃喆昇㛃䶮㐂𬭚𠮷㎡与𪜁、𪜂、𪜁\n'
  expect(await Promise.all([unprintable(text, rendering), unprintable('𪜂', rendering)])).toEqual([
    missing,
    missing.slice(1),
  ])
  expect(await unprintable('知识产权', rendering)).toEqual([])
})
