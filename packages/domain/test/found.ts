import { kindOf, say, type Facts, type Form } from '../src/index.ts'

/** What a kind finds, as its message keys; each finding must also have its sentence in both languages without a hole. */
export function found(kind: string, params: unknown, facts: Partial<Facts>): string[] {
  const known = kindOf(kind)
  if (!known) throw new RangeError(`no kind ${kind}`)
  const missing = known.needs.filter((need) => facts[need] === undefined)
  if (missing.length > 0) throw new TypeError(`${kind} needs ${missing.join(', ')}`)
  return known.find(params, facts as Facts).map(({ message, args }) => {
    for (const language of ['zh', 'en'] as const)
      for (const [, place = ''] of messageOf(message, language).matchAll(/\{(\w+)\}/g))
        if (args[place] === undefined) throw new TypeError(`${message} has no ${place}`)
    return message
  })
}

/** A sentence with its places still open: every argument stands for itself. */
function messageOf(message: string, language: 'zh' | 'en'): string {
  const open = new Proxy({}, { get: (_, name) => `{${String(name).replace(/En$/, '')}}` })
  return say({ message, args: open }, language)
}

/** A form whose fields have the ids named, each of one type. */
export function formOf(fields: Readonly<Record<string, Form['fields'][number]['type']>>): Form {
  return {
    template: { id: 't', name: '表', version: 1 },
    fields: Object.entries(fields).map(([id, type]) => ({
      id,
      label: id,
      type,
      required: false,
      flags: [],
      ...(type === 'choice' ? { options: [{ id: 'one', name: '一' }] } : {}),
      ...(type === 'rows' ? { columns: [{ id: 'name', label: '姓名', type: 'text' as const }] } : {}),
    })),
  }
}
