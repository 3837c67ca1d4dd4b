// The few shapes that the cases' figures are made of. Each takes plain data and gives the inner text of an SVG 1200 units wide
// together with its height. Texts are broken by the author with '|'.

export const ink = '#2c3a4b'
export const grey = '#7d8a99'
export const palette = ['#3d6f9e', '#5a9a93', '#c79b57', '#b4665c', '#7f78a8', '#8a97a6']
export const pale = ['#e6eef6', '#e4f1ef', '#f7eeda', '#f6e6e3', '#ecebf4', '#eceff3']

const escape = (text) => String(text).replace(/&/g, '&amp;').replace(/</g, '&lt;')

export function text(x, y, words, { size = 26, fill = ink, anchor = 'middle', weight = 400 } = {}) {
  const lines = String(words).split('|')
  const top = y - ((lines.length - 1) * size * 1.35) / 2
  return lines
    .map((line, i) => {
      const at = `x="${x}" y="${(top + i * size * 1.35 + size * 0.36).toFixed(1)}"`
      return `<text ${at} font-size="${size}" fill="${fill}" text-anchor="${anchor}" font-weight="${weight}">${escape(line)}</text>`
    })
    .join('\n')
}

export const box = (x, y, w, h, fill, stroke = 'none', r = 12) =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${r}" fill="${fill}" stroke="${stroke}" stroke-width="2"/>`

export const line = (x1, y1, x2, y2, stroke = '#d4dbe3', width = 2, dash = '') =>
  `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${stroke}" stroke-width="${width}" stroke-dasharray="${dash}"/>`

const arrow = (x1, y, x2) =>
  `${line(x1, y, x2 - 10, y, grey, 3)}<path d="M${x2} ${y} l-16 -9 v18 z" fill="${grey}"/>`

function legend(names, y, x = 110) {
  let at = x
  return names
    .map((name, i) => {
      const part = `${box(at, y - 12, 24, 24, palette[i], 'none', 4)}${text(at + 36, y, name, { anchor: 'start', size: 24 })}`
      at += 36 + name.length * 24 + 48
      return part
    })
    .join('\n')
}

/** Ticks of an axis from 0 to `max` in `steps` equal parts. */
function axis({ max, steps = 4, unit, left, right, top, bottom }) {
  const parts = [text(left, top - 34, unit, { anchor: 'start', size: 22, fill: grey })]
  for (let i = 0; i <= steps; i++) {
    const y = bottom - ((bottom - top) * i) / steps
    const label = (max * i) / steps
    parts.push(line(left, y, right, y, i ? '#e1e6ec' : grey), text(left - 16, y, label.toLocaleString('en'), { anchor: 'end', size: 22, fill: grey }))
  }
  return parts
}

/** Upright bars, one group a category. */
export function bars({ unit, max, steps, categories, series, height = 600 }) {
  const area = { left: 110, right: 1160, top: 110, bottom: height - 90 }
  const parts = axis({ max, steps, unit, ...area })
  if (series.length > 1) parts.push(legend(series.map((s) => s.name), 40, 420))
  const slot = (area.right - area.left) / categories.length
  const width = Math.min(84, (slot * 0.68) / series.length)
  categories.forEach((category, c) => {
    const middle = area.left + slot * (c + 0.5)
    parts.push(text(middle, area.bottom + 42, category, { size: 24 }))
    series.forEach((one, s) => {
      const h = ((area.bottom - area.top) * one.values[c]) / max
      const x = middle + (s - series.length / 2) * width + 4
      parts.push(box(x, area.bottom - h, width - 8, h, palette[s], 'none', 4))
      parts.push(text(x + width / 2 - 4, area.bottom - h - 18, one.values[c].toLocaleString('en'), { size: 22 }))
    })
  })
  return { height, parts }
}

/** Lying bars; `values` beside each. Good for long names. */
export function rows({ unit, max, categories, values, notes = [], labelWidth = 300, height }) {
  const pitch = 74
  const all = height ?? categories.length * pitch + 90
  const parts = [text(labelWidth + 20, 34, unit, { anchor: 'start', size: 22, fill: grey })]
  categories.forEach((category, i) => {
    const y = 86 + i * pitch
    const w = Math.max(4, ((1020 - labelWidth) * values[i]) / max)
    parts.push(text(labelWidth, y, category, { anchor: 'end', size: 25 }))
    parts.push(box(labelWidth + 20, y - 21, w, 42, palette[notes[i] ? 3 : 0], 'none', 5))
    parts.push(text(labelWidth + 34 + w, y, values[i].toLocaleString('en') + (notes[i] ? `　${notes[i]}` : ''), { anchor: 'start', size: 24 }))
  })
  return { height: all, parts }
}

