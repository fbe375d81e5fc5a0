/** The scripts that only read. */
import { script } from './script.js'

/**
 * ARGV: for each segment the caller knows its serial, how many rows and deaths it has read of it with the stamps of the last ones, and what it wants of
 * long buckets: 8 bytes each, the name and the first byte; and, where it wants the keys of new rows, at which byte of their string they begin. Returns the
 * time, then for each living segment its serial, bits and sweeps, the rows and deaths the caller lacks with where they begin (at 0 where what it
 * knows is not the server's past), the ends of those buckets, and those keys.
 */
export const SYNC = script(
  'sync',
  true,
  `
local known = {}
for at = 1, #ARGV, 7 do known[ARGV[at]] = at end
local function since(key, width, place, at)
  local from, stamp = 0, ''
  if at then from, stamp = tonumber(ARGV[at]), ARGV[at + 1] end
  if from > 0 and redis.call('GETRANGE', key, (from - 1) * width + place, (from - 1) * width + place + 3) ~= stamp then return false end
  return from, redis.call('GETRANGE', key, from * width, -1)
end
local function ends(prefix, wanted)
  local found = {}
  for at = 1, #wanted, 8 do
    local from = struct.unpack('<I4', wanted, at + 4)
    found[#found + 1] = redis.call('GETRANGE', prefix .. string.sub(wanted, at, at + 3), from, -1)
  end
  return found
end
local function keysSince(segment, from, count, place)
  local parts = {}
  for log = math.floor(from / 256), math.floor((from + count - 1) / 256) do
    parts[#parts + 1] = redis.call('GETRANGE', segment.base .. 'k:' .. log, #parts == 0 and place or 0, -1)
  end
  return table.concat(parts)
end
local answer = { now }
for _, segment in ipairs((segments())) do
  local at = known[segment.serial]
  local from, rows = since(segment.base .. 'rows', 24, 16, at and at + 1)
  local deadFrom, dead = since(segment.base .. 'dead', 8, 4, at and at + 3)
  if not from or not deadFrom then
    from, rows = since(segment.base .. 'rows', 24, 16)
    deadFrom, dead = since(segment.base .. 'dead', 8, 4)
  end
  if from + #rows == 0 then return redis.error_reply('LOST ' .. segment.base .. 'rows') end
  local wanted = at and from > 0 and #rows > 0 and ARGV[at + 6] ~= ''
  answer[#answer + 1] = { segment.serial, segment.bits, segment.swept, segment.sweeps, from, rows, deadFrom, dead,
    at and ends(segment.base .. 'p:', ARGV[at + 5]) or {}, wanted and keysSince(segment, from, #rows / 24, ARGV[at + 6]) or '' }
end
return answer`
)

/** ARGV: hashes of ids. Returns for each its content, empty where none is kept, nothing where the id is not held. */
export const GET = script(
  'get',
  true,
  `
local living, answer = (segments()), { now }
for _, hash in ipairs(ARGV) do
  local content = false
  for _, segment in ipairs(living) do
    local row = redis.call('HGET', directory(segment, hash), hash)
    if row then content = redis.call('HGET', contents(segment, row), row) or '' end
  end
  answer[#answer + 1] = content
end
return answer`
)

/** ARGV: hashes of ids. Returns 1 for each that is held, else 0. */
export const HAS = script(
  'has',
  true,
  `
local living, answer = (segments()), { now }
for _, hash in ipairs(ARGV) do
  local held = 0
  for _, segment in ipairs(living) do held = math.max(held, redis.call('HEXISTS', directory(segment, hash), hash)) end
  answer[#answer + 1] = held
end
return answer`
)

/** ARGV: for each text its segment, row and stamp. Returns the name of each, nothing where it was removed since. */
export const NAMES = script(
  'names',
  true,
  `
local answer = { now }
for at = 1, #ARGV, 3 do
  local segment, row = { base = base .. ARGV[at] .. ':' }, ARGV[at + 1]
  local same = redis.call('GETRANGE', segment.base .. 'rows', row * 24 + 16, row * 24 + 19) == ARGV[at + 2]
  answer[#answer + 1] = same and redis.call('HGET', names(segment, row), row)
end
return answer`
)

/** ARGV: names of hashes or strings, without the partition's base. Returns each whole. */
export const PARTS = script(
  'parts',
  true,
  `
local answer = { now }
for _, name in ipairs(ARGV) do
  local kind = redis.call('TYPE', base .. name).ok
  answer[#answer + 1] = kind == 'hash' and redis.call('HGETALL', base .. name) or redis.call('GET', base .. name)
end
return answer`
)

/** How many texts are held, by counting rows and deaths: nothing else is kept that could disagree. */
export const SIZE = script(
  'size',
  true,
  `
local size = 0
for _, segment in ipairs((segments())) do
  size = size + redis.call('STRLEN', segment.base .. 'rows') / 24 - redis.call('STRLEN', segment.base .. 'dead') / 8
end
return { now, size }`
)
