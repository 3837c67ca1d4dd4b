// Draws the cases' figures: node db/sample/figures/draw.mjs [name …]
// Writes <name>.svg (the source) and <name>.png (1600 px wide, what the cases show) beside this file.
// Needs the fonts of Debian's fonts-noto-cjk.
import { writeFile } from 'node:fs/promises'
import sharp from 'sharp'
import { figures } from './figures.mjs'
import * as shapes from './shapes.mjs'

const here = new URL('.', import.meta.url)

function svgOf({ shape, ...data }) {
  const { height, parts } = shapes[shape](data)
  const mark = shapes.text(1184, height + 14, '演示数据', { anchor: 'end', size: 18, fill: '#b3bcc7' })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 ${height + 36}" width="1200" height="${height + 36}" font-family="'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif">
<rect width="1200" height="${height + 36}" fill="#ffffff"/>
${parts.filter(Boolean).join('\n')}
${mark}
</svg>
`
}

async function draw(name) {
  const svg = svgOf(figures[name])
  await writeFile(new URL(`${name}.svg`, here), svg)
  const png = await sharp(Buffer.from(svg), { density: 96 })
    .resize({ width: 1600 })
    .png({ palette: true, colours: 64, compressionLevel: 9 })
    .toBuffer()
  await writeFile(new URL(`${name}.png`, here), png)
  process.stdout.write(`${name}.png ${Math.round(png.length / 1024)} kB\n`)
}

for (const name of process.argv.length > 2 ? process.argv.slice(2) : Object.keys(figures)) await draw(name)
