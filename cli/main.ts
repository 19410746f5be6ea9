#!/usr/bin/env node
/** The command line. Each command loads only what it needs. */
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { JURISDICTIONS } from '../language-server/engine/context';
import { FAMILIES, SEVERITIES } from '../language-server/engine/finding';
import type { CheckOptions } from './commands/check';
import { VERSION } from './version';

const FORMATS = ['pretty', 'json', 'sarif', 'junit', 'github'];

function day(value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))) return value;
  throw new InvalidArgumentError('Expected a day as YYYY-MM-DD.');
}

const program = new Command('tenderlint')
  .description('Checks the draft of a public tender for ICT hardware before it is published. Nothing leaves the machine.')
  .version(VERSION)
  .showHelpAfterError('(--help shows all options)')
  .exitOverride();

program
  .command('check')
  .description('review drafts: .md, .docx, .odt, .html, .txt, folders, or - for standard input')
  .argument('<paths...>', 'files, folders, or -')
  .addOption(new Option('--format <format>', 'how to print the findings').choices(FORMATS).default('pretty'))
  .addOption(
    new Option('--fail-on <severity>', 'exit with 1 from this severity on').choices([...SEVERITIES, 'never']).default('error'),
  )
  .addOption(new Option('--jurisdiction <code>', 'whose procurement law applies').choices([...JURISDICTIONS]))
  .option('--date <day>', 'review by the rules in force on this day', day)
  .option('--config <file>', 'settings file; default: the nearest tenderlint.yaml')
  .option('--stdin-filename <name>', 'name that tells the format of standard input', 'draft.md')
  .action(async (paths: string[], options: CheckOptions) => {
    const { check } = await import('./commands/check');
    process.exitCode = await check(paths, options);
  });

program
  .command('rules')
  .description('list the rules')
  .addArgument(new Argument('[family]', 'only this family').choices([...FAMILIES]))
  .action(async (family: string | undefined) => {
    (await import('./commands/rules')).listRules(family);
  });

program
  .command('explain')
  .description('show what a rule sees, why, the law behind it and its replacement')
  .argument('<rule>')
  .action(async (rule: string) => {
    const { explain, userLanguage } = await import('./commands/explain');
    process.exitCode = explain(rule, userLanguage(process.env));
  });

program
  .command('text')
  .description('print the text that offsets count in')
  .argument('<file>')
  .option('--blocks', 'one block a line, with its offsets and kind', false)
  .action(async (file: string, { blocks }: { blocks: boolean }) => {
    await (await import('./commands/text')).printText(file, blocks);
  });

program
  .command('lsp')
  .description('run the language server for an editor, over standard input and output')
  .addOption(new Option('--stdio', 'the transport; the server has no other here').default(true))
  .addOption(new Option('--clientProcessId <id>').hideHelp())
  .action(async () => {
    // The server's connection reads its transport from the arguments.
    if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
    await import('../language-server/server/main.node');
  });

program.parseAsync().catch((error: unknown) => {
  const { exitCode, code, message } = error as { exitCode?: number; code?: string; message?: string };
  // Commander has said its own usage errors; a call for help or the version is no error.
  if (code?.startsWith('commander.')) {
    process.exitCode = exitCode === 0 ? 0 : 2;
    return;
  }
  process.stderr.write(`tenderlint: ${message ?? String(error)}\n`);
  process.exitCode = 2;
});
