import { testHttpExchanges } from '../http-exchanges.contract.ts'
import { openLeanExchanges } from './open-lean-exchanges.ts'

testHttpExchanges('lean', openLeanExchanges)
