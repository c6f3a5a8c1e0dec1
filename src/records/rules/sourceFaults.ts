import type { SourceRecord } from '../forms/vocabularyRecords.ts';
import type { Fault } from './faultsOf.ts';

/** What a source cannot be: one that cannot be found again, or of which nobody knows what may be done with it. */
export const sourceFaults = ({ url, licence }: SourceRecord): Fault[] => [
  ...(url === undefined || isWebAddress(url)
    ? []
    : [
        {
          path: ['url'],
          message: 'is not the address of a page; write all of it: https://example.org/article',
        },
      ]),
  ...(licence === undefined
    ? [
        {
          path: ['licence'],
          message:
            'is missing; say what may be done with the source, if only "All rights reserved"',
        },
      ]
    : []),
];

function isWebAddress(text: string): boolean {
  if (/\s/.test(text) || !URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}
