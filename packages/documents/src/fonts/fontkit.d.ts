declare module 'fontkit' {
  export type Font = {
    familyName: string
    subfamilyName: string
    fullName: string
    postscriptName: string
    hasGlyphForCodePoint: (codePoint: number) => boolean
  }
  export function create(bytes: Uint8Array): Font | { fonts: Font[] }
}
