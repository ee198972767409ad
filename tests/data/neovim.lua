-- Opens a file in a headless Neovim, waits for the findings, completes, mends the first finding, and writes down what it saw.
-- The command of the server, the file and the place for the answer come from the environment.
local command = vim.split(vim.env.SPECFMT_COMMAND, "\n")
local seen = {}

local function serve()
  local options = { name = "specfmt", cmd = command, root_dir = vim.fn.getcwd() }
  if vim.lsp.start then
    return vim.lsp.start(options)
  end
  local id = vim.lsp.start_client(options) -- before 0.8
  vim.lsp.buf_attach_client(0, id)
  return id
end

local function here(line, character)
  return {
    textDocument = vim.lsp.util.make_text_document_params(),
    position = { line = line, character = character },
  }
end

local function ask(method, params)
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, 20000) or {}) do
    return answer.result
  end
end

local function play()
  vim.cmd("edit " .. vim.env.SPECFMT_FILE)
  local client = vim.lsp.get_client_by_id(serve())
  vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 50)
  seen.findings = {}
  for _, each in ipairs(vim.diagnostic.get(0)) do
    table.insert(seen.findings, { each.code or (each.user_data and each.user_data.lsp.code), each.lnum, each.col, each.end_col })
  end

  local found = ask("textDocument/completion", here(2, 2))
  seen.labels = vim.tbl_map(function(each) return each.label end, found.items or found)

  local at = { line = 3, character = 5 }
  local actions = ask("textDocument/codeAction", {
    textDocument = vim.lsp.util.make_text_document_params(),
    range = { start = at, ["end"] = at },
    context = { diagnostics = {} },
  })
  seen.title = actions[1].title
  vim.lsp.util.apply_workspace_edit(actions[1].edit, client.offset_encoding)
  seen.text = vim.api.nvim_buf_get_lines(0, 0, -1, false)
  vim.wait(20000, function() return #vim.diagnostic.get(0) == 0 end, 50)
  seen.left = #vim.diagnostic.get(0)
end

local worked, problem = pcall(play)
if not worked then
  seen.problem = tostring(problem)
end
vim.fn.writefile({ vim.json and vim.json.encode(seen) or vim.fn.json_encode(seen) }, vim.env.SPECFMT_ANSWER)
vim.lsp.stop_client(vim.lsp.get_active_clients and vim.lsp.get_active_clients() or vim.lsp.get_clients())
vim.wait(5000, function() return #(vim.lsp.get_active_clients or vim.lsp.get_clients)() == 0 end, 50)
vim.cmd("qall!")
