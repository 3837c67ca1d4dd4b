import { addMessages } from '../platform/say'

export const intakeMessages = addMessages({
  zh: {
    'exchange.unreadable': '报送包中的数据文件无法读取，请报送单位重新生成报送包。',
    'exchange.format': '报送包的数据格式为“{format}”，本系统只能接收“{known}”，请升级较旧的一方后重新生成。',
    'exchange.shape': '报送包数据的“{at}”不符合格式，请报送单位重新生成报送包。',
    'exchange.fileMissing': '报送包缺少文件“{path}”；分卷的报送包须一次选齐全部分卷。',
    'exchange.fileChanged': '报送包中的“{path}”与清单不一致，文件已被改动或传输中损坏，请重新取得报送包。',
    'exchange.fileUnlisted': '报送包的清单没有所需的文件“{path}”，或与{noun}所用的不是同一个文件。',
    'exchange.summaryChanged': '汇总表（校验码 {code}）的内容与盖章时不一致，不能接收。',
    'exchange.otherCases': '报送包中的{noun}与盖章汇总表（校验码 {code}）所列的不一致，不能接收。',
    'exchange.caseChanged': '{noun} {number} 的内容与报送表上的校验码 {code} 不一致，不能接收。',
    'exchange.doubles': '报送包中有两件材料使用同一标识，不能接收，请报送单位重新生成报送包。',
    'intake.largeData': '“{name}”中的报送数据超过 {max} MB，已停止读取，请核对文件来源。',
    'intake.slowData': '“{name}”中的报送数据在 {seconds} 秒内未能读完，已停止读取，请核对文件来源。',
    'intake.heavyData':
      '“{name}”中的报送数据过多（读取时占用内存超过 {megabytes} MB），已停止读取，请核对文件来源。',
    'intake.noData': '“{name}”中没有“{path}”，不是汇编系统生成的报送包；其他方式报来的材料请用“登记来件”。',
    'intake.parts': '请选择报送包文件，分卷的报送包一次选齐，最多 {max} 个文件。',
    'intake.otherCampaign': '报送包属于“{theirs}”，当前活动为“{ours}”，请到相应的活动中接收。',
    'intake.otherPhase': '本活动没有报送包所写的阶段“{phase}”。',
    'intake.unknownSender': '本活动的接收单位中没有“{name}”，请先核对单位名称或曾用名。',
    'intake.otherForm': '{noun} {number} 的填报内容与本活动的报送表不符（{field}）。',
    'intake.worksHere': '“{name}”在本系统中直接上报，不能再接收它的报送包文件。',
    'intake.older': '第 {n} 包不晚于已接收的第 {last} 包，不能再接收。',
    'intake.otherOfSameNumber': '已接收过第 {n} 包，而本次文件的内容与其不同，请与报送单位核实。',
    'intake.unitType': '“{name}”的单位类型不在本活动的填报范围内，不能列为参加单位。',
    'intake.admitUnits': '报送包中有 {n} 个单位未在本系统登记（{names}），请核对后勾选“登记为新单位”。',
    'intake.second':
      '{noun} {number} 与“{title}”（{where}）为同一作品或同一作者，按通知只能报一次，不能接收，请与报送单位核实。',
    'intake.sealInvalid': '汇总表的电子签章无效，不能接收：{why}请与报送单位核实。',
    'intake.wrongFile': '“{path}”不是所写的文件类型，或已损坏，不能接收。',
    'intake.idTaken': '报送包中有材料的标识已被其他材料使用，不能接收，请与报送单位核实。',
  },
  en: {
    'exchange.unreadable': 'The data of the package cannot be read; ask the sender to make it anew.',
    'exchange.format':
      'The data of the package are of the format “{format}”, and this system takes “{known}”; upgrade the older side.',
    'exchange.shape': '“{at}” of the package’s data is not as it must be; ask the sender to make it anew.',
    'exchange.fileMissing': 'The package lacks the file “{path}”; choose all parts of a package at once.',
    'exchange.fileChanged':
      '“{path}” is not what the package’s list says: it was changed or damaged on its way.',
    'exchange.fileUnlisted':
      'The file “{path}” that is needed is not in the package’s list, or is not the one that the {noun} uses.',
    'exchange.summaryChanged': 'The summary table (code {code}) is not the one that was stamped.',
    'exchange.otherCases': 'The {noun}s are not those that the stamped table (code {code}) lists.',
    'exchange.caseChanged': '{noun} {number} is not the one of the code {code} on its form.',
    'exchange.doubles': 'Two things in the package bear one id; ask the sender to make it anew.',
    'intake.largeData':
      'The data in “{name}” are larger than {max} MB and were not read; check where the file comes from.',
    'intake.slowData':
      'The data in “{name}” were not read within {seconds} seconds and were stopped; check where the file comes from.',
    'intake.heavyData':
      'The data in “{name}” are too many (reading them took more than {megabytes} MB of memory) and were stopped; check where the file comes from.',
    'intake.noData':
      '“{name}” has no “{path}”: no package of this system. Register what came in another way by hand.',
    'intake.parts': 'Choose the package, all its parts at once, at most {max} files.',
    'intake.otherCampaign': 'The package belongs to “{theirs}”; this campaign is “{ours}”.',
    'intake.otherPhase': 'This campaign has no phase “{phase}”, which the package names.',
    'intake.unknownSender':
      'No receiver of this campaign is called “{name}”; check its name and former names.',
    'intake.otherForm': 'What {noun} {number} says does not fit this campaign’s form ({field}).',
    'intake.worksHere': '“{name}” forwards in this system itself; files of its packages are not taken.',
    'intake.older': 'Package {n} is no later than package {last}, which was taken already.',
    'intake.otherOfSameNumber':
      'Package {n} was taken already, and this file differs from it; ask the sender.',
    'intake.unitType': '“{name}” is of no type that files in this campaign.',
    'intake.admitUnits':
      '{n} units of the package are not known here ({names}); check them, then tick to register them.',
    'intake.second':
      '{noun} {number} is the same work, or by the same author, as “{title}” ({where}); the notice takes one. Ask the sender.',
    'intake.sealInvalid': 'The electronic seal of the table is not valid: {why} Ask the sender.',
    'intake.wrongFile': '“{path}” is not of the type it says, or is damaged.',
    'intake.idTaken': 'Something in the package bears the id of something else here; ask the sender.',
  },
})
