import type { EventKind } from '../../generated/database.ts';
import type { SeedPath } from '../../imports/seeds/seedDocument.ts';
import { type EventEntry, kindForms } from '../reading/entryForms.ts';
import { citedParts } from './citedParts.ts';
import { type Draft, type DraftContext, joined, nothing } from './draft.ts';

type KindParts = Pick<EventEntry, 'meeting' | 'statement' | 'incident'>;

const kinds = {
  meeting: 'MEETING',
  statement: 'STATEMENT',
  incident: 'INCIDENT',
} as const satisfies Record<keyof KindParts, EventKind>;

const keys = ['meeting', 'statement', 'incident'] as const;

/** What an entry says of what only a kind of event has. A new event has one kind, and no event gets another. */
export function kindDraft(parts: KindParts, context: DraftContext): Draft {
  const { before } = context;
  const [given, ...more] = keys.filter((key) => parts[key] !== undefined);
  const known =
    before?.type === 'event' ? keys.find((key) => kinds[key] === before.kind) : undefined;
  const key = given ?? known;
  if (key === undefined || more.length > 0) return refusedAs(ofNoKind, context.at);
  if (known !== undefined && known !== key) {
    const message = `is of the kind ${kinds[key]} here and ${kinds[known]} in the record, and no event changes its kind; give it another slug`;
    return refusedAs(message, [...context.at, key]);
  }
  const origins = Object.keys(kindForms[key].shape).map((name) => ({
    of: [name],
    path: [...context.at, key, name],
  }));
  return { ...joined({ input: {}, origins }, contentOf(parts, context)), kind: kinds[key] };
}

const ofNoKind = 'is of no kind or of several; give exactly one of meeting, statement and incident';

const refusedAs = (message: string, path: SeedPath): Draft => ({
  input: {},
  origins: [{ of: ['kind'], path }],
  faults: [{ path: ['kind'], message }],
});

function contentOf({ meeting, statement, incident }: KindParts, context: DraftContext): Draft {
  if (meeting === undefined) return { input: { ...statement, ...incident }, origins: [] };
  const { statusChanges, ...rest } = meeting;
  return joined(
    { input: rest, origins: [] },
    'statusChanges' in meeting ? statusChangesDraft(statusChanges ?? [], context) : nothing,
  );
}

function statusChangesDraft(
  changes: NonNullable<NonNullable<KindParts['meeting']>['statusChanges']>,
  context: DraftContext,
): Draft {
  const at = [...context.at, 'meeting', 'statusChanges'];
  const convert = ({ when, ...change }: (typeof changes)[number]) => ({ ...change, on: when });
  return joined(citedParts('statusChanges', changes, context, convert, at), {
    input: {},
    origins: changes.map((_, place) => ({
      of: ['statusChanges', place, 'on'],
      path: [...at, place, 'when'],
    })),
  });
}
