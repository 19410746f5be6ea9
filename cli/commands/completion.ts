/** `tenderlint completion SHELL`: completion of commands, options and their values, made from the commands themselves. */
import type { Command, Option } from 'commander';
import type { Shell } from '../options';

interface Named {
  name: string;
  about: string;
}

interface Completed extends Named {
  options: readonly (Named & {
    short: string | undefined;
    takes: 'nothing' | 'value' | 'file';
    values: readonly string[];
  })[];
  /** Values of its first argument; empty: a file. */
  values: readonly string[];
}

/** A script for the shell: sourced, or put where the shell looks for completions. */
export function completion(shell: Shell, program: Command): string {
  const commands = program.commands.map(read);
  const script = { bash, zsh, fish }[shell];
  return `${script(program.name(), commands)}\n`;
}

function read(command: Command): Completed {
  const visible = command.options.filter(({ hidden }) => !hidden);
  return {
    name: command.name(),
    about: command.description(),
    values: command.registeredArguments[0]?.argChoices ?? [],
    options: visible.map((option) => ({
      name: option.long ?? option.flags,
      short: option.short,
      about: option.description,
      takes: takes(option),
      values: option.argChoices ?? [],
    })),
  };
}

function takes({ required, optional, flags }: Option): 'nothing' | 'value' | 'file' {
  if (!required && !optional) return 'nothing';
  return flags.includes('<file>') ? 'file' : 'value';
}

function bash(program: string, commands: readonly Completed[]): string {
  const cases = commands.map(({ name, options, values }) => {
    const ofOptions = options.flatMap((option) => {
      const flags = [option.name, option.short].filter(Boolean).join('|');
      if (option.takes === 'nothing') return [];
      const words = option.takes === 'file' ? 'COMPREPLY=($(compgen -f -- "$word"))' : reply(option.values);
      return [`        ${flags}) ${words}; return ;;`];
    });
    const flags = options.flatMap((option) => [option.name, ...(option.short ? [option.short] : [])]);
    return [
      `    ${name})`,
      ...(ofOptions.length === 0 ? [] : ['      case "$before" in', ...ofOptions, '      esac']),
      `      if [[ $word == -* ]]; then ${reply(flags)}`,
      `      else ${values.length > 0 ? reply(values) : 'COMPREPLY=($(compgen -f -- "$word"))'}; fi ;;`,
    ].join('\n');
  });
  return `# ${program}: completion for bash. Use: source <(${program} completion bash)
_${program}() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]}
  if [[ $COMP_CWORD -eq 1 ]]; then ${reply([...commands.map(({ name }) => name), '--help', '--version'])}; return; fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
}
complete -o filenames -F _${program} ${program}`;
}

function reply(words: readonly string[]): string {
  return `COMPREPLY=($(compgen -W "${words.join(' ')}" -- "$word"))`;
}

/** Text in single quotes; a single quote within closes, is escaped, and opens again. */
function quoted(text: string): string {
  return `'${text.replace(/'/g, `'\\''`)}'`;
}

/** What zsh takes for marks of its own is escaped. */
function zshText(text: string): string {
  return text.replace(/[[\]:\\]/g, '\\$&');
}

function zsh(program: string, commands: readonly Completed[]): string {
  const cases = commands.map(({ name, options, values }) => {
    const rows = options.map((option) => {
      const values =
        option.values.length > 0 ? `(${option.values.join(' ')})` : option.takes === 'file' ? '_files' : ' ';
      const value = option.takes === 'nothing' ? '' : `:value:${values}`;
      const about = `[${zshText(option.about)}]${value}`;
      if (!option.short) return quoted(`${option.name}${about}`);
      return `'(${option.short} ${option.name})'{${option.short},${option.name}}${quoted(about)}`;
    });
    const last = quoted(values.length > 0 ? `*:value:(${values.join(' ')})` : '*:file:_files');
    return `    ${name}) _arguments ${[...rows, last].join(' \\\n      ')} ;;`;
  });
  return `#compdef ${program}
# ${program}: completion for zsh. Use: source <(${program} completion zsh), or put it in $fpath as _${program}
_${program}() {
  local -a commands
  commands=(
${commands.map(({ name, about }) => `    ${quoted(`${name}:${zshText(about)}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then _describe command commands; return; fi
  local command=\${words[2]}
  shift words
  (( CURRENT-- ))
  case "$command" in
${cases.join('\n')}
  esac
}
if [ "\${funcstack[1]}" = "_${program}" ]; then _${program} "$@"; else compdef _${program} ${program}; fi`;
}

function fish(program: string, commands: readonly Completed[]): string {
  const rows = commands.flatMap(({ name, about, options, values }) => {
    const seen = `__fish_seen_subcommand_from ${name}`;
    return [
      `complete -c ${program} -f -n __fish_use_subcommand -a ${name} -d ${fishQuoted(about)}`,
      `complete -c ${program} -n ${fishQuoted(seen)} ${values.length > 0 ? `-f -a ${fishQuoted(values.join(' '))}` : '-F'}`,
      ...options.map((option) => {
        const short = option.short ? ` -s ${option.short.slice(1)}` : '';
        const value = { nothing: '', value: ` -x -a ${fishQuoted(option.values.join(' '))}`, file: ' -r -F' }[
          option.takes
        ];
        return `complete -c ${program} -n ${fishQuoted(seen)} -l ${option.name.slice(2)}${short}${value} -d ${fishQuoted(option.about)}`;
      }),
    ];
  });
  return [`# ${program}: completion for fish. Use: ${program} completion fish | source`, ...rows].join('\n');
}

function fishQuoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
