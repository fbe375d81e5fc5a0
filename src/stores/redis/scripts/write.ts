/** The scripts that add and remove texts. */
import { ON_TIME, script } from './script.js'

/**
 * `stamp` marks everything one run writes, so that a reader knows whether what it has read is still the server's past after a failover. The name of a text that is replaced
 * stays until the second sweep from then: a reader that found it a moment ago must still learn its id.
 */
const LATE = `${ON_TIME}
local stamp = struct.pack('<I4', (clock[1] * 1000000 + clock[2] + tonumber(ARGV[2])) % 4294967296)
local living, expired = segments()
for _, serial in ipairs(expired) do redis.call('HDEL', KEYS[1], serial, serial .. ':bytes') end
local function keep(segment, key)
  if segment.expires > 0 then redis.call('PEXPIREAT', key, segment.expires) end
end
local function kill(hash, where, replaced)
  for _, segment in ipairs(living) do
    local row = redis.call('HGET', directory(segment, hash), hash)
    if row and (where == '' or where == segment.serial .. ':' .. row) then
      redis.call('HDEL', directory(segment, hash), hash)
      if not replaced then redis.call('HDEL', names(segment, row), row) end
      local bytes = redis.call('HSTRLEN', contents(segment, row), row)
      if bytes > 0 then
        redis.call('HDEL', contents(segment, row), row)
        redis.call('HINCRBY', KEYS[1], segment.serial .. ':bytes', -bytes)
      end
      redis.call('APPEND', segment.base .. 'dead', struct.pack('<I4', row) .. stamp)
      keep(segment, segment.base .. 'dead')
      return 1
    end
  end
  return 0
end
`

/**
 * ARGV: the last moment, a number, then for each text the hash of its id, its name, published and order, slice and expiry,
 * keys, content. Returns the server's time.
 *
 * The keys of the newest rows are kept once more, for readers that have the others: 256 rows a string, the last 16 of a segment, for ten minutes.
 *
 * The first segment of a slice has room for 4,096 texts, the second for 16,384, all others for 65,536: a segment has as many buckets as
 * texts, and those of a small index must not stand empty.
 */
export const PUT = script(
  'put',
  false,
  `${LATE}
local open, count = {}, {}
for _, segment in ipairs(living) do
  open[segment.slice] = segment
  count[segment.slice] = (count[segment.slice] or 0) + 1
end
local function rowsOf(segment)
  if not segment.rows then segment.rows = redis.call('STRLEN', segment.base .. 'rows') / 24 end
  return segment.rows
end
for _, segment in ipairs(living) do
  if rowsOf(segment) == 0 then return redis.error_reply('LOST ' .. segment.base .. 'rows') end
end
local function flush(segment)
  redis.call('APPEND', segment.base .. 'rows', table.concat(segment.fresh))
  keep(segment, segment.base .. 'rows')
  for log, keys in pairs(segment.log) do
    local name = segment.base .. 'k:'
    if redis.call('APPEND', name .. log, keys) == #keys then redis.call('UNLINK', name .. log - 16) end
    redis.call('PEXPIREAT', name .. log, math.min(now + 600000, segment.expires > 0 and segment.expires or math.huge))
  end
  if segment.bytes > 0 then redis.call('HINCRBY', KEYS[1], segment.serial .. ':bytes', segment.bytes) end
  segment.fresh, segment.bytes, segment.log = nil, nil, nil
end
local function segmentFor(slice, expires)
  local segment = open[slice]
  if segment and rowsOf(segment) < 2 ^ segment.bits then return segment end
  local nth = count[slice] or 0
  local serial = string.format('%d', redis.call('HINCRBY', KEYS[1], 'next', 1))
  local bits = math.min(16, 12 + 2 * nth)
  segment = { serial = serial, slice = slice, bits = bits, expires = tonumber(expires), swept = 0, sweeps = 0,
    base = base .. serial .. ':', rows = 0 }
  note(segment)
  living[#living + 1], open[slice], count[slice] = segment, segment, nth + 1
  return segment
end
local function post(segment, keys, row)
  local shift, size = 2 ^ (32 - segment.bits), 2 ^ segment.bits
  for at = 1, #keys, 4 do
    local key = struct.unpack('>I4', keys, at)
    local bucket = math.floor(key / shift)
    local name = segment.base .. 'p:' .. string.format('%04x', bucket)
    local length = redis.call('APPEND', name, struct.pack('<I4', (key - bucket * shift) * size + row))
    if length == 4 then keep(segment, name) end
  end
end
for at = 3, #ARGV, 6 do
  local hash, name, head, where, keys, content = ARGV[at], ARGV[at + 1], ARGV[at + 2], ARGV[at + 3], ARGV[at + 4], ARGV[at + 5]
  kill(hash, '', true)
  local slice, expires = string.match(where, '^(%S+) (%d+)$')
  if expires == '0' or tonumber(expires) > now then
    local segment = segmentFor(slice, expires)
    local row = rowsOf(segment)
    segment.rows = row + 1
    segment.fresh, segment.bytes, segment.log = segment.fresh or {}, (segment.bytes or 0) + #content, segment.log or {}
    local log = math.floor(row / 256)
    segment.log[log] = (segment.log[log] or '') .. keys
    segment.fresh[#segment.fresh + 1] = head .. stamp .. struct.pack('<I4', #keys / 4)
    post(segment, keys, row)
    redis.call('HSET', directory(segment, hash), hash, row)
    keep(segment, directory(segment, hash))
    redis.call('HSET', names(segment, row), row, name)
    keep(segment, names(segment, row))
    if #content > 0 then
      redis.call('HSET', contents(segment, row), row, content)
      keep(segment, contents(segment, row))
    end
  end
end
for _, segment in ipairs(living) do if segment.fresh then flush(segment) end end
return { now }`
)

/** ARGV: the last moment, a number, then for each text the hash of its id and where it must lie, or nothing. Returns the time and how many were held. */
export const REMOVE = script(
  'remove',
  false,
  `${LATE}
local held = 0
for at = 3, #ARGV, 2 do held = held + kill(ARGV[at], ARGV[at + 1]) end
return { now, held }`
)
