import { testHttpExchanges } from './http-exchanges.contract.ts'
import { openUndiciExchanges } from './undici-exchanges.ts'

testHttpExchanges('undici', openUndiciExchanges)
