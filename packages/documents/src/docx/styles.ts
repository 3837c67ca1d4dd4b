import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx'
import type { FontRole, Heading, ParagraphStyle } from '../model/document.ts'

/** Names an office's Word and WPS know; where a face is missing they choose a like one. */
const eastAsian: { [role in FontRole]: string } = {
  song: '宋体',
  title: '方正小标宋简体',
  hei: '黑体',
  kai: '楷体_GB2312',
  fang: '仿宋_GB2312',
}

type NamedStyle = NonNullable<IStylesOptions['paragraphStyles']>[number]

export type RunFont = { ascii: string; hAnsi: string; cs: string; eastAsia: string; hint: string }

/** The hint makes quotes, dashes and dots full-width as Chinese text wants them. */
export const fontOf = (role: FontRole): RunFont => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia: eastAsian[role],
  hint: 'eastAsia',
})

/**
 * 16 pt set at −0.25 pt gives 28 characters in 156 mm in Word, WPS and LibreOffice alike; a grid of lines and characters
 * would put 14 into LibreOffice's line.
 */
const tightened = -5
export const indent = { firstLineChars: 200, firstLine: 640 }
const headingIds = ['heading1', 'heading2', 'heading3', 'heading4', 'heading5'] as const

type Setting = { role: FontRole; halfPoints: number; centred: boolean; bold: boolean }

const headings: { [level in Heading['level']]: Setting } = {
  1: { role: 'title', halfPoints: 48, centred: true, bold: false },
  2: { role: 'title', halfPoints: 44, centred: true, bold: false },
  3: { role: 'hei', halfPoints: 32, centred: false, bold: false },
  4: { role: 'kai', halfPoints: 32, centred: false, bold: false },
  5: { role: 'fang', halfPoints: 32, centred: false, bold: false },
}

const headingStyle = (level: Heading['level']): object => {
  const { role, halfPoints, centred, bold } = headings[level]
  return {
    basedOn: 'Normal',
    next: 'Body',
    quickFormat: true,
    run: { font: fontOf(role), size: halfPoints, bold, color: '000000' },
    paragraph: {
      outlineLevel: level - 1,
      keepNext: true,
      keepLines: true,
      ...(centred ? { alignment: AlignmentType.CENTER } : { indent }),
      spacing: { before: 0, after: 0 },
    },
  }
}

type Named = {
  role: FontRole
  halfPoints: number
  alignment?: 'left' | 'center' | 'right' | 'both'
  indented?: boolean
  exact?: number
}

const named: { [name in ParagraphStyle]: Named } = {
  body: { role: 'fang', halfPoints: 32, alignment: 'both', indented: true },
  plain: { role: 'fang', halfPoints: 32, alignment: 'both' },
  centre: { role: 'fang', halfPoints: 32, alignment: 'center' },
  right: { role: 'fang', halfPoints: 32, alignment: 'right' },
  byline: { role: 'kai', halfPoints: 32, alignment: 'center' },
  note: { role: 'fang', halfPoints: 24, alignment: 'both', indented: true },
  latin: { role: 'song', halfPoints: 28, alignment: 'left' },
  title: { role: 'title', halfPoints: 44, alignment: 'center' },
  coverTitle: { role: 'title', halfPoints: 72, alignment: 'center' },
  coverLine: { role: 'kai', halfPoints: 36, alignment: 'center' },
}

/** A style's id in the file: `body` is `Body`. */
export const styleId = (style: ParagraphStyle): string => style.charAt(0).toUpperCase() + style.slice(1)

const chineseNames: { [name in ParagraphStyle]: string } = {
  body: '正文缩进（公文）',
  plain: '正文顶格',
  centre: '居中',
  right: '居右',
  byline: '署名',
  note: '注释',
  latin: '外文',
  title: '标题（公文）',
  coverTitle: '封面书名',
  coverLine: '封面文字',
}

const paragraphStyle = (style: ParagraphStyle): NamedStyle => {
  const { role, halfPoints, alignment, indented } = named[style]
  return {
    id: styleId(style),
    name: chineseNames[style],
    basedOn: 'Normal',
    quickFormat: true,
    run: { font: fontOf(role), size: halfPoints },
    paragraph: {
      ...(alignment === undefined ? {} : { alignment }),
      ...(indented === true ? { indent } : {}),
    },
  }
}

const small = (
  id: string,
  name: string,
  role: FontRole,
  halfPoints: number,
  alignment: 'center' | 'left',
  more = {},
): NamedStyle => ({
  id,
  name,
  basedOn: 'Normal',
  run: { font: fontOf(role), size: halfPoints, characterSpacing: 0 },
  paragraph: { alignment, ...more },
})

/** Contents entries have a pitch of their own; the library's tab for the number lies 181 twips right of the text. */
const contentsLine = (id: string, name: string, role: FontRole, left: number): NamedStyle =>
  small(id, name, role, 28, 'left', {
    indent: { left, right: -200 },
    spacing: { line: 500, lineRule: LineRuleType.EXACT },
  })

export const wordStyles: IStylesOptions = {
  default: {
    document: { run: { font: fontOf('fang'), size: 32, language: { eastAsia: 'zh-CN', value: 'en-US' } } },
    ...Object.fromEntries(headingIds.map((id, i) => [id, headingStyle(([1, 2, 3, 4, 5] as const)[i] ?? 5)])),
  },
  // The library gives the lines of the contents this style, and does not define it.
  characterStyles: [{ id: 'IndexLink', name: '目录链接', basedOn: 'DefaultParagraphFont' }],
  paragraphStyles: [
    {
      id: 'Normal',
      name: 'Normal',
      quickFormat: true,
      run: { font: fontOf('fang'), size: 32, characterSpacing: tightened },
      paragraph: { spacing: { before: 0, after: 0 } },
    },
    ...(
      [
        'body',
        'plain',
        'centre',
        'right',
        'byline',
        'note',
        'latin',
        'title',
        'coverTitle',
        'coverLine',
      ] as const
    ).map(paragraphStyle),
    // Headings of the front matter: like chapters, but not in the contents.
    { ...paragraphStyle('title'), id: 'FrontHeading', name: '前置标题', next: 'Body' },
    small('Caption', 'caption', 'hei', 24, 'center', { keepLines: true }),
    small('Picture', '图片', 'fang', 24, 'center', {
      keepNext: true,
      spacing: { line: 240, lineRule: LineRuleType.AUTO },
    }),
    small('TableText', '表格文字', 'fang', 24, 'center', {
      spacing: { line: 320, lineRule: LineRuleType.AT_LEAST },
    }),
    small('Running', '页眉文字', 'kai', 21, 'center', {
      spacing: { line: 300, lineRule: LineRuleType.AT_LEAST },
    }),
    small('PageNumber', '页码', 'song', 28, 'center'),
    contentsLine('TOC1', 'toc 1', 'hei', 0),
    contentsLine('TOC2', 'toc 2', 'fang', 420),
    contentsLine('TOC3', 'toc 3', 'fang', 840),
  ],
}
