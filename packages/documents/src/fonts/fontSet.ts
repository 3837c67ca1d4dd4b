import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { FontRole } from '../model/document.ts'
import { create, type Font } from './fontkit.ts'

export type Face = {
  key: string
  file: string
  bytes: Uint8Array
  covers: (codePoint: number) => boolean
  role?: FontRole
}

/** `others` are all faces, those of the roles included. */
export type FontSet = { roles: { [role in FontRole]: Face }; others: Face[] }

const roleNames: [FontRole, RegExp][] = [
  ['title', /小标宋|XiaoBiaoSong|XBSJ|Noto ?Serif ?SC.*Bold|Source ?Han ?Serif.*Bold/i],
  ['fang', /仿宋|FangSong|FandolFang|FZFS/i],
  ['kai', /楷|Kai/i],
  ['hei', /黑体|SimHei|FZHT|Noto ?Sans ?SC|Source ?Han ?Sans/i],
  ['song', /宋体|SimSun|书宋|FZSS|Noto ?Serif ?SC|Source ?Han ?Serif/i],
]

/** Which faces stand in, in this order, for a character that a role's own face lacks. */
const standIns: FontRole[] = ['song', 'kai', 'hei', 'fang']

function look(file: string, key: string): Face[] {
  const bytes = readFileSync(file)
  const opened = create(bytes)
  const fonts: Font[] = 'fonts' in opened ? opened.fonts.slice(0, 1) : [opened]
  return fonts.map((font) => {
    const names = `${font.familyName} ${font.subfamilyName} ${font.fullName} ${font.postscriptName} ${basename(file)}`
    const role = roleNames.find(([, pattern]) => pattern.test(names))?.[0]
    const face = { key, file, bytes, covers: (codePoint: number) => font.hasGlyphForCodePoint(codePoint) }
    return role === undefined ? face : { ...face, role }
  })
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => /\.(ttf|otf)$/i.test(name))
    .sort()
    .map((name) => join(folder, name))

const loaded = new Map<string, FontSet>()

/**
 * Reads the faces of the folders. The first face found for a role wins; all others stand in for missing characters.
 * Throws an error that names the folders when a role has no face.
 */
export function loadFonts(folders: readonly string[]): FontSet {
  const known = loaded.get(folders.join('\n'))
  if (known !== undefined) return known
  const found = folders.flatMap(filesOf).flatMap((file, i) => look(file, `face${i}`))
  const first = (role: FontRole): Face => {
    const face = found.find((one) => one.role === role)
    if (face === undefined) throw new Error(`No ${role} typeface in ${folders.join(', ')}`)
    return face
  }
  const roles = {
    song: first('song'),
    title: first('title'),
    hei: first('hei'),
    kai: first('kai'),
    fang: first('fang'),
  }
  const set = { roles, others: found }
  loaded.set(folders.join('\n'), set)
  return set
}

/** The face that shows a character in a role; undefined where no face of the set can. */
export function faceFor(set: FontSet, role: FontRole, codePoint: number): Face | undefined {
  const wanted = set.roles[preferred(role, codePoint)]
  if (wanted.covers(codePoint)) return wanted
  const able = set.others.filter((face) => face.covers(codePoint))
  const like = [role, ...standIns].map((other) => able.find((face) => face.role === other))
  return like.find((face) => face !== undefined) ?? able[0]
}

const latin = (codePoint: number): boolean => codePoint > 0x20 && codePoint < 0x250 && codePoint !== 0xb7
const dashesAndQuotes = (codePoint: number): boolean => codePoint >= 0x2010 && codePoint <= 0x2027

/** Offices set Latin letters and digits of 仿宋 and 楷 in a Times-like face, and 楷 often has quotes of half width. */
function preferred(role: FontRole, codePoint: number): FontRole {
  if ((role === 'fang' || role === 'kai') && latin(codePoint)) return 'song'
  return role === 'kai' && dashesAndQuotes(codePoint) ? 'fang' : role
}
