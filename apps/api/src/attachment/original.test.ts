import sharp from 'sharp'
import { preparePicture } from './picture'

const place = {
  IFD0: { Artist: 'Camera-Owner-7' },
  IFD3: { GPSLatitude: '32/1 3/1 0/1', GPSLatitudeRef: 'N' },
}

/** A picture in which no two parts look alike, so that nothing can be lost unseen. */
function photograph(width: number, height: number): sharp.Sharp {
  const bytes = Buffer.alloc(width * height * 3)
  for (let i = 0; i < bytes.length; i++) bytes[i] = (i * 7919 + (i >> 8) * 31) % 256
  return sharp(bytes, { raw: { width, height, channels: 3 } })
}

const pixels = (bytes: Buffer): Promise<Buffer> => sharp(bytes).raw().toBuffer()

test.each(['jpeg', 'png'] as const)(
  'the original of a %s keeps every pixel, and neither place nor photographer',
  async (format) => {
    const taken = await photograph(2000, 900).withExif(place).toFormat(format).toBuffer()
    expect(taken.includes(Buffer.from('Camera-Owner-7'))).toBe(true)
    const { width, original } = await preparePicture(taken, '现场.jpg')
    expect([width, original.width, original.height]).toEqual([1600, 2000, 900])
    expect((await pixels(original.bytes)).equals(await pixels(taken))).toBe(true)
    expect((await sharp(original.bytes).metadata()).exif).toBeUndefined()
    expect(original.bytes.includes(Buffer.from('Camera-Owner-7'))).toBe(false)
  },
)

test('a picture that was taken sideways stands upright at full size', async () => {
  const taken = await photograph(2000, 900).withExif(place).withMetadata({ orientation: 6 }).jpeg().toBuffer()
  const { original } = await preparePicture(taken, '现场.jpg')
  const { width, height, orientation, exif } = await sharp(original.bytes).metadata()
  expect([width, height, orientation, exif]).toEqual([900, 2000, undefined, undefined])
  expect([original.width, original.height, original.mime]).toEqual([900, 2000, 'image/jpeg'])
})

test('a photograph of an activity keeps its coded bytes and says how it lies, and nothing else', async () => {
  const taken = await photograph(2000, 900).withExif(place).withMetadata({ orientation: 6 }).jpeg().toBuffer()
  const { original } = await preparePicture(taken, '现场.jpg', { turned: true })
  const { width, height, orientation } = await sharp(original.bytes).metadata()
  expect([width, height, orientation]).toEqual([2000, 900, 6])
  expect([original.width, original.height, original.mime]).toEqual([900, 2000, 'image/jpeg'])
  expect((await pixels(original.bytes)).equals(await pixels(taken))).toBe(true)
  expect(original.bytes.includes(Buffer.from('Camera-Owner-7'))).toBe(false)
  const coded = (bytes: Buffer) => bytes.subarray(bytes.indexOf(Buffer.from([0xff, 0xdb])))
  expect(coded(original.bytes).equals(coded(taken))).toBe(true)
})

test('what lies behind the end of a picture is left behind', async () => {
  const taken = await photograph(400, 300).jpeg({ progressive: true }).toBuffer()
  const hidden = Buffer.concat([taken, await photograph(80, 60).withExif(place).jpeg().toBuffer()])
  const { original } = await preparePicture(hidden, '动态照片.jpg')
  expect(original.bytes.length).toBeLessThanOrEqual(taken.length)
  expect((await pixels(original.bytes)).equals(await pixels(taken))).toBe(true)
})

test('a format that no printing house takes is written anew without loss of size', async () => {
  const webp = await photograph(1800, 700).webp({ lossless: true }).toBuffer()
  const { original } = await preparePicture(webp, '图.webp')
  expect([original.mime, original.width, original.height]).toEqual(['image/jpeg', 1800, 700])
})
