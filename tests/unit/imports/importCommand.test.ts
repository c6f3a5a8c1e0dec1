// cspell:ignore dryrun icew improt
import { Command, type CommanderError } from 'commander';
import { addImportCommand } from '../../../src/commands/import.ts';
import { defaultQuarantinePath } from '../../../src/commands/importArguments.ts';
import { refuseUnknownCommand } from '../../../src/commands/refuseUnknownCommand.ts';
import { toyFormat } from '../../support/toyFormat.ts';

/** What the command line answers when it does not begin: the code of commander's error, and what is printed. */
async function answerTo(...words: string[]): Promise<string> {
  let printed = '';
  const write = (text: string) => (printed += text);
  const program = new Command('communique')
    .exitOverride()
    .configureOutput({ writeOut: write, writeErr: write });
  program
    .command('serve', { isDefault: true })
    .allowExcessArguments()
    .action(() => refuseUnknownCommand(program));
  addImportCommand(program, [toyFormat('icews'), toyFormat('gdelt')]);
  try {
    await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    return `${(error as CommanderError).code}: ${printed}`;
  }
  return `It began. ${printed}`;
}

describe('communique import refuses', () => {
  it.each([
    [
      'a format that there is not',
      ['icew', '-'],
      /^commander\.invalidArgument: .*There is no such format\. Did you mean "icews"\? Formats: icews, gdelt, communique\./,
    ],
    [
      'a day that there is not',
      ['icews', '-', '--from', '2019-02-29'],
      /'--from <day>'.*YYYY-MM-DD/,
    ],
    [
      'a day of the leap year, written otherwise',
      ['icews', '-', '--to', '2020-2-29'],
      /'--to <day>'/,
    ],
    [
      'days of which none is left',
      ['icews', '-', '--from', '2019-02-02', '--to', '2019-02-01'],
      /no day is left\. Did you mean --from 2019-02-01 --to 2019-02-02\?/,
    ],
    [
      'a name for a country',
      ['icews', '-', '--countries', 'KR,Korea'],
      /"Korea" is not a code.*KR,CN/,
    ],
    ['no country', ['icews', '-', '--countries', ','], /No code is given.*KR,CN/],
    [
      'a policy that there is not',
      ['icews', '-', '--policy', 'no'],
      /Allowed choices are reject-row, reject-all/,
    ],
    [
      'an encoding that there is not',
      ['icews', '-', '--encoding', 'klingon'],
      /"klingon" is not an encoding/,
    ],
    ['no path', ['icews'], /^commander\.missingArgument/],
    ['a second path', ['icews', 'a', 'b'], /^commander\.excessArguments/],
    ['an option that is misspelt', ['icews', '-', '--dryrun'], /Did you mean --dry-run\?/],
  ])('%s', async (_, words, answer) => {
    expect(await answerTo('import', ...words)).toMatch(answer);
  });
});

describe('the help of communique import', () => {
  it.each([
    ['import', '--help'],
    ['help', 'import'],
  ])('tells formats and exit codes: %s %s', async (...words) => {
    expect(await answerTo(...words)).toMatch(
      /^commander\.help[^]*icews +rows for tests[^]*communique +records[^]*Exit codes:/,
    );
  });
});

describe('the default command', () => {
  it('does not begin because of a command that is misspelt', async () => {
    expect(await answerTo('improt', 'icews', '-')).toMatch(
      /there is no command "improt"\. Did you mean "import"\? Commands: serve, import\./,
    );
  });

  it('takes no arguments', async () => {
    expect(await answerTo('serve', 'now')).toContain('serve takes no arguments, but got "now"');
  });

  it('begins without a word', async () => {
    expect(await answerTo()).toBe('It began. ');
  });
});

describe('the quarantine file', () => {
  it.each([
    ['../data/events.tab.gz', 'events.tab.quarantine.jsonl'],
    ['../data/icews18/', 'icews18.quarantine.jsonl'],
    ['-', 'icews.quarantine.jsonl'],
  ])('of %s is here, and is called %s', (path, name) => {
    expect(defaultQuarantinePath(path, 'icews')).toBe(name);
  });
});
