// Draws what the week's pictures show: node db/sample/week/draw.mjs
// Writes <name>.jpg (1600 × 1200, as a telephone takes them) beside this file. Needs the fonts of Debian's fonts-noto-cjk.
import { writeFile } from 'node:fs/promises'
import sharp from 'sharp'

const here = new URL('.', import.meta.url)
const W = 1600
const H = 1200

const box = (x, y, w, h, fill, round = 0) =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${round}" fill="${fill}"/>`
const word = (x, y, size, fill, text) =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" text-anchor="middle" font-weight="700">${text}</text>`
const person = (x, y, size, coat) =>
  `<circle cx="${x}" cy="${y - size * 0.78}" r="${size * 0.2}" fill="#e8c9a8"/>` +
  `<path d="M ${x - size * 0.3} ${y} q 0 ${-size * 0.55} ${size * 0.3} ${-size * 0.55} q ${size * 0.3} 0 ${size * 0.3} ${size * 0.55} z" fill="${coat}"/>`

const coats = ['#34526f', '#7a4e48', '#4f6b4e', '#6a5a86', '#8a6d3b', '#3f6f73']
const crowd = (n, y, size, from = 120, to = 1480) =>
  Array.from({ length: n }, (_, i) =>
    person(from + ((to - from) * (i + 0.5)) / n, y + (i % 2) * 26, size, coats[i % coats.length]),
  ).join('')
const ground = (sky, floor) => box(0, 0, W, H, sky) + box(0, 820, W, 380, floor)

/** Boards in a row, each with a head and lines of print. */
function boards(heads) {
  const width = 1360 / heads.length - 30
  return heads
    .map((head, i) => {
      const x = 120 + i * (width + 30)
      const lines = Array.from({ length: 7 }, (_, n) => box(x + 30, 420 + n * 34, width - 60 - (n % 3) * 40, 12, '#b9c4d0'))
      return (
        box(x, 260, width, 460, '#ffffff', 8) +
        box(x, 260, width, 90, coats[i % coats.length], 8) +
        word(x + width / 2, 320, Math.min(44, (width - 40) / head.length), '#ffffff', head) +
        lines.join('') +
        box(x + 20, 720, 14, 110, '#6b7480') +
        box(x + width - 34, 720, 14, 110, '#6b7480')
      )
    })
    .join('')
}

const banner = (text) => box(160, 120, 1280, 110, '#a33b32', 6) + word(800, 196, 56, '#ffffff', text)

const scenes = {
  square: ground('#dce8f2', '#c9c2b4') + banner('知识产权宣传周') + boards(['专利', '商标', '著作权', '地理标志']) + crowd(9, 1080, 210),
  opening:
    ground('#d9d3c8', '#8f8577') + banner('宣传周开幕仪式') + box(240, 300, 1120, 420, '#39485a', 10) + word(800, 540, 72, '#dfe7ef', '启动') +
    crowd(5, 830, 190, 360, 1240) + crowd(13, 1150, 190),
  classroom:
    ground('#eef0e6', '#c8b693') + box(240, 220, 1120, 440, '#35594a', 8) + word(800, 420, 66, '#eef5ee', '什么是专利导航') + word(800, 520, 40, '#cfe0d4', '科技微讲堂 · 第二期') +
    person(300, 840, 250, '#34526f') + crowd(8, 1100, 180, 420, 1500),
  workshop:
    ground('#e3e7ea', '#a9b0b6') + box(140, 420, 460, 340, '#7d8d9b', 12) + box(200, 480, 160, 120, '#c6d3de', 6) + box(1020, 360, 420, 400, '#8d9aa5', 12) +
    box(1080, 430, 300, 60, '#f0c05a', 6) + crowd(6, 1040, 240, 380, 1240),
  symposium:
    ground('#ece7dd', '#b79f7a') + banner('知识产权保护座谈会') + crowd(7, 660, 200, 260, 1340) + box(180, 660, 1240, 130, '#7b5b3a', 20) +
    crowd(8, 1060, 200, 200, 1400),
  market:
    ground('#dfe9e0', '#c3bfb6') + box(120, 330, 600, 400, '#f5efe2', 8) + box(880, 330, 600, 400, '#f2e9e9', 8) + box(120, 300, 600, 60, '#4f6b4e') +
    box(880, 300, 600, 60, '#7a4e48') + word(420, 345, 38, '#ffffff', '农产品地理标志专柜') + word(1180, 345, 38, '#ffffff', '商标规范使用') + crowd(6, 1060, 230, 300, 1300),
  youth:
    ground('#f0ece0', '#cbb48c') + banner('青少年创意展示') + boards(['小发明', '书画', '编程']) + crowd(8, 1080, 170),
}

for (const [name, scene] of Object.entries(scenes)) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${W} ${H}" width="${W}" height="${H}" font-family="'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif">
${scene}
${box(1290, 1136, 300, 54, 'rgba(255,255,255,0.75)', 6)}${word(1440, 1174, 34, '#5a6470', '演示数据 · 示意图')}
</svg>`
  const jpeg = await sharp(Buffer.from(svg)).jpeg({ quality: 72, mozjpeg: true }).toBuffer()
  await writeFile(new URL(`${name}.jpg`, here), jpeg)
  process.stdout.write(`${name}.jpg ${Math.round(jpeg.length / 1024)} kB\n`)
}
