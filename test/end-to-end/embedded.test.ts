import { newDataFolder, startEmbedded } from '../kit/embedded-stack.ts'
import { graphContract } from './graph.contract.ts'

graphContract('embedded stores in one process', () => startEmbedded(newDataFolder()))
