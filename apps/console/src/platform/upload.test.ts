import { Unreachable } from './refusals'

test('an upload that was left off before it could begin is not begun', async () => {
  const window = { addEventListener: () => undefined, location: { hash: '' } }
  Object.assign(globalThis, { window })
  const { upload } = await import('./upload')
  const file = new File(['一段视频'], '视频.mp4')
  const left = upload(file, { purpose: 'attachment', signal: AbortSignal.abort() })
  await expect(left).rejects.toBeInstanceOf(Unreachable)
})
