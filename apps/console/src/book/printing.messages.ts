import type { Messages } from '../platform/messages'

/** Words of what is taken out of the selection, and of what passes between the office and the printing house. */
export const printingMessages: Messages = {
  zh: {
    'book.tab.excerpts': '送审与选辑',
    'excerpt.title': '送审表与选辑',
    'excerpt.hint': '按当前的入选情况和编辑稿随时生成，不保存。',
    'excerpt.proposals': '%{selection}建议表',
    'excerpt.proposalsHint': '列出收到的全部%{noun}，已入选的标明建议入选；“理由”和“领导批示”两栏留空填写。',
    'excerpt.catalogue': '目录送审表',
    'excerpt.catalogueHint': '按章列出入选%{noun}，“领导批示”栏留空填写。',
    'excerpt.text': '%{name}的内容',
    'excerpt.summary': '摘要',
    'excerpt.whole': '全文',
    'excerpt.purposeHint': '标有此用途的入选%{noun}：目录、名称和摘要，或者按案例集版式的全文（含图、表）。',
    'excerpt.bilingualHint':
      '标有此用途的入选%{noun}：目录、中英文名称和摘要，或者按案例集版式的全文（含图、表）。',
    'excerpt.untagged': '还没有标为此用途的入选%{noun}',
    'printing.gather': '生成排版素材包',
    'printing.materials': '排版素材包',
    'printing.failed': '排版素材包未能生成，请再次生成；仍不成功的，请告知系统管理员。',
    'printing.print': '印刷成品 PDF',
    'printing.hash': 'SHA-256：%{hash}',
    'printing.file': '存入印刷成品',
    'printing.fileAgain': '更换印刷成品',
    'printing.fileHint':
      '上传印刷单位交回的成品 PDF（不超过 500 MB），与锁定的付印稿存放在一起，并记录其校验值。再次存入的，以最后一份为准。',
    'printing.done.filed': '印刷成品已存入。',
  },
  en: {
    'book.tab.excerpts': 'For approval and excerpts',
    'excerpt.title': 'Tables for approval and excerpts',
    'excerpt.hint': 'Made at any time of the selection and the edited texts as they are; not kept.',
    'excerpt.proposals': 'Table of proposals',
    'excerpt.proposalsHint':
      'All %{noun}s received, the selected ones proposed; the columns for reasons and for the leader are left blank.',
    'excerpt.catalogue': 'Table of contents for approval',
    'excerpt.catalogueHint': 'The selected %{noun}s by chapter, with a blank column for the leader.',
    'excerpt.text': 'What is printed of %{name}',
    'excerpt.summary': 'Summaries',
    'excerpt.whole': 'Full texts',
    'excerpt.purposeHint':
      'The selected %{noun}s that carry this purpose: a list with titles and summaries, or the full texts as in the book, with figures and tables.',
    'excerpt.bilingualHint':
      'The selected %{noun}s that carry this purpose: a list with titles and summaries in Chinese and English, or the full texts as in the book.',
    'excerpt.untagged': 'No selected %{noun} carries this purpose',
    'printing.gather': 'Gather material for the printing house',
    'printing.materials': 'Printing material',
    'printing.failed':
      'The material could not be gathered. Try again; if that fails too, tell the system administrator.',
    'printing.print': 'Finished print PDF',
    'printing.hash': 'SHA-256: %{hash}',
    'printing.file': 'File the finished print',
    'printing.fileAgain': 'Replace the finished print',
    'printing.fileHint':
      'Upload the PDF that the printing house sent back (at most 500 MB). It is kept beside the locked edition with its hash; the last one filed counts.',
    'printing.done.filed': 'The finished print is filed.',
  },
}