/** Lines over time. */
export function lines({ unit, max, steps, categories, series, height = 600 }) {
  const area = { left: 110, right: 1130, top: 110, bottom: height - 80 }
  const parts = axis({ max, steps, unit, ...area })
  if (series.length > 1) parts.push(legend(series.map((s) => s.name), 40, 420))
  const pitch = (area.right - area.left - 80) / (categories.length - 1)
  const x = (i) => area.left + 40 + i * pitch
  categories.forEach((category, i) => parts.push(text(x(i), area.bottom + 40, category, { size: 23 })))
  series.forEach((one, s) => {
    const points = one.values.map((v, i) => [x(i), area.bottom - ((area.bottom - area.top) * v) / max])
    parts.push(`<polyline points="${points.map((p) => p.map((n) => n.toFixed(1)).join(',')).join(' ')}" fill="none" stroke="${palette[s]}" stroke-width="5" stroke-linejoin="round"/>`)
    points.forEach(([px, py], i) => {
      parts.push(`<circle cx="${px.toFixed(1)}" cy="${py.toFixed(1)}" r="8" fill="#fff" stroke="${palette[s]}" stroke-width="4"/>`)
      const below = series.some((other) => other.values[i] > one.values[i])
      parts.push(text(px, py + (below ? 32 : -28), one.values[i].toLocaleString('en'), { size: 22, fill: palette[s] }))
    })
  })
  return { height, parts }
}

/** Steps from left to right, each a head and a few lines; `colours` gives each its own tint. */
export function flow({ steps, height = 430, foot = '' }) {
  const gap = 44
  const width = (1140 - gap * (steps.length - 1)) / steps.length
  const bottom = height - (foot ? 90 : 30)
  const parts = steps.flatMap((step, i) => {
    const x = 30 + i * (width + gap)
    const tone = step.tone ?? i % palette.length
    return [
      box(x, 30, width, bottom - 30, pale[tone], palette[tone]),
      `<path d="M${x} 96 v-54 a12 12 0 0 1 12 -12 h${width - 24} a12 12 0 0 1 12 12 v54 z" fill="${palette[tone]}"/>`,
      text(x + width / 2, 63, step.head, { fill: '#fff', size: 26, weight: 700 }),
      text(x + width / 2, (96 + bottom) / 2, step.says, { size: 24 }),
      i < steps.length - 1 ? arrow(x + width + 5, (96 + bottom) / 2, x + width + gap - 4) : '',
    ]
  })
  if (foot) parts.push(text(600, height - 46, foot, { size: 24, fill: grey }))
  return { height, parts }
}

/** A chequered map: the more in a cell, the darker; `mark` frames a column. */
export function grid({ columns, lines: names, values, mark, foot = '' }) {
  const left = 210
  const pitch = (1170 - left) / columns.length
  const tall = 76
  const max = Math.max(...values.flat())
  const parts = columns.map((c, i) => text(left + pitch * (i + 0.5), 52, c, { size: 24, weight: 700 }))
  names.forEach((name, r) => {
    const y = 100 + r * tall
    parts.push(text(left - 24, y + tall / 2, name, { anchor: 'end', size: 25 }))
    columns.forEach((_, c) => {
      const share = (values[r][c] / max) ** 0.8
      const tint = `rgb(${[[238, 61], [243, 111], [248, 158]].map(([a, b]) => Math.round(a + (b - a) * share)).join(',')})`
      parts.push(box(left + pitch * c + 4, y + 4, pitch - 8, tall - 8, tint, 'none', 6))
      parts.push(text(left + pitch * (c + 0.5), y + tall / 2, values[r][c], { fill: share > 0.6 ? '#fff' : ink }))
    })
  })
  const bottom = 100 + names.length * tall
  if (mark !== undefined) parts.push(`<rect x="${left + pitch * mark}" y="14" width="${pitch}" height="${bottom - 8}" rx="10" fill="none" stroke="${palette[3]}" stroke-width="4" stroke-dasharray="12 8"/>`)
  if (foot) parts.push(text(left, bottom + 44, foot, { anchor: 'start', size: 23, fill: grey }))
  return { height: bottom + (foot ? 84 : 30), parts }
}

