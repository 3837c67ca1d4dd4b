/** What stands in for a typeface that official papers name and a server seldom has. */
const standIns: readonly [official: string, own: string][] = [
  ['仿宋_GB2312', 'FandolFang R'],
  ['仿宋', 'FandolFang R'],
  ['楷体_GB2312', 'Huibian Kai'],
  ['楷体', 'Huibian Kai'],
  ['黑体', 'Noto Sans SC Medium'],
  ['宋体', 'Noto Serif SC'],
  ['方正小标宋简体', 'Noto Serif SC'],
  ['方正小标宋_GBK', 'Noto Serif SC'],
]

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Settings of fontconfig: the system's, these folders too, and ours for the official typefaces that are in neither. */
export function fontsConf(folders: readonly string[]): string {
  const accepted = standIns.map(
    ([official, own]) =>
      `<alias binding="same"><family>${official}</family><accept><family>${own}</family></accept></alias>`,
  )
  return [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
    '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>',
    ...folders.map((folder) => `<dir>${escaped(folder)}</dir>`),
    ...accepted,
    '</fontconfig>',
  ].join('\n')
}
