/** Where a gateway is to be started. */
export interface Setting {
  /** Paths of the supergraph, and of the recorded plans that the floors need. */
  readonly supergraph: string
  readonly plans: string
  /** The subgraphs' origin, such as `http://127.0.0.1:4100`. */
  readonly subgraphs: string
  readonly port: number
  /** A folder of its own, where it is started. */
  readonly folder: string
}

export interface Command {
  readonly command: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

/** A gateway that can be measured. */
export interface Contender {
  readonly name: string
  /** What it is, for the table. */
  readonly what: string
  readonly path: string
  readonly command: (setting: Setting) => Command
}
