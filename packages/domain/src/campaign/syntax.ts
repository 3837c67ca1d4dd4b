const sentences: Readonly<Record<string, string>> = Object.freeze({
  TAB_AS_INDENT: '行首缩进只能用空格，不能用制表符（Tab）',
  DUPLICATE_KEY: '同一层中有两个相同的名称，请删去一个',
  BAD_INDENT: '缩进不对，请与上一行对齐',
  MISSING_CHAR: '缺少标点：引号、方括号或花括号没有成对，或冒号后缺少空格',
  UNEXPECTED_TOKEN: '此处的标点多余或位置不对；文字中含有英文冒号、引号、方括号时请整段加引号',
  MULTILINE_IMPLICIT_KEY: '名称后缺少英文冒号，或上一行的引号没有成对',
  BLOCK_AS_IMPLICIT_KEY: '一行中出现了两个英文冒号，请给文字加引号',
  BAD_ALIAS: '“*”和“&”在行首有特殊含义，请给文字加引号',
  BAD_DQ_ESCAPE: '双引号中的反斜杠用法不对，请改用单引号',
  BAD_SCALAR_START: '文字不能以“@”“%”“`”等符号开头，请给文字加引号',
  BLOCK_IN_FLOW: '花括号、方括号中各项之间用英文逗号，文字含有英文冒号时请整段加引号，不能换行写列表',
  MULTIPLE_DOCS: '一个文件只写一份活动，请删去单独成行的“---”和它后面的内容',
  TAG_RESOLVE_FAILED: '“!”在行首有特殊含义，请给文字加引号',
})

/** A Chinese sentence for a fault in the YAML itself, by the parser's code; its own words where there is none. */
export function syntaxMessage(code: string, message: string): string {
  return sentences[code] ?? `文件格式有误，无法读取（${message}）`
}

const unaligned = '本行与上下各行没有对齐：同一层各行行首的空格要一样多，下一层多两个空格'

type Slip = { wrong: RegExp; say: (name: string) => string }

/** What a clerk's keyboard or a copied page most often leaves in a line; the parser sees only where it stumbles over it. */
const slips: readonly Slip[] = [
  { wrong: /^ *\t/, say: () => sentences['TAB_AS_INDENT'] ?? '' },
  { wrong: /^[ \t]*[\u3000\u00a0]/, say: () => '行首有全角空格或网页中的空格，请改成半角空格' },
  {
    wrong: /^ *(?:- +)?(?:\{ *)?([A-Za-z][\w-]*) *：/,
    say: (name) => `“${name}”后面是全角冒号“：”，请改成英文冒号加一个空格`,
  },
  { wrong: /^ *-(?=[A-Za-z{[])/, say: () => '“-”后面要空一格' },
  { wrong: /^ *(?:- +)?([A-Za-z][\w-]*):(?=[^\s/])/, say: (name) => `“${name}:”后面要空一格` },
]

/** What is said of a line of which nothing but a comment is left, because its words begin with `#`. */
export function commentIn(line: string): string | undefined {
  return /^[^#'"]*[:-] *#/.test(line) ? '“#”后面的内容算作注释，这里等于没有填写，请给文字加引号' : undefined
}

/** What is said of a line that holds one of those slips. */
export function slipIn(line: string): string | undefined {
  for (const { wrong, say } of slips) {
    const found = wrong.exec(line)
    if (found) return say(found[1] ?? '')
  }
  return undefined
}

/** What is said of lines that do not stand below each other, which the parser takes for something else. */
export function unalignedIn(code: string, line: string, column: number): string | undefined {
  const oneColon = line.split(/:(?= |$)/).length <= 2
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && oneColon) return unaligned
  return code === 'MISSING_CHAR' && column === 1 && line.startsWith(' ') ? unaligned : undefined
}
