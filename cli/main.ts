#!/usr/bin/env node
/** The command line. Each command loads only what it needs. */
import { Argument, Command, Option } from 'commander';
import { LANGUAGES, type Language } from '../language-server/engine/draft';
import { FAMILIES, SEVERITIES, type Family } from '../language-server/engine/finding';
import { DECISION_STATES } from '../language-server/decisions/decision';
import type { BaselineOptions } from './commands/baseline';
import type { CheckOptions } from './commands/check';
import type { CompareOptions } from './commands/compare';
import type { DecideOptions } from './commands/decide';
import type { DecisionsOptions } from './commands/decisions';
import type { DiffOptions } from './commands/diff';
import type { FixOptions } from './commands/fix';
import type { ReportOptions } from './commands/report';
import type { ReviewOptions } from './commands/review';
import {
  COMPARISON_FORMATS,
  day,
  FIXES,
  FORMATS,
  jurisdiction,
  REPORT_FORMATS,
  SHELLS,
  wholeNumber,
  type Shell,
} from './options';
import { endQuietlyWhenOutputCloses } from './output-errors';
import { VERSION } from './version';
import { compileLate, keepCompiledCode } from './warm-up';

const program = new Command('tenderlint')
  .description(
    'Checks the draft of a public tender for ICT hardware before it is published. Nothing leaves the machine.',
  )
  .version(VERSION)
  .showHelpAfterError('(--help shows all options)')
  .exitOverride();

const languageOption = (otherwise: string): Option =>
  new Option('--language <code>', `language of the answer; default: ${otherwise}`).choices(LANGUAGES);

const jurisdictionOption = (): Option =>
  new Option('--jurisdiction <code>', 'whose procurement law applies: BE, NL, FR, DE, AT, CH, UK, NO or EU').argParser(
    jurisdiction,
  );
const dateOption = (more = ''): Option =>
  new Option('--date <day>', `review by the rules in force on this day${more}`).argParser(day);
const configOption = (of: 'each file' | 'the draft'): Option =>
  new Option('--config <file>', `settings file; default: the nearest tenderlint.yaml of ${of}`);

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
  .addOption(jurisdictionOption())
  .addOption(dateOption())
  .addOption(configOption('each file'))
  .option('--stdin-filename <name>', 'name that tells the format of standard input', 'draft.md')
  .option('--baseline <file>', 'leave out the findings that this baseline knows')
  .option('--explain-applicability', 'tell which rules were not applied, and why', false)
  .addHelpText(
    'after',
    '\nExit codes: 0 nothing at or above --fail-on, 1 something, 2 usage error or unreadable input.',
  )
  .action(async (paths: string[], options: CheckOptions) => {
    await (await import('./commands/check')).check(paths, options);
  });

program
  .command('report')
  .description('write the review of a draft as a document for the file')
  .argument('<file>', 'a draft')
  .option('-o, --output <file>', 'where to; default: standard output')
  .addOption(
    new Option('--format <format>', 'kind of document; default: as the output file ends, else html').choices(
      REPORT_FORMATS,
    ),
  )
  .addOption(new Option('--language <code>', 'language of the report; default: that of the draft').choices(LANGUAGES))
  .addOption(jurisdictionOption())
  .addOption(dateOption())
  .addOption(configOption('the draft'))
  .action(async (file: string, options: ReportOptions) => {
    await (await import('./commands/report')).report(file, options);
  });

program
  .command('review')
  .description('write a Word document with the review in it: replacements as tracked changes, findings as comments')
  .argument('<file>', 'a draft, .docx')
  .option('-o, --output <file>', 'where to; default: the name of the draft with .reviewed.docx')
  .addOption(new Option('--fix <which>', 'replacements to put in').choices(FIXES).default('safe'))
  .option('--comments', 'findings as comments, with reason and law', false)
  .option('--author <name>', 'who the changes and comments are by', 'tenderlint')
  .option('--rule-pages <address>', 'where the rule pages are published; named in the comments')
  .addOption(jurisdictionOption())
  .addOption(dateOption(', and date the changes by it'))
  .addOption(configOption('the draft'))
  .action(async (file: string, options: ReviewOptions) => {
    await (await import('./commands/review')).review(file, options);
  });

