// Makes the fonts of this folder from public packages and checks every byte.
//   node fetch.mjs            checks what lies here, makes what is missing
//   node fetch.mjs --remake   makes all anew
// Wants npm, tar, and on Debian or Ubuntu apt-get and dpkg-deb. The fonts are committed, so nobody needs to run it to build.
import { createHash } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

const here = fileURLToPath(new URL('.', import.meta.url))
const serif = '@expo-google-fonts/noto-serif-sc@0.4.3'
const sans = '@expo-google-fonts/noto-sans-sc@0.4.3'
const kai = 'fonts-lxgw-wenkai=1.250+repack-1'
const fandol = 'texlive-lang-chinese=2022.20230122-1'
const widths = [
  ['Tinos', '@expo-google-fonts/tinos@0.4.2'],
  ['Arimo', '@expo-google-fonts/arimo@0.4.3'],
  ['Carlito', '@expo-google-fonts/carlito@0.4.1'],
]
const fandolDoc = 'usr/share/doc/texlive-doc/fonts/fandol'

const recipes = [
  { file: 'NotoSerifSC-Regular.ttf', npm: serif, path: '400Regular/NotoSerifSC_400Regular.ttf', keep: 'wide' },
  { file: 'NotoSerifSC-Supplement.ttf', npm: serif, path: '400Regular/NotoSerifSC_400Regular.ttf', keep: 'beyond' },
  { file: 'NotoSerifSC-Bold.ttf', npm: serif, path: '700Bold/NotoSerifSC_700Bold.ttf', keep: 'gb2312' },
  { file: 'NotoSerifSC.OFL.txt', npm: serif, path: 'LICENSE_FONT' },
  { file: 'NotoSansSC-Medium.ttf', npm: sans, path: '500Medium/NotoSansSC_500Medium.ttf', keep: 'basic' },
  { file: 'NotoSansSC.OFL.txt', npm: sans, path: 'LICENSE_FONT' },
  // The licence reserves the name LXGW for unmodified builds; a subset is a modified one.
  { file: 'HuibianKai-Regular.ttf', deb: kai, path: 'usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf', keep: 'wide', name: 'Huibian Kai' },
  { file: 'HuibianKai-Supplement.ttf', deb: kai, path: 'usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf', keep: 'beyond', name: 'Huibian Kai Supplement' },
  { file: 'HuibianKai.OFL.txt', deb: kai, path: 'usr/share/doc/fonts-lxgw-wenkai/copyright' },
  { file: 'FandolFang-Regular.otf', deb: fandol, path: 'usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolFang-Regular.otf' },
  { file: 'FandolFang.COPYING.txt', deb: fandol, path: `${fandolDoc}/COPYING.gz` },
  { file: 'FandolFang.README.txt', deb: fandol, path: `${fandolDoc}/README` },
  ...widths.flatMap(([name, npm]) => [
    { file: `latin/${name}-Regular.ttf`, npm, path: `400Regular/${name}_400Regular.ttf` },
    { file: `latin/${name}-Bold.ttf`, npm, path: `700Bold/${name}_700Bold.ttf` },
    { file: `latin/${name}.OFL.txt`, npm, path: 'LICENSE_FONT' },
  ]),
]

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('')
const marks =
  range(0x20, 0x24f) + range(0x370, 0x3ff) + range(0x400, 0x45f) + range(0x2000, 0x22ff) + range(0x2460, 0x27ff) +
  range(0x3000, 0x33ff) + range(0xfe30, 0xfe4f) + range(0xff00, 0xffef)
const basic = marks + range(0x4e00, 0x9fff)

const kept = {
  basic: () => basic,
  wide: () => basic + range(0x3400, 0x4dbf),
  // The planes beyond the first, for names such as 𬭚 and 𠮷.
  beyond: () => range(0x20000, 0x323af),
  gb2312: () => {
    const rows = Array.from({ length: 0xf7 - 0xa1 + 1 }, (_, i) => 0xa1 + i)
    const cells = Array.from({ length: 0xfe - 0xa1 + 1 }, (_, i) => 0xa1 + i)
    const decoder = new TextDecoder('gb18030')
    return marks + rows.flatMap((row) => cells.map((cell) => decoder.decode(new Uint8Array([row, cell])))).join('')
  },
}

/** Replaces the family, full and PostScript names (ids 1, 3, 4, 6, 16) and leaves copyright and licence as they are. */
function rename(font, family) {
  const tables = tablesOf(font)
  tables.set('name', namesWith(tables.get('name'), family))
  return assemble(font.readUInt32BE(0), tables)
}

function tablesOf(font) {
  const tables = new Map()
  for (let i = 0, at = 12; i < font.readUInt16BE(4); i++, at += 16) {
    const start = font.readUInt32BE(at + 8)
    tables.set(font.toString('latin1', at, at + 4), font.subarray(start, start + font.readUInt32BE(at + 12)))
  }
  return tables
}

