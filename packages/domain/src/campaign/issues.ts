import { z } from 'zod'
import { nearest, suggestion } from './nearest.ts'
import { pathText, type Spot } from './place.ts'
import { campaignSchema } from './schema.ts'

const typeNames: Readonly<Record<string, string>> = Object.freeze({
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true（是）或 false（否）',
  array: '列表（每项以“- ”开头）',
  object: '若干“名称: 值”',
  record: '若干“名称: 值”',
})

/** The schema below a schema at one part of a path, behind its optional and default wrappers. */
function inner(schema: z.ZodType, part: PropertyKey): z.ZodType | undefined {
  const bare = unwrapped(schema)
  if (bare instanceof z.ZodObject) return bare.shape[String(part)] as z.ZodType | undefined
  if (bare instanceof z.ZodArray) return bare.element as z.ZodType
  return bare instanceof z.ZodRecord ? (bare.valueType as z.ZodType) : undefined
}

function unwrapped(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return unwrapped(schema.unwrap() as z.ZodType)
  return schema
}

/** The member names that a schema knows at a path. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const at = path.reduce<z.ZodType | undefined>((from, part) => from && inner(from, part), schema)
  const bare = at && unwrapped(at)
  return bare instanceof z.ZodObject ? Object.keys(bare.shape) : []
}

function typeMessage(issue: z.core.$ZodIssueInvalidType): string {
  const wanted = typeNames[issue.expected] ?? issue.expected
  if (issue.input === undefined) return `缺少“${String(issue.path.at(-1) ?? '内容')}”，应写${wanted}`
  if (issue.input === null) return `这里是空的，应写${wanted}`
  const isNumber = issue.expected === 'number' || issue.expected === 'int'
  return `应写${wanted}${isNumber && typeof issue.input === 'string' ? numberMeant(issue.input) : ''}`
}

/** What stands where a number is due, and the one that was most likely meant: quotes, units and full-width digits keep it from being one. */
function numberMeant(written: string): string {
  const [number, ...more] =
    written
      .normalize('NFKC')
      .replaceAll(',', '')
      .match(/-?\d+(?:\.\d+)?/g) ?? []
  const plain = number !== undefined && more.length === 0 ? `请写成 ${number}，` : ''
  return `，现在写的是“${written}”；${plain}用半角数字，不加引号和单位`
}

function sizeMessage(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall): string {
  const small = issue.code === 'too_small'
  const limit = small ? issue.minimum : issue.maximum
  if (issue.origin === 'string') return small ? '不能为空，请填写文字' : `文字过长，最多 ${limit} 个字符`
  if (issue.origin === 'array') return small ? `至少要有 ${limit} 项` : `最多 ${limit} 项`
  return small ? `不能小于 ${limit}` : `不能大于 ${limit}`
}

function valueMessage(issue: z.core.$ZodIssueInvalidValue): string {
  const known = issue.values.map(String)
  if (issue.input === undefined) return `缺少“${String(issue.path.at(-1))}”，可用的有：${known.join('、')}`
  return `“${String(issue.input)}”不是可用的值，${suggestion(String(issue.input), known)}`
}

/** An issue whose schema brings its own Chinese sentence keeps it. */
const hasOwnWords = (message: string) => /[\u4e00-\u9fff]/.test(message)

function messageOf(issue: z.core.$ZodIssue): string {
  if ('input' in issue && issue.input === undefined && issue.code === 'invalid_union')
    return `缺少“${String(issue.path.at(-1))}”，请补写`
  if (hasOwnWords(issue.message)) return issue.message
  if (issue.code === 'invalid_type') return typeMessage(issue)
  if (issue.code === 'too_big' || issue.code === 'too_small') return sizeMessage(issue)
  if (issue.code === 'invalid_value') return valueMessage(issue)
  if (issue.code === 'invalid_key') return '名称只能用英文字母、数字和连字符，以字母开头'
  return '内容不符合要求，请对照说明改写'
}

/** Inside braces a comma ends the value, so that words behind it turn into a name. */
function unknownKey(key: string, known: readonly string[]): string {
  const [name, ...rest] = key.split('：')
  if (rest.length > 0) return `“${name}”后面是全角冒号“：”，请改成英文冒号加一个空格`
  if (/\s/.test(key)) return `“${key}”前面多了一个英文逗号；花括号中的文字含有英文逗号时，请整段加引号`
  return `不认识“${key}”，${suggestion(key, known.length > 0 ? known : ['zh', 'en'])}`
}

const isMissing = (issue: z.core.$ZodIssue) => 'input' in issue && issue.input === undefined

/** What was most likely meant by the unknown names, as paths: there the missing name is the same mistake told twice. */
function meantPaths(issues: readonly z.core.$ZodIssue[], schema: z.ZodType): string[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return []
    const known = knownKeys(schema, issue.path)
    return issue.keys.map((key) => pathText([...issue.path, nearest(key.split('：')[0] ?? '', known) ?? key]))
  })
}

/** What the schema found, as spots with Chinese sentences; each unknown name is a spot of its own with the nearest known name. */
export function issueMistakes(
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodType = campaignSchema,
): Spot[] {
  const meant = meantPaths(issues, schema)
  return issues.flatMap((issue): Spot[] => {
    if (isMissing(issue) && meant.includes(pathText(issue.path))) return []
    if (issue.code !== 'unrecognized_keys')
      return [
        {
          path: issue.path,
          message: messageOf(issue),
          ...('input' in issue && issue.input === null ? { empty: true } : {}),
        },
      ]
    const known = knownKeys(schema, issue.path)
    return issue.keys.map((key) => ({ path: issue.path, key, message: unknownKey(key, known) }))
  })
}
