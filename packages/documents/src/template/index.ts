export { UnreadableTemplate } from './container.ts'
export { fillTemplate } from './fillTemplate.ts'
export { NoSuchPlace, type TemplateData, type TemplateValue } from './marks.ts'
export { readTemplate } from './readTemplate.ts'
