import type { Document } from '../model/document.ts'
import { xmlText } from '../model/xmlText.ts'

const escaped = (text: string): string =>
  xmlText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The file's properties, written here because the library stamps the present moment on them. */
export function coreProperties(document: Document): { path: string; data: string } {
  const at = new Date(document.created).toISOString().replace(/\.\d+Z$/, 'Z')
  const time = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`
  const text = (name: string, value = ''): string =>
    value === '' ? '' : `<${name}>${escaped(value)}</${name}>`
  const data =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    text('dc:title', document.title) +
    text('dc:subject', document.subject) +
    text('dc:creator', document.author) +
    time('created') +
    time('modified') +
    '</cp:coreProperties>'
  return { path: 'docProps/core.xml', data }
}
