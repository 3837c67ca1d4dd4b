import { z } from 'zod'
import { relaySchema } from '../relay/schema.ts'
import { ruleKinds } from '../rules/kinds.ts'
import { campaignSchema } from './schema.ts'

const toJson = (schema: z.ZodType): object => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return json
}

/** A row of rules asks for the parameters of its kind. */
const kinds = () =>
  ruleKinds.map((kind) => ({
    if: { properties: { kind: { const: kind.name } }, required: ['kind'] },
    // oxlint-disable-next-line unicorn/no-thenable -- JSON Schema's own word
    then: { properties: { params: toJson(kind.params) } },
  }))

function withKinds(schema: object): object {
  const rules = {
    items: { properties: { kind: { enum: ruleKinds.map(({ name }) => name) } }, allOf: kinds() },
  }
  return { allOf: [schema, { properties: { rules } }] }
}

/** The JSON Schema of campaign files and relays, for editors that complete and check YAML. */
export function campaignJsonSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '征集活动文件',
    if: { properties: { notice: { required: ['relayOf'] } }, required: ['notice'] },
    // oxlint-disable-next-line unicorn/no-thenable -- JSON Schema's own word
    then: withKinds(toJson(relaySchema)),
    else: withKinds(toJson(campaignSchema)),
  }
}
