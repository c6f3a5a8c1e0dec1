import type { EventEntry } from '../reading/entryForms.ts';
import { type Draft, type DraftContext, joined, nothing } from './draft.ts';
import { kindDraft } from './kindDraft.ts';
import { citedDraft } from './plainDraft.ts';
import { without } from './without.ts';

/** What an entry says of an event. Of when it was, what the entry leaves out stays. */
export function eventDraft(entry: EventEntry, context: DraftContext): Draft {
  const { parties, meeting, statement, incident } = entry;
  const own = kindDraft({ meeting, statement, incident }, context);
  return {
    ...joined(
      citedDraft(without(entry, elsewhere), context),
      whenDraft(entry, context),
      'parties' in entry ? partiesDraft(parties, context) : nothing,
      own,
    ),
    ...(own.kind && { kind: own.kind }),
    ...(own.faults && { faults: own.faults }),
  };
}

const whenKeys = ['when', 'localTime', 'timeZone'] as const;

const elsewhere = [...whenKeys, 'parties', 'meeting', 'statement', 'incident'];

function whenDraft(entry: EventEntry, { at, before }: DraftContext): Draft {
  if (!whenKeys.some((key) => key in entry)) return nothing;
  const was = before?.type === 'event' ? before.when : undefined;
  return {
    input: {
      when: {
        edtf: 'when' in entry ? entry.when : was?.edtf,
        localTime: 'localTime' in entry ? entry.localTime : was?.localTime,
        timeZone: 'timeZone' in entry ? entry.timeZone : was?.timeZone,
      },
    },
    origins: [
      { of: ['when', 'edtf'], path: [...at, 'when'] },
      { of: ['when', 'localTime'], path: [...at, 'localTime'] },
      { of: ['when', 'timeZone'], path: [...at, 'timeZone'] },
    ],
  };
}

function partiesDraft(parties: EventEntry['parties'] = [], { at }: DraftContext): Draft {
  return {
    input: {
      parties: parties.map(({ title, ...party }) => ({ ...party, titleAsPrinted: title })),
    },
    origins: parties.map((_, place) => ({
      of: ['parties', place, 'titleAsPrinted'],
      path: [...at, 'parties', place, 'title'],
    })),
  };
}
