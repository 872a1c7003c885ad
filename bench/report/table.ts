/** A table in Markdown whose columns line up, so that a terminal shows it as well. Columns of figures stand to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const columns = head.map((title, index) => {
    const cells = rows.map((row) => row[index] ?? '')
    const width = Math.max(3, ...[title, ...cells].map((it) => it.length))
    return { width, figures: index > 0 && cells.every((it) => /^\d|^$/.test(it)) }
  })
  const line = (cells: readonly string[]) =>
    `| ${columns.map(({ width, figures }, index) => pad(cells[index] ?? '', width, figures)).join(' | ')} |`
  const rule = columns.map(({ width, figures }) => (figures ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)))
  return [line(head), line(rule), ...rows.map(line)].join('\n')
}

const pad = (cell: string, width: number, figures: boolean) => (figures ? cell.padStart(width) : cell.padEnd(width))
