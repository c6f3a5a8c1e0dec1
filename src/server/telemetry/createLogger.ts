import { pino, type DestinationStream, type LoggerOptions, type Logger } from 'pino';

/** What is told of an error. Its other parts may hold values that a client sent, or rows of the record. */
interface ToldError {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
  readonly cause?: ToldError;
}

/**
 * A logger that writes JSON, one object a line, and no secrets: of errors only what is told above, of requests nothing
 * that was sent, and an API key or a password in a URL nowhere, whatever text it has got into.
 */
export const createLogger = (level: string, destination?: DestinationStream): Logger => {
  const options: LoggerOptions = {
    level,
    serializers: { err: tellError },
    hooks: { streamWrite: withoutSecrets },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
};

function tellError(error: unknown): unknown {
  return error instanceof Error ? told(error, 3) : { message: 'No error was thrown, but a value.' };
}

function told(error: Error, causes: number): ToldError {
  const { name, message, stack, cause } = error;
  return {
    type: name,
    message,
    ...('code' in error && typeof error.code === 'string' && { code: error.code }),
    ...(stack !== undefined && { stack }),
    ...(causes > 0 && cause instanceof Error && { cause: told(cause, causes - 1) }),
  };
}

const withoutSecrets = (line: string): string =>
  line
    .replaceAll(/cmq_[\w-]+/g, 'cmq_***')
    .replaceAll(/(\w+:\/\/[^\s:@/"]*):[^\s@/"]*@/g, '$1:***@');
