/**
 * What stands in where an office's Word lacks an official face: the same face as newer systems name it, then the nearest. GB2312 faces came
 * with older Windows and WPS, 小标宋 with a licence of its own.
 */
const stand: readonly [face: string, others: string][] = [
  ['宋体', 'SimSun,新宋体'],
  ['黑体', 'SimHei'],
  ['仿宋_GB2312', '仿宋,FangSong,华文仿宋'],
  ['楷体_GB2312', '楷体,KaiTi,华文楷体'],
  ['方正小标宋简体', '方正小标宋_GBK,华文中宋,宋体'],
]

/** GB 2312, as the table counts character sets. */
const charset = '<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/>'

const font = ([face, others]: (typeof stand)[number]): string =>
  `<w:font w:name="${face}"><w:altName w:val="${others}"/>${charset}</w:font>`

/** The faces that the styles name, each with what Word takes in its place; the library writes an empty table. */
export const fontTable = {
  path: 'word/fontTable.xml',
  data:
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `${stand.map(font).join('')}</w:fonts>`,
}
