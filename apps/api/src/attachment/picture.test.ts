import sharp from 'sharp'
import { rowSized } from './picture'

const noise = (width: number, height: number): Promise<Buffer> =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  })
    .jpeg({ quality: 85 })
    .toBuffer()

test('a picture of a paper with hundreds is no larger than its place, in the same shape', async () => {
  const kept = await noise(1600, 1200)
  const { width, height } = await sharp(await rowSized(kept)).metadata()
  expect([width, height]).toEqual([960, 720])
  const small = await noise(200, 150)
  expect(await rowSized(small)).toBe(small)
})
