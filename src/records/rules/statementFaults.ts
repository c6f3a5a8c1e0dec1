import type { StatementRecord } from '../forms/eventRecord.ts';
import type { Fault } from './faultsOf.ts';
import { repeatedPlaces } from './repeatedPlaces.ts';

/** What a statement cannot be. Text that a machine did not give is never invented. */
export function statementFaults(statement: StatementRecord): Fault[] {
  const { id, text, language, isQuotation, review, occasion } = statement;
  return [
    ...(isQuotation && text === undefined
      ? [
          {
            path: ['isQuotation'],
            message: 'is true, but there is no text; give the words as text',
          },
        ]
      : []),
    ...(text !== undefined && language === undefined
      ? [{ path: ['language'], message: 'is missing; say in which language the text is: "en"' }]
      : []),
    ...(text !== undefined && review === 'MACHINE_CODED'
      ? [
          {
            path: ['text'],
            message:
              'is that of a statement which only a machine has coded, and that gave no words; check the statement first (reviewEvent), or leave the text out',
          },
        ]
      : []),
    ...(occasion?.id === id
      ? [{ path: ['occasion'], message: 'is the statement itself; name another event' }]
      : []),
    ...translationFaults(statement),
  ];
}

function translationFaults({ text, language, translations }: StatementRecord): Fault[] {
  if (text === undefined && translations.length > 0) {
    return [{ path: ['translations'], message: 'translate no text; give text, or leave them out' }];
  }
  return [
    ...repeatedPlaces(translations, (translation) => [translation.language]).map((at): Fault => ({
      path: ['translations', at, 'language'],
      message: 'has a translation already; give one for each language',
    })),
    ...translations.flatMap((translation, at): Fault[] =>
      translation.language === language
        ? [
            {
              path: ['translations', at, 'language'],
              message: 'is the language of the text itself; leave this translation out',
            },
          ]
        : [],
    ),
  ];
}
