/** What files of entries may be, by what their bytes say, with the extension under which notices know each. */
const formats: Readonly<Record<string, string>> = Object.freeze({
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'video/x-m4v': 'm4v',
  'video/mpeg': 'mpeg',
  'video/MP1S': 'mpeg',
  'video/MP2P': 'mpeg',
  'video/matroska': 'mkv',
  'video/x-matroska': 'mkv',
  'video/x-flv': 'flv',
  'video/vnd.avi': 'avi',
  'video/x-ms-asf': 'wmv',
  'video/webm': 'webm',
  'audio/mpeg': 'mp3',
  'audio/wav': 'wav',
  'audio/x-m4a': 'm4a',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/zip': 'zip',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/tiff': 'tiff',
  'image/gif': 'gif',
})

/** What files of entries may be. */
export const materialTypes: readonly string[] = Object.keys(formats)

/** What recordings may be: films and sounds. */
export const recordingTypes: readonly string[] = materialTypes.filter((mime) => /^(video|audio)\//.test(mime))

/** The extensions under which recordings are known. */
export const recordingFormats: readonly string[] = [
  ...new Set(recordingTypes.map((mime) => formats[mime] ?? '')),
  'mpg',
]

/** The extension of what the bytes are; undefined for what no entry may hold. */
export const formatOf = (mime: string): string | undefined => formats[mime]

/** Other spellings of an extension: a notice that names one of them means them all. */
const spellings: Readonly<Record<string, string>> = Object.freeze({ mpg: 'mpeg', jpeg: 'jpg', tif: 'tiff' })

/** Formats whose bytes are those of another one, or may be: tools write either mark into the same container. */
const containers: Readonly<Record<string, string>> = Object.freeze({ f4v: 'mp4', m4v: 'mp4' })

/** The one spelling by which extensions are compared. */
export function spelledOut(extension: string): string {
  const small = extension.toLowerCase()
  return spellings[small] ?? small
}

/** Every spelling of an extension, itself first. */
export function spellingsOf(extension: string): string[] {
  const spelled = spelledOut(extension)
  const others = Object.keys(spellings).filter((other) => spellings[other] === spelled)
  return [...new Set([extension.toLowerCase(), spelled, ...others])]
}

/** By what the bytes of a format are known. */
export function containerOf(extension: string): string {
  const spelled = spelledOut(extension)
  return containers[spelled] ?? spelled
}

/** The extensions under which files of entries are known, other spellings of the same included. */
export const fileFormats: readonly string[] = [
  ...new Set([...Object.values(formats), 'f4v', ...Object.keys(spellings)]),
]
