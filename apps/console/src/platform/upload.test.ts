import { Refused, Unreachable } from './refusals'

test('an upload that was left off before it could begin is not begun', async () => {
  const window = { addEventListener: () => undefined, location: { hash: '' } }
  Object.assign(globalThis, { window })
  const { upload } = await import('./upload')
  const file = new File(['一段视频'], '视频.mp4')
  const left = upload(file, { purpose: 'attachment', signal: AbortSignal.abort() })
  await expect(left).rejects.toBeInstanceOf(Unreachable)
})

test('a server or an account that is full stops a drop, a file that cannot be taken does not', async () => {
  const { isFull } = await import('./upload')
  const refused = (message: string) =>
    new Refused('', [{ rule: message, message, args: {}, strength: 'hard', says: '' }])
  const full = ['upload.noSpace', 'upload.tooManyOpen', 'upload.tooMuchOpen', 'upload.tooLarge'].map(
    (message) => isFull(refused(message)),
  )
  expect(full).toEqual([true, true, true, false])
  expect(isFull(new Unreachable())).toBe(false)
})
