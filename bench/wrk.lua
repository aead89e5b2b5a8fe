-- Asks for the addresses of a file, one after the other or at random; says when there were so many answers, because wrk
-- itself ends with its time only.
-- Arguments: file, or "-" for the one address of the command line; "once", "random" or "missing"; most answers, 0 for no end.
local requests, order, most, asked, answered = {}, "once", 0, 0, 0
local state = 88172645

-- Lua's own random differs from system to system.
local function random(n)
  state = (state * 16807) % 2147483647
  return state % n
end

function init(args)
  order, most = args[2] or "once", tonumber(args[3] or "0")
  if args[1] ~= nil and args[1] ~= "-" then
    for path in io.lines(args[1]) do requests[#requests + 1] = wrk.format("GET", path) end
  end
  if order == "missing" then
    request = function()
      asked = asked + 1
      local shape = asked % 3
      local name = string.format("%x-%x", random(2147483647), asked)
      return wrk.format("GET", (shape == 0 and "/articles/" or shape == 1 and "/tags/" or "/") .. name)
    end
  elseif #requests > 0 then
    request = function()
      asked = asked + 1
      return requests[(order == "random" and random(#requests) or (asked - 1) % #requests) + 1]
    end
  end
  if most > 0 then
    response = function()
      answered = answered + 1
      if answered == most then
        wrk.thread:stop()
        io.stderr:write("enough\n")
      end
    end
  end
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format('\n{"answers":%d,"seconds":%.6f,"bytes":%d,"p50Ms":%.4f,"p99Ms":%.4f,"refused":%d,"failed":%d}\n',
    summary.requests, summary.duration / 1e6, summary.bytes, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
