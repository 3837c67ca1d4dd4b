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
  BLOCK_IN_FLOW: '花括号或方括号中不能换行写列表，请写在同一对括号内',
  TAG_RESOLVE_FAILED: '“!”在行首有特殊含义，请给文字加引号',
})

/** A Chinese sentence for a fault in the YAML itself, by the parser's code; its own words where there is none. */
export function syntaxMessage(code: string, message: string): string {
  return sentences[code] ?? `文件格式有误，无法读取（${message}）`
}
