/** A sentence as it stands in a report: closed by its own mark, or by 。 where whoever wrote it left that out. */
export const closed = (text: string): string =>
  text === '' || /[。！？…；][”’』」）)]*$/u.test(text) ? text : `${text}。`
