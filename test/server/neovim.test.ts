import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { builtServer } from './support/bundle';
import { LABEL, WIDE } from './support/drafts';

const run = promisify(execFile);

/** What the driver below writes: columns are bytes, as Neovim counts them. */
interface Seen {
  before: { code: string; lnum: number; text: string }[];
  title: string;
  after: string[];
  line: string;
}

/** Waits for the findings, puts the cursor on one, applies its preferred action, waits for the finding to go. */
const DRIVER = `
local function codes() return vim.tbl_map(function(d) return d.code end, vim.diagnostic.get(0)) end
local function has(code) return vim.tbl_contains(codes(), code) end
local out = {}
assert(vim.wait(20000, function() return has('${LABEL}') end, 20), 'no diagnostics: ' .. vim.inspect(codes()))
out.before = vim.tbl_map(function(d)
  local line = vim.api.nvim_buf_get_lines(0, d.lnum, d.lnum + 1, false)[1]
  return { code = d.code, lnum = d.lnum, text = d.lnum == d.end_lnum and line:sub(d.col + 1, d.end_col) or '' }
end, vim.diagnostic.get(0))
for _, d in ipairs(vim.diagnostic.get(0)) do
  if d.code == '${LABEL}' then vim.api.nvim_win_set_cursor(0, { d.lnum + 1, d.col }) end
end
local client = vim.lsp.get_active_clients()[1]
local params = vim.lsp.util.make_range_params(0, client.offset_encoding)
params.context = { diagnostics = {} }
local answer = client.request_sync('textDocument/codeAction', params, 10000, 0)
for _, action in ipairs(answer.result) do
  if action.isPreferred and action.diagnostics[1].code == '${LABEL}' then
    out.title = action.title
    vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
    break
  end
end
assert(vim.wait(20000, function() return not has('${LABEL}') end, 20), 'the finding stayed')
out.after = codes()
out.line = vim.api.nvim_buf_get_lines(0, 4, 5, false)[1]
vim.fn.writefile({ vim.fn.json_encode(out) }, os.getenv('SEEN'))
client.stop(true)
vim.cmd('qa!')
`;

describe('Neovim, with the configuration of docs/editors.md', () => {
  it('shows the findings and applies a replacement, in text with characters of more than one code unit', async () => {
    const dist = await builtServer();
    const folder = mkdtempSync(join(tmpdir(), 'tenderlint-nvim-'));
    const config = /## Neovim[\s\S]*?```lua\n([\s\S]*?)```/.exec(readFileSync('docs/editors.md', 'utf8'))?.[1];
    assert.ok(config);
    writeFileSync(join(folder, 'init.lua'), config);
    writeFileSync(join(folder, 'drive.lua'), DRIVER);
    writeFileSync(join(folder, 'tender.md'), WIDE.replace(/\r\n/g, '\n'));
    const program = join(folder, 'tenderlint');
    writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${join(dist, 'cli/tenderlint.cjs')}" "$@"\n`);
    chmodSync(program, 0o755);
    const seen = join(folder, 'seen.json');
    const env = {
      ...process.env,
      PATH: `${folder}:${process.env.PATH}`,
      SEEN: seen,
      XDG_STATE_HOME: folder,
      XDG_CACHE_HOME: folder,
    };
    const given = [
      '--headless',
      '-u',
      'init.lua',
      '-i',
      'NONE',
      '-n',
      'tender.md',
      '-c',
      'luafile drive.lua',
      '-c',
      'cq',
    ];
    try {
      await run('nvim', given, { cwd: folder, env, timeout: 50_000 });
      const { before, title, after, line } = JSON.parse(readFileSync(seen, 'utf8')) as Seen;
      const label = before.find(({ code }) => code === LABEL);
      assert.equal(label?.text, '💻 A\u0308 “laptops”: the laptops must carry the TCO Certified label.');
      assert.ok(title.length > 0);
      assert.ok(!after.includes(LABEL));
      assert.notEqual(line, label.text);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
