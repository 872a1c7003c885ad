/** A whole graph that runs, whatever its stores and processes are. */
export interface Stack extends AsyncDisposable {
  /** What it runs on, for the names of tests. */
  readonly name: string
  /** Of the graph, for example `http://127.0.0.1:4000/graphql`. */
  readonly url: string
  /** Of the broker that devices publish to. */
  readonly mqttUrl: string
  /** The second level of every MQTT topic. */
  readonly tenant: string
}
