/**
 * The scripts that clear away what removed texts left. Each may run twice, or stop between two, and does no harm. A server whose memory is full runs them too:
 * they free some.
 */
import { ON_TIME, script } from './script.js'

const WHEN_FULL = 'allow-oom'

const SAME_PAST = `${ON_TIME}
local segment
for _, one in ipairs((segments())) do if one.serial == ARGV[2] then segment = one end end
local deaths = tonumber(ARGV[3])
if not segment or redis.call('GETRANGE', segment.base .. 'dead', deaths * 8 - 4, deaths * 8 - 1) ~= ARGV[4] then return { now, 0 } end
`

/** ARGV: the last moment, a segment, how many deaths of it are known and the last one's stamp. Begins a sweep, so that readers know of it. */
export const BEGIN = script(
  'begin',
  false,
  `${SAME_PAST}
segment.sweeps = segment.sweeps + 1
note(segment)
return { now, 1 }`,
  WHEN_FULL
)

/**
 * ARGV: the last moment, a segment, how many deaths of it are known and the last one's stamp, a bit for each row, the first bucket and the
 * one after the last, a bit for each row that was dead at the last sweep. Takes the postings of dead rows out of these buckets; what is left is written with no
 * room to spare. Names go at the sweep after: a reader that found a text before it was replaced may be about to ask for its id.
 */
export const SWEEP = script(
  'sweep',
  false,
  `${SAME_PAST}
local size, bits = 2 ^ segment.bits, {}
for i = 1, #ARGV[5] do bits[i] = string.byte(ARGV[5], i) end
local powers = { [0] = 1, 2, 4, 8, 16, 32, 64, 128 }
local function isDead(row) return bit.band(bits[math.floor(row / 8) + 1] or 0, powers[row % 8]) ~= 0 end
local function wasDead(row) return bit.band(string.byte(ARGV[8], math.floor(row / 8) + 1) or 0, powers[row % 8]) ~= 0 end
for bucket = tonumber(ARGV[6]), tonumber(ARGV[7]) - 1 do
  if wasDead(bucket) then redis.call('HDEL', names(segment, bucket), bucket) end
  local name = segment.base .. 'p:' .. string.format('%04x', bucket)
  local value = redis.call('GET', name)
  if value then
    local left = {}
    for at = 1, #value, 4 do
      if not isDead(struct.unpack('<I4', value, at) % size) then left[#left + 1] = string.sub(value, at, at + 3) end
    end
    if #left == 0 then redis.call('UNLINK', name)
    else
      redis.call('SET', name, table.concat(left))
      if segment.expires > 0 then redis.call('PEXPIREAT', name, segment.expires) end
    end
  end
end
return { now, 1 }`,
  WHEN_FULL
)

/** ARGV as for `BEGIN`. Notes that so many deaths are swept; a segment all of whose texts are dead is given up. */
export const SWEPT = script(
  'swept',
  false,
  `${SAME_PAST}
if redis.call('STRLEN', segment.base .. 'rows') / 24 == redis.call('STRLEN', segment.base .. 'dead') / 8 then
  redis.call('HDEL', KEYS[1], segment.serial, segment.serial .. ':bytes')
  redis.call('HSET', KEYS[1], 'gone:' .. segment.serial, segment.bits)
else
  segment.swept = deaths
  note(segment)
end
return { now, 1 }`,
  WHEN_FULL
)

/** ARGV: the last moment, a segment given up, the kind of key and the first and last number. Frees these keys; serials are never used again. */
export const FREE = script(
  'free',
  false,
  `
if redis.call('HEXISTS', KEYS[1], 'gone:' .. ARGV[2]) == 0 then return { now } end
local format = ARGV[3] == 'p' and '%04x' or ARGV[3] == 'i' and '%x' or '%d'
for number = tonumber(ARGV[4]), tonumber(ARGV[5]) do
  redis.call('UNLINK', base .. ARGV[2] .. ':' .. ARGV[3] .. ':' .. string.format(format, number))
end
return { now }`,
  WHEN_FULL
)

/** ARGV: the last moment, a segment all of whose other keys are freed. */
export const FORGET = script(
  'forget',
  false,
  `
if redis.call('HDEL', KEYS[1], 'gone:' .. ARGV[2]) == 1 then
  redis.call('UNLINK', base .. ARGV[2] .. ':rows', base .. ARGV[2] .. ':dead')
end
return { now }`,
  WHEN_FULL
)
