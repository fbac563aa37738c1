-- Completion of shell commands in Neovim (0.7 or newer) from your own shell.
--
--     goshd -i --coprocess-socket /tmp/sh.sock        in a terminal
--     :let $GOSHD_SOCKET = '/tmp/sh.sock'             in Neovim, or in its environment
--     :luafile examples/goshd.lua
--
-- Then CTRL-X CTRL-O in a file of type sh offers what the shell would offer.

local function receive(pipe, line)
  local data, failed = '', nil
  pipe:connect(vim.env.GOSHD_SOCKET or '', function(err)
    failed = err
    local text = 'COMPLETE ' .. line
    if err then return end
    pipe:write(#text .. ':' .. text .. ',') -- a netstring each way
    pipe:read_start(function(read_err, bytes)
      failed = read_err or not bytes and 'the connection was closed'
      data = data .. (bytes or '')
    end)
  end)
  local message
  vim.wait(3000, function()
    local digits, rest = data:match('^(%d+):(.*)$')
    if digits and #rest > tonumber(digits) then message = rest:sub(1, tonumber(digits)) end
    return message or failed
  end, 5)
  return message, failed or 'no answer in time'
end

-- complete returns the fields of the reply: lists of strings by name.
local function complete(line)
  local pipe = vim.loop.new_pipe(false)
  local message, failed = receive(pipe, line)
  pipe:close()
  if not message or message:sub(1, 3) ~= 'OK ' then error('goshd: ' .. (message or failed), 0) end
  local fields, next_string = {}, message:sub(4):gmatch('(%Z*)%z')
  for name in next_string do
    fields[name] = {}
    for i = 1, tonumber(next_string()) do fields[name][i] = next_string() end
  end
  return fields
end

local found
function _G.goshd_complete(findstart)
  if findstart == 1 then
    found = complete(vim.api.nvim_get_current_line():sub(1, vim.fn.col('.') - 1))
    return tonumber(found.replace[1])
  end
  local items = {}
  for i, value in ipairs(found.candidates) do
    items[i] = { word = found.inserts[i] .. found.appends[i], abbr = value, menu = found.descriptions[i] }
  end
  return items
end

vim.cmd([[autocmd FileType sh setlocal omnifunc=v:lua.goshd_complete]])
