import { addMessages } from '../platform/say'

export const packageMessages = addMessages({
  zh: {
    'package.notCounting': '该报送包已被退回、收回或由新包替代，不能再办理。',
    'package.takenBack': '报送单位已收回该报送包，不再提供其中内容。',
    'package.selectionBegun': '上级已开始{selection}本阶段{noun}，不能收回；如需更正，请联系上级退回。',
    'package.recallClosed':
      '本阶段报送已于 {close} 截止，收回后不能再次上报，所以不能收回；确需更正的，请联系上级退回并延期。',
    'package.entryElsewhere': '该{noun}不在本报送包中，或已退回。',
    'package.reason': '第 {n} 包须说明补报或更正的理由（{min} 至 {max} 个字符）。',
    'package.unchanged': '与第 {n} 包相比没有新增或更正的{noun}，不需要再次上报。',
    'package.selected': '《{title}》已入选，请先取消入选再退回。',
    'package.lost': '“{title}”的文件已不在文件库中，无法生成报送包。',
  },
  en: {
    'package.notCounting':
      'The package was returned, recalled or replaced; nothing more can be done with it.',
    'package.takenBack': 'The package was taken back; what it held is no longer available.',
    'package.selectionBegun':
      'The national office has begun to select in this phase, so the package cannot be recalled; ask for its return.',
    'package.recallClosed':
      'The phase closed on {close}: once recalled, nothing could be forwarded in its place. Ask the upper office to return it and to extend the close.',
    'package.entryElsewhere': 'The {noun} is not in this package, or was sent back already.',
    'package.reason': 'Package {n} needs a reason for what it adds or corrects ({min} to {max} characters).',
    'package.unchanged':
      'Nothing was added or corrected since package {n}; there is no need to forward again.',
    'package.selected': '“{title}” is selected; take it out of the selection before sending it back.',
    'package.lost': 'A file of “{title}” is no longer in the file store, so the package cannot be made.',
  },
})
