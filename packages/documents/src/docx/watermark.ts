import type { IContext, IXmlableObject } from 'docx'
import { TextWatermark } from 'docx/watermarks'

/** The name by which Word knows a watermark as one, and removes it on command, ends in a number that must be the document's own. */
const named = /(PowerPlusWaterMarkObject)[\w-]+/g

/** Words across the page. The library numbers its watermarks at random; this one bears the number it is given. */
export class Watermark extends TextWatermark {
  private readonly number: number

  constructor(text: string, number: number) {
    super({ text, font: '黑体', opacity: 0.3, width: 300 })
    this.number = number
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const xml = super.prepForXml(context)
    if (xml === undefined) return undefined
    return JSON.parse(JSON.stringify(xml).replaceAll(named, `$1${this.number}`)) as IXmlableObject
  }
}
