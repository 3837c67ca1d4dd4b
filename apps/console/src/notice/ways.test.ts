import { readFileSync } from 'node:fs'
import { editedAll, ownRows, parseCampaign, type Campaign, type Edit } from '@huibian/domain'
import { freshPackage } from './package.parts'
import { levels, routes } from './ways.parts'

const text = readFileSync(`${__dirname}/../../../../packages/domain/test/unlike.yaml`, 'utf8')
const translate = (key: string) => key

function read(written: string): Campaign {
  const parsed = parseCampaign(written)
  if ('campaign' in parsed) return parsed.campaign
  throw new Error(JSON.stringify(parsed.mistakes))
}

const campaign = read(text)
const after = (...edits: Edit[]): Campaign => read(editedAll(text, edits))

test('a level and a way that are added can be read as they are, and the way leads to the top', () => {
  const at = levels.at
  const value = levels.fresh({ id: 'level5', campaign, translate })
  const grown = after({ at: [...at, ownRows(text, at)], value })
  expect(grown.participation.levels.map(({ id }) => id)).toEqual([
    'factory',
    'province',
    'association',
    'ministry',
    'level5',
  ])
  const way = routes.fresh({ id: 'route4', campaign: grown, translate })
  expect(way).toEqual({ id: 'route4', name: 'notice.newRoute', levels: ['factory', 'ministry'] })
  expect(after({ at: ['routes', 3], value: way }).routes).toHaveLength(4)
})

test('a level through which a way leads stays, and says so; another goes', () => {
  const stays = (id: string) => levels.stays?.({ id }, campaign)
  expect(['factory', 'association', 'level5'].map(stays)).toEqual([
    'notice.levelStays',
    'notice.levelStays',
    undefined,
  ])
})

test('names and mail that are added can be read as they are, and need somebody to whom the mail goes', () => {
  expect(freshPackage(campaign)).toBeUndefined()
  const asked = after({
    at: ['contacts'],
    value: [{ role: 'materials', name: '材料接收', about: '某部节能司' }],
  })
  const pack = freshPackage(asked)
  const written = editedAll(text, [
    { at: ['contacts'], value: asked.contacts },
    { at: ['package'], value: pack },
  ])
  expect(read(written).package).toEqual(pack)
})