function namesWith(table, family) {
  const strings = table.readUInt16BE(4)
  const records = []
  for (let i = 0, at = 6; i < table.readUInt16BE(2); i++, at += 12) {
    const [platform, encoding, language, id, length, offset] = [0, 2, 4, 6, 8, 10].map((n) => table.readUInt16BE(at + n))
    const text = new Map([[1, family], [3, `${family} subset`], [4, family], [6, `${family.replaceAll(' ', '')}-Regular`], [16, family]]).get(id)
    const old = table.subarray(strings + offset, strings + offset + length)
    const bytes = text === undefined ? old : platform === 1 ? Buffer.from(text, 'latin1') : Buffer.from(text, 'utf16le').swap16()
    records.push({ head: [platform, encoding, language, id], bytes })
  }
  const head = Buffer.alloc(6 + 12 * records.length)
  head.writeUInt16BE(records.length, 2)
  head.writeUInt16BE(head.length, 4)
  let offset = 0
  records.forEach(({ head: ids, bytes }, i) => {
    ;[...ids, bytes.length, offset].forEach((n, k) => head.writeUInt16BE(n, 6 + 12 * i + 2 * k))
    offset += bytes.length
  })
  return Buffer.concat([head, ...records.map((record) => record.bytes)])
}

const checksum = (bytes) => {
  let sum = 0
  for (let i = 0; i < bytes.length; i += 4) sum = (sum + bytes.readUInt32BE(i)) >>> 0
  return sum
}

function assemble(version, tables) {
  const padded = [...tables].sort(([a], [b]) => (a < b ? -1 : 1)).map(([tag, bytes]) => {
    const body = Buffer.alloc(Math.ceil(bytes.length / 4) * 4)
    bytes.copy(body)
    if (tag === 'head') body.writeUInt32BE(0, 8)
    return { tag, length: bytes.length, body }
  })
  const head = Buffer.alloc(12 + 16 * padded.length)
  const power = 2 ** Math.floor(Math.log2(padded.length))
  head.writeUInt32BE(version, 0)
  ;[padded.length, power * 16, Math.log2(power), (padded.length - power) * 16].forEach((n, i) => head.writeUInt16BE(n, 4 + 2 * i))
  let offset = head.length
  padded.forEach(({ tag, length, body }, i) => {
    head.write(tag, 12 + 16 * i, 'latin1')
    ;[checksum(body), offset, length].forEach((n, k) => head.writeUInt32BE(n, 16 + 16 * i + 4 * k))
    offset += body.length
  })
  const whole = Buffer.concat([head, ...padded.map(({ body }) => body)])
  const at = padded.slice(0, padded.findIndex(({ tag }) => tag === 'head')).reduce((n, { body }) => n + body.length, head.length)
  whole.writeUInt32BE((0xb1b0afba - checksum(whole)) >>> 0, at + 8)
  return whole
}

const work = mkdtempSync(join(tmpdir(), 'fonts-'))
const fetched = new Map()

/** The folder a package was unpacked to. */
function unpack({ npm, deb }) {
  const key = npm ?? deb
  if (fetched.has(key)) return fetched.get(key)
  const into = mkdtempSync(join(work, 'package-'))
  if (npm) {
    const packed = execFileSync('npm', ['pack', '--silent', npm], { cwd: into, encoding: 'utf8' }).trim()
    execFileSync('tar', ['xzf', packed, '--strip-components=1'], { cwd: into })
  } else {
    execFileSync('apt-get', ['download', deb], { cwd: into, stdio: 'inherit' })
    execFileSync('dpkg-deb', ['-x', readdirSync(into).find((name) => name.endsWith('.deb')), '.'], { cwd: into })
  }
  fetched.set(key, into)
  return into
}

async function make(recipe) {
  const source = join(unpack(recipe), recipe.path)
  const target = join(here, recipe.file)
  if (!recipe.keep) return source.endsWith('.gz') ? writeFileSync(target, gunzipSync(readFileSync(source))) : copyFileSync(source, target)
  const subset = await subsetter()
  const font = Buffer.from(await subset(readFileSync(source), kept[recipe.keep](), { targetFormat: 'sfnt' }))
  writeFileSync(target, recipe.name ? rename(font, recipe.name) : font)
}

async function subsetter() {
  const into = join(work, 'subset')
  if (!existsSync(into)) execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', '--prefix', into, 'subset-font@2.9.0'])
  return createRequire(join(into, 'node_modules/'))('subset-font')
}

const sums = JSON.parse(existsSync(join(here, 'sha256.json')) ? readFileSync(join(here, 'sha256.json'), 'utf8') : '{}')
const sumOf = (file) => createHash('sha256').update(readFileSync(join(here, file))).digest('hex')
const learn = process.argv.includes('--learn')
let wrong = 0
try {
  for (const recipe of recipes) {
    if (process.argv.includes('--remake') || !existsSync(join(here, recipe.file))) await make(recipe)
    const sum = sumOf(recipe.file)
    if (learn) sums[recipe.file] = sum
    if (sums[recipe.file] !== sum) wrong++
    console.log(`${sums[recipe.file] === sum ? 'ok   ' : 'WRONG'} ${recipe.file}`)
  }
  if (learn) writeFileSync(join(here, 'sha256.json'), `${JSON.stringify(sums, null, 2)}\n`)
} finally {
  rmSync(work, { recursive: true, force: true })
}
process.exitCode = wrong ? 1 : 0
