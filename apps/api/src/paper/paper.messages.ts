import { addMessages } from '../platform/say'

export const paperMessages = addMessages({
  zh: {
    'paper.perEntry': '本活动的报送表每件一份，不按单位合报；请打印各件自己的报送表。',
    'paper.noneStands': '本单位在本阶段还没有已定稿的{noun}，请先定稿再打印合报表。',
    'form.tooManyCells': '表格中填写的单元格超过 {most} 个，不是一份报送表，请上传系统下载的报送表。',
    'form.noPlaces': '“{name}”中没有找到报送表的栏目，请在系统下载的报送表（.xlsx）上填写后再导入。',
    'form.left': '{cell}：{text}',
    'filled.unreadable': '“{label}”填写的“{said}”不是该栏可以识别的内容',
    'filled.fixed': '“{label}”由系统填写，表中的“{said}”未采用',
  },
  en: {
    'paper.perEntry': 'Here each entry has its own form; print that.',
    'paper.noneStands': 'No {noun} of this unit is finalised in this phase yet; finalise first.',
    'form.tooManyCells':
      'More than {most} cells are filled: this is no form. Bring the form as it was downloaded.',
    'form.noPlaces':
      'No place of the form was found in “{name}”; fill in the form (.xlsx) as it was downloaded.',
    'form.left': '{cell}: {text}',
    'filled.unreadable': '“{said}” under “{label}” is nothing that the field takes',
    'filled.fixed': '“{label}” is filled in by the system; “{said}” was not taken',
  },
})
