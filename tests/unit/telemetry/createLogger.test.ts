import { apiKeyText, newApiKey } from '../../../src/identity/apiKey.ts';
import { createLogger } from '../../../src/server/telemetry/createLogger.ts';

/** What is written of an error, as text. */
function logged(error: unknown): string {
  let written = '';
  createLogger('info', { write: (line) => void (written += line) }).error({ err: error }, 'failed');
  return written;
}

describe('the log', () => {
  it('tells what an error is, why it came, and where', () => {
    const cause = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    expect(JSON.parse(logged(new Error('it broke', { cause })))).toMatchObject({
      msg: 'failed',
      err: {
        type: 'Error',
        message: 'it broke',
        stack: expect.stringContaining('createLogger.test') as string,
        cause: { message: 'connect ECONNREFUSED', code: 'ECONNREFUSED' },
      },
    });
  });

  it('leaves out the parts of an error that hold values of a statement', () => {
    const error = Object.assign(new Error('duplicate key'), {
      detail: 'Key (name)=(a name) exists',
      params: ['a name'],
    });
    expect(logged(error)).not.toContain('a name');
  });

  it('holds no API key, wherever it was written', () => {
    const key = apiKeyText(newApiKey());
    expect(logged(new Error(`Bearer ${key} is wrong`))).not.toContain(key.slice(4));
  });

  it('holds no password of a database', () => {
    const error = new Error('postgresql://me:very-secret@db/record is away');
    expect(logged(error)).not.toContain('very-secret');
  });

  it('ends where causes go round', () => {
    const error = new Error('round');
    error.cause = error;
    expect(JSON.parse(logged(error))).toMatchObject({ err: { message: 'round' } });
  });
});
