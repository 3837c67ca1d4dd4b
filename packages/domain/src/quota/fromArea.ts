import { z } from 'zod'
import { idSchema } from '../campaign/names.ts'
import { kind, named, type RuleKind } from '../rules/kind.ts'
import { isListed } from './places.ts'

/** `claims` is the field in which an entry claims the area, `region` the one that names where its author is from. */
const params = z.strictObject({ claims: idSchema, region: idSchema, list: idSchema })

/** What claims a listed area is sent by an author of that area: of the sender's own region, where it has one, which stands in the list. */
const find: RuleKind<z.infer<typeof params>, 'content' | 'form' | 'lists' | 'sender'> = (asked, facts) => {
  const { claims, region, list } = asked
  if (facts.content[claims] !== true) return []
  const from = facts.content[region]
  const area = typeof from === 'string' ? from : ''
  const { region: own = area } = facts.sender
  if (isListed(facts.lists, list, area) && area === own) return []
  const args = { ...named(facts.form, region), area, sender: facts.sender.region ?? facts.sender.name }
  return [{ path: region, message: 'quota.otherArea', args }]
}

export const fromArea = kind({
  name: 'fromArea',
  params,
  needs: ['content', 'form', 'lists', 'sender'],
  find,
  references: ({ claims, region, list }) => [
    { to: 'field', id: claims, path: ['claims'] },
    { to: 'field', id: region, path: ['region'] },
    { to: 'list', id: list, path: ['list'] },
  ],
  tell: ({ claims, region, list }, named) => {
    const [claim, area, known] = [named('field', claims), named('field', region), named('list', list)]
    return {
      zh: `“${claim.zh}”选“是”的，“${area.zh}”在“${known.zh}”之中，并与推荐单位同一地区`,
      en: `where “${claim.en}” is yes, “${area.en}” stands in “${known.en}” and is the sender's region`,
    }
  },
})
