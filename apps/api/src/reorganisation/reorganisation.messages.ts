import { addMessages } from '../platform/say'

export const reorganisationMessages = addMessages({
  zh: {
    'reorganisation.day': '日期“{day}”不正确，应为 {from} 至 {to} 之间的一天。',
    'reorganisation.reason': '变更依据现为 {n} 个字，应为 {min} 至 {max} 个字。',
    'reorganisation.waiting': '该单位有一项变更将于 {day} 生效，请先撤回该项变更。',
    'reorganisation.notWaiting': '该项变更已经生效或已撤回，不能再撤回。',
    'reorganisation.closed': '该单位已撤销，请先恢复。',
    'reorganisation.notClosed': '该单位没有撤销，无需恢复。',
    'reorganisation.sameName': '新名称与现名称相同。',
    'reorganisation.noParent': '请选择上级单位；所选单位不存在、已撤销或不归本单位管理。',
    'reorganisation.samePlace': '上级单位、依托单位和用章单位都没有变化。',
    'reorganisation.parentClosed': '上级单位“{name}”已撤销，请先恢复上级单位或划转本单位。',
    'reorganisation.below': '该单位还有 {n} 个下级单位（{names}），请先划转或撤销下级单位。',
    'reorganisation.receives': '“{campaign}”正在进行，该单位是接收单位或主办单位，活动结束前不能撤销。',
    'reorganisation.casesOpen':
      '该单位在“{campaign}”中还有 {n} 件未办结的报送材料（{states}），请指定承接单位，或先办结这些材料。',
    'reorganisation.postsHeld': '该单位还有 {n} 人任职（{names}），请指定承接单位，或先免去其岗位。',
    'reorganisation.noSuccessor': '承接单位不存在、已撤销、就是本单位，或不归本单位管理。',
    'reorganisation.successorAbsent':
      '承接单位“{name}”没有以报送单位身份参加“{campaign}”，请先将其列为参加单位。',
    'reorganisation.successorElsewhere':
      '承接单位“{name}”在“{campaign}”中报送给另一个接收单位，不能承接已报送的材料。',
    'reorganisation.editorPost': '承接单位不能设置编审岗位，请先免去编审人员的岗位。',
  },
  en: {
    'reorganisation.day': 'The day “{day}” is none, or not between {from} and {to}.',
    'reorganisation.reason': 'The grounds have {n} characters; they take {min} to {max}.',
    'reorganisation.waiting': 'A change of this unit waits for {day}; take that one back first.',
    'reorganisation.notWaiting': 'This change has been carried out or taken back already.',
    'reorganisation.closed': 'The unit is closed; open it again first.',
    'reorganisation.notClosed': 'The unit is not closed.',
    'reorganisation.sameName': 'The new name is the present one.',
    'reorganisation.noParent': 'Choose a unit above that is there and yours to give.',
    'reorganisation.samePlace': 'Neither the unit above, the host nor the sealing unit changes.',
    'reorganisation.parentClosed': 'The unit above, “{name}”, is closed; open it or move this unit first.',
    'reorganisation.below': '{n} units stand below this one ({names}); move or close them first.',
    'reorganisation.receives':
      '“{campaign}” is running and the unit owns it or receives in it; it stays until the call ends.',
    'reorganisation.casesOpen':
      'The unit has {n} open entries in “{campaign}” ({states}); name a successor or settle them first.',
    'reorganisation.postsHeld':
      '{n} people hold posts here ({names}); name a successor or dismiss them first.',
    'reorganisation.noSuccessor': 'The successor is none, closed, this very unit, or not yours.',
    'reorganisation.successorAbsent': '“{name}” does not file in “{campaign}”; take it in first.',
    'reorganisation.successorElsewhere':
      '“{name}” files with another receiver in “{campaign}” and cannot take over what was submitted.',
    'reorganisation.editorPost': 'A successor below the top has no editors; dismiss them first.',
  },
})
