import { addMessages } from '../platform/say'

export const bookMessages = addMessages({
  zh: {
    'selection.none': '还没有入选{noun}，不能编制或公布。',
    'book.title': '书名应为 {min} 至 {max} 个字符。',
    'book.colophon': '版权页应为若干“名称、内容”，每项不超过 {max} 个字符，共不超过 {n} 项。',
    'edition.notPrint': '只有付印稿可以锁定。',
    'edition.notReady': '该稿尚未生成，请等待生成完成。',
    'edition.locked': '已有锁定的付印稿，不能再编制或锁定付印稿。',
    'edition.outdated':
      '“付印稿 {n}”编制之后，入选{noun}、次序、文字或序言等又有改动，请重新编制付印稿，核对后再锁定。',
    'edition.notLocked': '该稿没有锁定。',
    'book.locked':
      '“付印稿 {n}”已锁定，入选{noun}、次序、编辑稿、编者按和序言等以其为准，不能改动；确需改动的，请先在“编印”中解除锁定。',
    'edition.kind': '没有“{kind}”这种稿次。',
    'edition.noText': '《{title}》的编辑稿没有正文，请先补充。',
    'edition.noTitle': '{unit}的 {number} 号编辑稿没有名称，请先补上名称，再编制付印稿。',
    'edition.gap': '《{title}》有 {n} 处图片未能读入，请在编辑稿中删去标记或补上图片。',
    'edition.frontGap': '“{part}”有 {n} 处图片未能读入，请删去标记后再编制。',
    'edition.unconfirmed': '《{title}》的编辑稿尚未经作者单位确认。',
    'book.picture': '“{part}”不能加入图片，请删去图片。',
  },
  en: {
    'selection.none': 'No {noun} is selected yet, so there is nothing to compile or announce.',
    'book.title': 'The title must have {min} to {max} characters.',
    'book.colophon':
      'The colophon holds pairs of name and content, at most {n}, each at most {max} characters.',
    'edition.notPrint': 'Only a print edition can be locked.',
    'edition.notReady': 'The edition is not made yet; wait until it is.',
    'edition.locked': 'A locked print edition exists; no further one can be compiled or locked.',
    'edition.outdated':
      'After “Print edition {n}” was compiled, the selected {noun}s, their order or texts, or the front matter changed; compile it again, check it, then lock it.',
    'edition.notLocked': 'The edition is not locked.',
    'book.locked':
      '“Print edition {n}” is locked: the selected {noun}s, their order and texts, the editors’ remarks and the front matter stay as they are in it. To change them, unlock it first under “Editions”.',
    'edition.kind': 'There is no edition “{kind}”.',
    'edition.noText': 'The edited text of “{title}” is empty; fill it first.',
    'edition.noTitle':
      'The edited text {number} of {unit} has no title; give it one before the copy for print.',
    'edition.gap': '“{title}” has {n} pictures that could not be read; remove the marks or supply them.',
    'edition.frontGap': '“{part}” has {n} pictures that could not be read; remove the marks first.',
    'edition.unconfirmed': 'The author has not confirmed the edited text of “{title}”.',
    'book.picture': '“{part}” takes no pictures; remove them.',
  },
})
