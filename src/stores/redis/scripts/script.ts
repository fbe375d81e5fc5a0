/**
 * Lua that runs inside the server: a script is the only way to change several keys there as one.
 *
 * Every script takes two keys of one partition: the hash of its segments, and one that never exists. While a slot is being moved to another
 * node, Redis refuses a command of several keys unless all of them are there (`TRYAGAIN`); by the missing key a script is refused as a whole and
 * can neither miss keys that have moved nor stop half-way. Source: Redis cluster specification, "Multiple keys operations".
 */
import { createHash } from 'node:crypto'

export interface Script {
  readonly name: string
  readonly source: string
  readonly sha: string
  readonly readOnly: boolean
}

/** A write that comes later than its caller waited for is refused: it would undo what was acknowledged since. */
export const ON_TIME = `
if now > tonumber(ARGV[1]) then return redis.error_reply('LATE ' .. now) end`

const CLOCK = `
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
`

/**
 * What scripts of a partition share: its living segments, the oldest first. Its table is made with the index and stays for ever: where there is none, everything
 * was deleted, or a server began with nothing, and that is no empty index.
 */
const SHARED = `${CLOCK}
if redis.call('EXISTS', KEYS[1]) == 0 then return redis.error_reply('LOST ' .. KEYS[1]) end
local base = string.sub(KEYS[1], 1, -9)
local function segments()
  local fields, living, expired = redis.call('HGETALL', KEYS[1]), {}, {}
  for i = 1, #fields, 2 do
    local slice, bits, expires, swept, sweeps = string.match(fields[i + 1], '^(%S+) (%d+) (%d+) (%d+) (%d+)$')
    if slice then
      local segment = { serial = fields[i], slice = slice, bits = tonumber(bits), expires = tonumber(expires),
        swept = tonumber(swept), sweeps = tonumber(sweeps), base = base .. fields[i] .. ':' }
      if segment.expires > 0 and segment.expires <= now then expired[#expired + 1] = segment.serial
      else living[#living + 1] = segment end
    end
  end
  table.sort(living, function(a, b) return tonumber(a.serial) < tonumber(b.serial) end)
  return living, expired
end
local function note(segment)
  redis.call('HSET', KEYS[1], segment.serial, table.concat({ segment.slice, string.format('%d', segment.bits),
    string.format('%d', segment.expires), string.format('%d', segment.swept), string.format('%d', segment.sweeps) }, ' '))
end
local function directory(segment, hash)
  local high, low = string.byte(hash, 1, 2)
  return segment.base .. 'i:' .. string.format('%x', math.floor((high * 256 + low) / 2 ^ (22 - segment.bits)))
end
local function names(segment, row) return segment.base .. 'n:' .. math.floor(row / 64) end
local function contents(segment, row) return segment.base .. 't:' .. math.floor(row / 256) end
`

/** `flags`: of the server's own, such as `allow-oom`. */
export function script(name: string, readOnly: boolean, source: string, flags?: string): Script {
  return whole(name, readOnly, SHARED + source, flags)
}

/** One that needs no table of segments. */
export function plainScript(name: string, readOnly: boolean, source: string): Script {
  return whole(name, readOnly, CLOCK + source)
}

function whole(name: string, readOnly: boolean, body: string, flags?: string): Script {
  const source = `${flags ? `#!lua flags=${flags}\n` : ''}-- wirecopy: ${name}${body}`
  return { name, source, sha: createHash('sha1').update(source).digest('hex'), readOnly }
}
