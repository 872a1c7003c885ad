/** Where supergraphs come from. Whoever opens one says what is to be called whenever there may be a new text. */
export interface SupergraphSource extends AsyncDisposable {
  /** For the log: the file, or the subgraphs. */
  readonly name: string
  /**
   * The supergraph's SDL as it is now.
   *
   * @throws Error that says in words why there is none.
   */
  read(): Promise<string>
}

/** @param onChange may be called before the first `read`, and for texts that turn out to be the same. */
export type OpenSource = (onChange: () => void) => Promise<SupergraphSource>
