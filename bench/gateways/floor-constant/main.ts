// What node:http costs by itself: a body that is there already. Nothing on node:http can be below it.
import { serveFloor } from '../floor.ts'

serveFloor(({ answer }, _, reply) => reply(answer))
