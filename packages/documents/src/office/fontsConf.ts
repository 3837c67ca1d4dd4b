/** What stands in for the typefaces that official papers name, in either language, and a server seldom has. */
const standIns: readonly { own: string; bold?: true; official: readonly string[] }[] = [
  {
    own: 'FandolFang R',
    official: ['仿宋_GB2312', '仿宋', '华文仿宋', 'FangSong_GB2312', 'FangSong', 'STFangsong'],
  },
  {
    own: 'Huibian Kai',
    official: ['楷体_GB2312', '楷体', '华文楷体', 'KaiTi_GB2312', 'KaiTi', 'STKaiti'],
  },
  { own: 'Noto Sans SC Medium', official: ['黑体', '华文黑体', 'SimHei', 'STHeiti'] },
  { own: 'Noto Serif SC', official: ['宋体', '新宋体', '华文宋体', 'SimSun', 'NSimSun', 'STSong'] },
  {
    own: 'Noto Serif SC',
    bold: true,
    official: ['方正小标宋简体', '方正小标宋_GBK', '华文中宋', 'FZXiaoBiaoSong-B05S', 'STZhongsong'],
  },
  // As wide as those they stand in for: a form breaks its lines where the office's Word does, whatever else the server has.
  { own: 'Tinos', official: ['Times New Roman', 'Liberation Serif'] },
  { own: 'Arimo', official: ['Arial', 'Liberation Sans'] },
  { own: 'Carlito', official: ['Calibri'] },
]

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/**
 * The face is chosen by its weight: asked for Chinese, fontconfig would take the bold one, whose characters are all that it counts as
 * Chinese, and not the regular one, which lacks a few of them.
 */
const standIn = (official: string, own: string, bold: boolean): string =>
  `<alias binding="same"><family>${official}</family><accept><family>${own}</family></accept></alias>` +
  `<match target="pattern"><test name="family"><string>${official}</string></test>` +
  '<edit name="lang" mode="delete_all"/>' +
  `${bold ? '<edit name="weight" mode="assign"><const>bold</const></edit>' : ''}</match>`

/** Settings of fontconfig: the system's, these folders too, and ours for the official typefaces that are in neither. */
export function fontsConf(folders: readonly string[]): string {
  const accepted = standIns.flatMap(({ own, bold, official }) =>
    official.map((name) => standIn(name, own, bold === true)),
  )
  return [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
    '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>',
    ...folders.map((folder) => `<dir>${escaped(folder)}</dir>`),
    ...accepted,
    '</fontconfig>',
  ].join('\n')
}
