import { readMarkup } from './markup'
import { wordBlocks, type WordBlock } from './wordBlocks'

const noted = '<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup>'
const notes = '<ol><li id="footnote-1"><p>企业提供。 <a href="#footnote-ref-1">↑</a></p></li></ol>'
const table = '<table><tr><td><p>格</p></td></tr></table>'

const read = async (markup: string): Promise<WordBlock[]> => wordBlocks(await readMarkup(markup + notes))

const typesOf = async (markup: string): Promise<string[]> => (await read(markup)).map(({ type }) => type)

test('a note of a caption is kept: under the figure’s caption, and under the table that its caption heads', async () => {
  const caption = (text: string) => `<p class="caption">${text}${noted}</p>`
  expect(await typesOf(`<p><img src="one" /></p>${caption('图1 架构')}<p>正文。</p>`)).toEqual([
    'picture',
    'caption',
    'note',
    'paragraph',
  ])
  expect(await typesOf(`${caption('表1 明细')}${table}<p>正文。</p>`)).toEqual([
    'caption',
    'table',
    'note',
    'paragraph',
  ])
  expect(await read(caption('表1 明细'))).toEqual([
    { type: 'caption', text: '表1 明细' },
    { type: 'note', inlines: [{ text: '企业提供。' }] },
  ])
})

test('a picture in the paragraph of its caption is kept before it', async () => {
  expect(await typesOf('<p class="caption"><img src="one" />图1 架构</p>')).toEqual(['picture', 'caption'])
})