program
  .command('fix')
  .description('apply safe replacements to a text draft: .md, .html, .txt')
  .argument('<file>', 'a draft')
  .option('--all', 'also those that have to be weighed: the first of each finding', false)
  .option('--dry-run', 'print the difference and change nothing', false)
  .addOption(jurisdictionOption())
  .addOption(dateOption())
  .addOption(configOption('the draft'))
  .action(async (file: string, options: FixOptions) => {
    await (await import('./commands/fix')).fix(file, options);
  });

program
  .command('decide')
  .description('set a finding aside with a reason that stays with the draft')
  .argument('<file>', 'a draft')
  .argument('<rule>', 'the rule that found it')
  .option('--reason <text>', 'why; who reads the file later will see it')
  .addOption(new Option('--state <state>', 'what was decided').choices(DECISION_STATES).default('ignored'))
  .option('--author <name>', 'who decides', '')
  .option('--line <number>', 'the finding on this line', wholeNumber)
  .option('--column <number>', 'the finding at this column, where a line has several', wholeNumber)
  .option('--each', 'all findings of the rule', false)
  .option('--beside', 'keep it in .tenderlint-decisions.yaml, not in the draft', false)
  .option('--undo', 'take back what was decided on the rule', false)
  .addOption(jurisdictionOption())
  .addOption(dateOption())
  .addOption(configOption('the draft'))
  .action(async (file: string, rule: string, options: DecideOptions) => {
    await (await import('./commands/decide')).decide(file, rule, options);
  });

program
  .command('decisions')
  .description('list what was decided on a draft, and what of it still holds')
  .argument('<file>', 'a draft')
  .addOption(new Option('--format <format>', 'how to print them').choices(['pretty', 'json']).default('pretty'))
  .addOption(dateOption())
  .addOption(configOption('the draft'))
  .action(async (file: string, options: DecisionsOptions) => {
    await (await import('./commands/decisions')).decisions(file, options);
  });

program
  .command('baseline')
  .description('write down the findings there are, so that "check --baseline" fails on new ones only')
  .argument('<paths...>', 'files or folders')
  .option('-o, --output <file>', 'where to', 'tenderlint-baseline.json')
  .addOption(jurisdictionOption())
  .addOption(dateOption())
  .addOption(configOption('each file'))
  .action(async (paths: string[], options: BaselineOptions) => {
    await (await import('./commands/baseline')).baseline(paths, options);
  });

program
  .command('diff')
  .description('show what a revision of a draft fixed, broke and left')
  .argument('<old>', 'the draft before')
  .argument('<new>', 'the draft after')
  .addOption(new Option('--format <format>', 'how to print it').choices(COMPARISON_FORMATS).default('pretty'))
  .addOption(
    new Option('--fail-on <severity>', 'exit with 1 where a new finding is of this severity or worse')
      .choices([...SEVERITIES, 'never'])
      .default('error'),
  )
  .addOption(languageOption('that of the new draft'))
  .addOption(jurisdictionOption())
  .addOption(dateOption())
  .addOption(configOption('each file'))
  .action(async (before: string, after: string, options: DiffOptions) => {
    await (await import('./commands/diff')).diff([before, after], options);
  });

program
  .command('compare')
  .description('show what one language version of a tender says and the other does not')
  .argument('<one>', 'the tender in one language')
  .argument('<other>', 'the tender in another')
  .addOption(new Option('--format <format>', 'how to print it').choices(COMPARISON_FORMATS).default('pretty'))
  .addOption(languageOption('that of the first version'))
  .addOption(jurisdictionOption())
  .addOption(dateOption())
  .addOption(configOption('each file'))
  .addHelpText('after', '\nExit codes: 0 no differences, 1 differences, 2 usage error or unreadable input.')
  .action(async (one: string, other: string, options: CompareOptions) => {
    await (await import('./commands/compare')).compare([one, other], options);
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
  .addOption(languageOption('that of the terminal'))
  .action(async (rule: string, { language }: { language?: Language }) => {
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

program
  .command('completion')
  .description('print what makes a shell complete commands and options')
  .addArgument(new Argument('<shell>', 'the shell').choices(SHELLS))
  .action(async (shell: Shell) => {
    const { completion } = await import('./commands/completion');
    process.stdout.write(completion(shell, program));
  });

compileLate();
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
