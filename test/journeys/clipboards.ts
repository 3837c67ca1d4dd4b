import type { Page } from 'playwright-core'

/** The head and the marks that Word sets around whatever is copied from it. */
const byWord = (body: string): string => `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"
xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<link rel=File-List href="file:///C:/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View><w:Zoom>0</w:Zoom></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-family:等线;} @list l0:level1 {mso-level-text:"%1、";} --></style>
</head>
<body lang=ZH-CN style='tab-interval:21.0pt;text-justify-trim:punctuation'>
<!--StartFragment-->${body}<!--EndFragment-->
</body></html>`

const inList = (list: number, level: number, mark: string, text: string): string =>
  `<p class=MsoListParagraph style='margin-left:${21 * level}.0pt;text-indent:-21.0pt;mso-list:l${list} level${level} lfo${list + 1}'><![if !supportLists]><span
lang=EN-US style='mso-bidi-font-family:"Times New Roman"'><span style='mso-list:Ignore'>${mark}<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<span lang=EN-US><o:p></o:p></span></p>
`

/** A number that Word counts by itself, as it stands in a caption. */
const counted = (word: string): string =>
  `${word}<span lang=EN-US> </span><!--[if supportFields]><span lang=EN-US><span style='mso-element:field-begin'></span><span
style='mso-spacerun:yes'>&nbsp;</span>SEQ </span>${word}<span lang=EN-US> \\* ARABIC <span
style='mso-element:field-separator'></span></span><![endif]--><span lang=EN-US>1</span><!--[if supportFields]><span
lang=EN-US><span style='mso-element:field-end'></span></span><![endif]-->`

/** A heading, words broken in the middle of a line, bold of two kinds, italics and a link, and three lists of which one has a level more. */
export const wordText = byWord(`
<h3><span style='font-family:等线'>（一）检索<span lang=EN-US><o:p></o:p></span></span></h3>

<p class=MsoNormal style='text-indent:21.0pt'><span style='color:red'>中心为九家企业检索了专利，
其中</span><b><span lang=EN-US>3.5%</span></b><span style='mso-spacerun:yes'>&nbsp;</span>来自<i>海外</i>，<span
style='font-weight:bold'>见</span><a href="https://example.org/report">报告</a>。<span lang=EN-US><o:p></o:p></span></p>

${inList(0, 1, '1、', '先问需求')}${inList(0, 1, '2、', '再做检索')}${inList(0, 2, '（1）', '查专利')}${inList(0, 2, '（2）', '查标准')}${inList(0, 1, '3、', '后出报告')}${inList(2, 1, '①', '另起一组')}
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>

${inList(1, 1, '<span style="font-family:Wingdings">l</span>', '省时')}${inList(1, 1, '<span style="font-family:Wingdings">l</span>', '省钱')}`)

const cell = (text: string, more = ''): string =>
  `<td width=184 ${more} style='width:138.25pt;border:solid windowtext 1.0pt;padding:0cm 5.4pt'><p class=MsoNormal align=center
style='text-align:center'>${text}<span lang=EN-US><o:p></o:p></span></p></td>`

/** A captioned table whose head repeats on each page and which joins two of its cells, and the words after it. */
export const wordTable = byWord(`
<p class=MsoCaption align=center style='text-align:center'>${counted('表')}<span lang=EN-US> </span>两年的订单<span lang=EN-US><o:p></o:p></span></p>

<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;border:none'>
 <thead><tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>
  ${cell('<b>年份</b>')}
  ${cell('<b>订单</b>')}
 </tr></thead>
 <tr style='mso-yfti-irow:1'>
  ${cell('<span lang=EN-US>2019</span>')}
  ${cell('三百万元')}
 </tr>
 <tr style='mso-yfti-irow:2;mso-yfti-lastrow:yes'>
  ${cell('合计不含海外', 'colspan=2')}
 </tr>
</table>

<p class=MsoNormal>数据由企业提供。<span lang=EN-US><o:p></o:p></span></p>`)

/** A picture that the text brings with it, as WPS and newer Words write it, and its caption below. */
export const wordPicture = (png: Buffer): string =>
  byWord(`
<p class=MsoNormal align=center style='text-align:center'><span lang=EN-US><img width=64 height=40
src="data:image/png;base64,${png.toString('base64')}" alt="图表"><o:p></o:p></span></p>

<p class=MsoCaption align=center>${counted('图')}<span lang=EN-US> </span>检索的步骤<span lang=EN-US><o:p></o:p></span></p>`)

/** Copies HTML in the page, raw as another program lays it on the clipboard, and pastes it where the cursor is. */
export async function pasteHtml(page: Page, html: string): Promise<void> {
  await page.evaluate((said) => {
    const lay = (event: ClipboardEvent): void => {
      event.clipboardData?.setData('text/html', said)
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    document.addEventListener('copy', lay, { capture: true, once: true })
  }, html)
  await page.keyboard.press('Control+C')
  await page.keyboard.press('Control+V')
}

/** Lays a bitmap on the clipboard, as a program for screenshots does, and pastes it where the cursor is. */
export async function pasteBitmap(page: Page, png: Buffer): Promise<void> {
  await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    await navigator.clipboard.write([
      new ClipboardItem({ 'image/png': new Blob([bytes], { type: 'image/png' }) }),
    ])
  }, png.toString('base64'))
  await page.keyboard.press('Control+V')
}

/** Drops a file of the computer upon a place of the page, by the browser's own events. */
export async function dropFile(page: Page, path: string, { x, y }: { x: number; y: number }): Promise<void> {
  const input = await page.context().newCDPSession(page)
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await input.send('Input.dispatchDragEvent', { type, x, y, data })
  await input.detach()
}