/** What is left after each sieve, from wide to narrow. */
export function funnel({ levels }) {
  const tall = 96
  const widest = levels[0].value
  const parts = levels.flatMap((level, i) => {
    const width = 260 + (440 * level.value) / widest
    const y = 30 + i * (tall + 22)
    return [
      box(420 - width / 2, y, width, tall, palette[level.tone ?? 0], 'none', 14),
      text(420, y + tall / 2, level.head, { fill: '#fff', size: 30, weight: 700 }),
      line(420 + width / 2 + 10, y + tall / 2, 800, y + tall / 2, '#c9d2dc', 2, '6 6'),
      text(820, y + tall / 2, level.says, { anchor: 'start', size: 24 }),
    ]
  })
  return { height: 30 + levels.length * (tall + 22) + 8, parts }
}

/** Two columns of things and the ties between them; a tie's width is its weight. */
export function ties({ left, right, links, heads }) {
  const place = (list) => list.map((_, i) => 130 + i * 104 + (Math.max(left.length, right.length) - list.length) * 52)
  const ly = place(left)
  const ry = place(right)
  const tall = 130 + Math.max(left.length, right.length) * 104
  const parts = [text(210, 40, heads[0], { weight: 700 }), text(990, 40, heads[1], { weight: 700 })]
  links.forEach(([a, b, weight]) => {
    const [y1, y2] = [ly[a], ry[b]]
    parts.push(`<path d="M390 ${y1} C600 ${y1} 600 ${y2} 810 ${y2}" fill="none" stroke="${palette[a % 6]}" stroke-opacity="0.45" stroke-width="${weight}"/>`)
  })
  left.forEach((name, i) => parts.push(box(30, ly[i] - 40, 360, 80, pale[i % 6], palette[i % 6]), text(210, ly[i], name, { size: 24 })))
  right.forEach((name, i) => parts.push(box(810, ry[i] - 40, 360, 80, '#f4f6f8', grey), text(990, ry[i], name, { size: 24 })))
  return { height: tall, parts }
}

/** Days on a line; labels stand above and below in turn. */
export function timeline({ points, height = 430 }) {
  const middle = height / 2
  const pitch = 1080 / (points.length - 1)
  const parts = [line(40, middle, 1160, middle, palette[0], 6)]
  points.forEach((point, i) => {
    const x = 60 + i * pitch
    const up = i % 2 === 0
    const anchor = i === 0 ? 'start' : i === points.length - 1 ? 'end' : 'middle'
    parts.push(`<circle cx="${x}" cy="${middle}" r="13" fill="#fff" stroke="${palette[point.tone ?? 0]}" stroke-width="6"/>`)
    parts.push(line(x, middle + (up ? -16 : 16), x, middle + (up ? -58 : 58), grey, 2, '5 5'))
    parts.push(text(anchor === 'middle' ? x : x + (i ? 20 : -20), middle + (up ? 38 : -38), point.day, { size: 23, fill: grey, anchor }))
    parts.push(text(anchor === 'middle' ? x : x + (i ? 20 : -20), middle + (up ? -104 : 104), point.says, { size: 24, anchor }))
  })
  return { height, parts }
}

/** Two rows of sticks on one scale, the second hanging below it: for comparing the places of peaks. */
export function sticks({ unit, from, to, step, above, below, height = 620 }) {
  const middle = height / 2 + 10
  const x = (at) => 60 + ((at - from) * 1090) / (to - from)
  const parts = [line(60, middle, 1150, middle, grey, 3)]
  for (let at = from; at <= to; at += step) {
    parts.push(line(x(at), 60, x(at), height - 50, '#edf0f4'), text(x(at), height - 26, at, { size: 22, fill: grey }))
  }
  for (const [row, sign, tone] of [[above, -1, 0], [below, 1, 3]]) {
    for (const [at, strength] of row.peaks) parts.push(line(x(at), middle, x(at), middle + sign * strength * 2.1, palette[tone], 6))
    parts.push(text(1150, sign < 0 ? 40 : height - 76, row.name, { anchor: 'end', size: 25, fill: palette[tone], weight: 700 }))
  }
  parts.push(text(60, 40, unit, { anchor: 'start', size: 22, fill: grey }))
  return { height, parts }
}
