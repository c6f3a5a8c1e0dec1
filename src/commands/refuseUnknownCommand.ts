import type { Command } from 'commander';
import { nearest } from '../domain/nearest.ts';

/** The default command gets whatever is no command: it must not begin because of a slip. */
export function refuseUnknownCommand(program: Command): void {
  const names = program.commands.map((command) => command.name());
  const [word, ...others] = program.args;
  if (word === undefined || (names.includes(word) && others.length === 0)) return;
  program.error(
    names.includes(word)
      ? `error: ${word} takes no arguments, but got "${others.join(' ')}"`
      : `error: there is no command "${word}".${nearest(word, names)} Commands: ${names.join(', ')}.`,
  );
}
