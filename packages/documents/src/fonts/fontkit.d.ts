declare module 'fontkit' {
  export type Font = {
    familyName: string
    subfamilyName: string
    fullName: string
    postscriptName: string
    hasGlyphForCodePoint: (codePoint: number) => boolean
  }
  export function openSync(file: string): Font | { fonts: Font[] }
}
