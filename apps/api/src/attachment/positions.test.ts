import { box } from '../../../../test/harness/film'
import { positionsIn } from './positions'

const count = (n: number): Buffer => Buffer.from([0, 0, 0, n])
const full = (type: string, ...parts: Parameters<typeof box>[1][]): Buffer => box(type, count(0), ...parts)
const words = (bytes: Buffer): string[] =>
  positionsIn(bytes).boxes.map(({ start, end }) => bytes.toString('latin1', start + 4, end))

/** What Apple's telephones write: names by number, and what each says. */
const apple = (...keys: string[]): Buffer =>
  box(
    'meta',
    full('hdlr', 'mdta'),
    full('keys', count(keys.length), ...keys.map((key) => box('mdta', key))),
    box('ilst', ...keys.map((key, at) => box(count(at + 1).toString('latin1'), box('data', `of ${key}`)))),
  )

const place = 'com.apple.quicktime.location.ISO6709'

test.each<[string, Buffer, string[]]>([
  [
    'a telephone of Android',
    box('udta', box('\u00a9xyz', '+33+113/'), box('name', '讲座')),
    ['\u00a9xyz+33+113/'],
  ],
  ['one of 3GPP', box('trak', box('udta', full('loci', 'here'))), ['loci\0\0\0\0here']],
  [
    'one of Apple',
    apple('com.apple.quicktime.make', place),
    [`\0\0\0\x02${box('data', `of ${place}`).toString('latin1')}`],
  ],
  [
    'a meta box of ISO',
    box('udta', full('meta', full('hdlr', 'mdir'), box('ilst', box('\u00a9xyz', 'here')))),
    ['\u00a9xyzhere'],
  ],
  ['words about the film', box('udta', box('XMP_', '<exif:GPSLatitude>33')), ['XMP_<exif:GPSLatitude>33']],
  ['words that name no place', box('udta', box('XMP_', '<dc:title>')), []],
  ['none', apple('com.apple.quicktime.make'), []],
])('%s is found to tell where a film was taken by what it writes and nothing else', (_, inMoov, told) => {
  expect(words(box('moov', box('mvhd', 'head'), inMoov))).toEqual(told)
})

test('a track of places is told apart from one that only goes along', () => {
  const track = (sample: Buffer): Buffer =>
    box('moov', box('trak', box('mdia', box('minf', box('stbl', full('stsd', count(1), sample))))))
  const tracked = [
    box('gpmd', ''),
    box('camm', ''),
    box('mebx', place),
    box('avc1', ''),
    box('mebx', 'com.apple.quicktime.video-orientation'),
  ]
  expect(tracked.map((sample) => positionsIn(track(sample)).tracked)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
})

test('what is cut off, runs over its end or holds itself is read as far as it goes', () => {
  const long = Buffer.concat([box('udta', ''), box('moov', '')])
  long.writeUInt32BE(0xfffffff0, 8)
  let deep = box('\u00a9xyz', 'here')
  for (let n = 0; n < 1000; n += 1) deep = box('udta', deep)
  const cut = box('moov', box('udta', box('\u00a9xyz', 'here'))).subarray(0, 20)
  for (const bytes of [long, deep, cut, Buffer.alloc(40), Buffer.of()]) expect(words(bytes)).toEqual([])
})
