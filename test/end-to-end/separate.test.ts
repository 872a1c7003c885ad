import { realServers, startSeparate } from '../kit/separate-stack.ts'
import { graphContract } from './graph.contract.ts'

const servers = realServers(process.env)
if (servers) graphContract('real servers, a process for each service', () => startSeparate(servers))
