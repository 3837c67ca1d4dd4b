import type { Page } from 'playwright-core'
import sharp from 'sharp'

/** So many photographs fall on a page at once, as from a folder; no two are the same file. */
export async function dropPhotographs(page: Page, many: number): Promise<void> {
  const jpeg = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#345' } })
    .jpeg()
    .toBuffer()
  await page
    .getByRole('button', { name: '选择文件' })
    .locator('xpath=ancestor::*[2]')
    .evaluate(
      (target, [base64, all]) => {
        const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))
        const dataTransfer = new DataTransfer()
        for (let n = 1; n <= all; n += 1)
          dataTransfer.items.add(
            new File([bytes, String(n)], `现场${String(n).padStart(3, '0')}.jpg`, { type: 'image/jpeg' }),
          )
        target.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
      },
      [jpeg.toString('base64'), many] as const,
    )
}
