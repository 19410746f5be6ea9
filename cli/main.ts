#!/usr/bin/env node
/** The command line. Each command loads only what it needs. */
import { Argument, Command, Option } from 'commander';
import { LANGUAGES, type Language } from '../language-server/engine/draft';
import { FAMILIES, SEVERITIES, type Family } from '../language-server/engine/finding';
import type { CheckOptions } from './commands/check';
import { day, FORMATS, jurisdiction, userLanguage } from './options';
import { endQuietlyWhenOutputCloses } from './output-errors';
import { keepCompiledCode } from './compile-cache';
import { VERSION } from './version';

const program = new Command('tenderlint')
  .description(
    'Checks the draft of a public tender for ICT hardware before it is published. Nothing leaves the machine.',
  )
  .version(VERSION)
  .showHelpAfterError('(--help shows all options)')
  .exitOverride();

/** The language to answer in: as asked, else that of the terminal's user. */
const languageOption = (): Option =>
  new Option('--language <code>', 'language of the answer').choices(LANGUAGES).default(userLanguage(process.env));

program
  .command('check')
  .description('review drafts: .md, .docx, .odt, .html, .txt, folders, or - for standard input')
  .argument('<paths...>', 'files, folders, or -')
  .addOption(new Option('--format <format>', 'how to print the findings').choices(FORMATS).default('pretty'))
  .addOption(
    new Option('--fail-on <severity>', 'exit with 1 from this severity on')
      .choices([...SEVERITIES, 'never'])
      .default('error'),
  )
  .option('--jurisdiction <code>', 'whose procurement law applies: BE, NL, FR, DE, AT, CH, UK, NO or EU', jurisdiction)
  .option('--date <day>', 'review by the rules in force on this day', day)
  .option('--config <file>', 'settings file; default: the nearest tenderlint.yaml of each file')
  .option('--stdin-filename <name>', 'name that tells the format of standard input', 'draft.md')
  .option('--explain-applicability', 'tell which rules were not applied, and why', false)
  .addHelpText(
    'after',
    '\nExit codes: 0 nothing at or above --fail-on, 1 something, 2 usage error or unreadable input.',
  )
  .action(async (paths: string[], options: CheckOptions) => {
    await (await import('./commands/check')).check(paths, options);
  });

program
  .command('rules')
  .description('list the rules')
  .addArgument(new Argument('[family]', 'only this family').choices(FAMILIES))
  .action(async (family: Family | undefined) => {
    (await import('./commands/rules')).listRules(family);
  });

program
  .command('explain')
  .description('show what a rule sees, why, the law behind it and its replacement')
  .argument('<rule>')
  .addOption(languageOption())
  .action(async (rule: string, { language }: { language: Language }) => {
    (await import('./commands/explain')).explain(rule, language);
  });

program
  .command('text')
  .description('print the text that offsets count in')
  .argument('<file>', 'a file, or -')
  .option('--blocks', 'one block a line, with its offsets and kind', false)
  .option('--stdin-filename <name>', 'name that tells the format of standard input', 'draft.md')
  .action(async (file: string, options: { blocks: boolean; stdinFilename: string }) => {
    await (await import('./commands/text')).printText(file, options);
  });

program
  .command('init')
  .description('write a tenderlint.yaml with every setting explained')
  .argument('[folder]', 'where to', '.')
  .action(async (folder: string) => {
    (await import('./commands/init')).init(folder);
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

keepCompiledCode();
endQuietlyWhenOutputCloses();
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
