/** What the spliced path needs beside the requests. */
export interface SpliceProgram {
  readonly placeholder: true
}
