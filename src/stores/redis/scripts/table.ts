/** The scripts that know of the index as a whole, and those that make and watch a partition's table of segments. */
import { ON_TIME, plainScript, script } from './script.js'

/** Returns the fields of the index, none where there is none. */
export const READ = plainScript('index', true, `return { now, redis.call('HGETALL', KEYS[1]) }`)

/** ARGV: the last moment, then names and values. Makes the index where there is none, and returns its fields. */
export const CREATE = plainScript(
  'create',
  false,
  `${ON_TIME}
if redis.call('EXISTS', KEYS[1]) == 0 then
  for at = 2, #ARGV, 2 do redis.call('HSET', KEYS[1], ARGV[at], ARGV[at + 1]) end
end
return { now, redis.call('HGETALL', KEYS[1]) }`
)

/** Notes that every partition has its table. */
export const MADE = plainScript(
  'made',
  false,
  `${ON_TIME}
if redis.call('EXISTS', KEYS[1]) == 1 then redis.call('HSET', KEYS[1], 'made', 1) end
return { now }`
)

/** Makes the table of a partition, where there is none. */
export const MAKE = plainScript(
  'make',
  false,
  `${ON_TIME}
redis.call('HSETNX', KEYS[1], 'next', 0)
return { now }`
)

/** Returns 1 where the partition has ever held a text. */
export const WAS_USED = plainScript(
  'used',
  true,
  `
return { now, tonumber(redis.call('HGET', KEYS[1], 'next') or 0) > 0 and 1 or 0 }`
)

/** Returns what the server says of its memory, nothing where the account may not ask. */
export const MEMORY = script(
  'memory',
  true,
  `
local info = redis.pcall('INFO', 'server', 'memory', 'stats')
return { now, type(info) == 'string' and info or '' }`
)
