/** Fields that hold what somebody typed. */

const TYPED = 'textarea, input:not([type=hidden], [type=checkbox], [type=radio], [type=submit], [type=button]), select'

export const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches(`${TYPED}, [role=textbox], [role=combobox]`))

/** Something stands in it that the server did not put there, and that would be lost. */
export const isHalfWritten = (within: ParentNode): boolean =>
  [...within.querySelectorAll<HTMLElement>('form[method=post] textarea, form[method=post] input')].some(isChanged)

const isChanged = (field: HTMLElement): boolean =>
  field instanceof HTMLTextAreaElement
    ? field.value !== field.defaultValue
    : field instanceof HTMLInputElement && field.matches(TYPED) && field.value !== field.defaultValue
