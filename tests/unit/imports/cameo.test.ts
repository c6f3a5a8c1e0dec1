import fc from 'fast-check';
import { codedDraft, type CodedRow } from '../../../src/imports/cameo/codedDraft.ts';
import { codedEvent, type CodedEvent } from '../../../src/imports/cameo/codedEvent.ts';
import type { ActorDraft, EventDraft } from '../../../src/imports/eventDraft.ts';
import { readSeeds } from '../../../src/imports/seeds/readSeeds.ts';
import { seedRowsOf } from '../../../src/imports/seeds/rows/seedRowsOf.ts';
import { seedDirectory, seedFiles } from '../../../src/imports/seeds/seedFiles.ts';

/** Fails the test for a code that means nothing. */
function eventOf(code: string): CodedEvent {
  const event = codedEvent(code);
  if (!event) throw new Error(`${code} means nothing.`);
  return event;
}

/** `MEETING VISIT HELD, GUEST → HOST, VISIT`: what the code means, in a line. */
function inWords(code: string): string {
  const { detail, roles, group } = eventOf(code);
  const what = Object.values(detail).join(' ');
  return `${what}, ${roles.source} → ${roles.target}, ${group}`;
}

describe('codedEvent', () => {
  it.each([
    ['040', 'MEETING TALKS HELD, PARTICIPANT → PARTICIPANT, CONSULTATION'],
    ['041', 'MEETING CALL HELD, PARTICIPANT → PARTICIPANT, CALL'],
    ['042', 'MEETING VISIT HELD, GUEST → HOST, VISIT'],
    ['043', 'MEETING VISIT HELD, HOST → GUEST, VISIT'],
    ['044', 'MEETING THIRD_COUNTRY HELD, PARTICIPANT → PARTICIPANT, THIRD_COUNTRY'],
    ['045', 'MEETING MEDIATION HELD, MEDIATOR → PARTICIPANT, MEDIATION'],
    ['046', 'MEETING NEGOTIATION HELD, PARTICIPANT → PARTICIPANT, NEGOTIATION'],
    ['036', 'STATEMENT INTENT_TO_MEET, SPEAKER → ADDRESSEE, 036'],
    ['164', 'INCIDENT TALKS_HALTED, ACTOR → TARGET, 164'],
  ])('reads %s as %s', (code, meaning) => expect(inWords(code)).toBe(meaning));

  it('reads a code below a listed one as the listed one, and keeps the code', () => {
    expect(inWords('1246')).toBe('STATEMENT REJECTION, SPEAKER → ADDRESSEE, 1246');
  });

  it.each(['4', '42', '00', '21', '99', '04 0', '---', '', '04200', 'abc'])(
    'takes %j for no code of CAMEO',
    (code) => expect(codedEvent(code)).toBeUndefined(),
  );
});

describe('the codes of the record', () => {
  let codes: string[];
  beforeAll(async () => {
    const rows = seedRowsOf(readSeeds(await seedFiles(seedDirectory)));
    codes = rows.event_code.map(({ code }) => code);
  });

  /** The codes that begin so, as a set of what they mean. */
  const meaningsOf = (...beginnings: string[]) => {
    const chosen = codes.filter((code) => beginnings.some((start) => code.startsWith(start)));
    const words = chosen.map((code) => Object.values(eventOf(code).detail).join(' '));
    return [...new Set(words)].sort();
  };

  it('all mean something', () => {
    expect(codes.filter((code) => codedEvent(code) === undefined)).toEqual([]);
    expect(codes).toHaveLength(312);
  });

  it.each([
    [['010', '011', '012', '013', '014', '015', '016', '018', '019'], ['STATEMENT COMMENT']],
    [['017', '050', '054'], ['INCIDENT DIPLOMATIC_ACT']],
    [['020', '021', '022', '023', '024', '025', '027', '028'], ['STATEMENT APPEAL']],
    [['026', '036'], ['STATEMENT INTENT_TO_MEET']],
    [['030', '031', '032', '033', '034', '035', '037', '038', '039'], ['STATEMENT INTENT']],
    [['051', '052', '053', '056'], ['STATEMENT PRAISE']],
    [['055'], ['STATEMENT APOLOGY']],
    [['057'], ['INCIDENT AGREEMENT']],
    [['06'], ['INCIDENT COOPERATION']],
    [['07'], ['INCIDENT AID']],
    [['080', '081', '082', '083', '084', '086', '087'], ['INCIDENT CONCESSION']],
    [['085'], ['INCIDENT SANCTION_EASED']],
    [['09'], ['INCIDENT OTHER']],
    [['10'], ['STATEMENT DEMAND']],
    [['110', '111', '113', '114'], ['STATEMENT CRITICISM']],
    [['112', '115', '116'], ['STATEMENT ACCUSATION']],
    [['12'], ['STATEMENT REJECTION']],
    [['13'], ['STATEMENT THREAT']],
    [['14'], ['INCIDENT PROTEST']],
    [['15'], ['INCIDENT MILITARY_POSTURE']],
    [['160', '161', '162'], ['INCIDENT RELATIONS_REDUCED']],
    [['163'], ['INCIDENT SANCTION']],
    [['164', '165'], ['INCIDENT TALKS_HALTED']],
    [['166'], ['INCIDENT EXPULSION']],
    [['17'], ['INCIDENT COERCION']],
    [['18', '201', '202', '203'], ['INCIDENT ASSAULT']],
    [['19', '204'], ['INCIDENT FIGHT']],
  ])('of %j are %j', (beginnings, meanings) => {
    expect(meaningsOf(...beginnings)).toEqual(meanings);
  });

  it('make meetings only of root 04, and only of what was held', () => {
    const meetings = codes.filter((code) => eventOf(code).detail.kind === 'MEETING');
    expect(meetings).toEqual(['04', '040', '041', '042', '043', '044', '045', '046']);
  });
});

const japan: ActorDraft = { kind: 'COUNTRY', name: 'Japan', countryId: 'jp', isStateActor: true };
const vietnam: ActorDraft = {
  kind: 'COUNTRY',
  name: 'Vietnam',
  countryId: 'vn',
  isStateActor: true,
};

function draftOf(code: string, row: Partial<CodedRow> = {}): EventDraft {
  return codedDraft({
    event: eventOf(code),
    edtf: '2018-06-01',
    source: japan,
    target: vietnam,
    rowId: '7 of 2018-06-01',
    evidence: [{ publisher: 'Daily', locator: 'event 7' }],
    ...row,
  });
}

/** What makes two drafts one event: the identity and, in whatever order, who took which part. */
function keyOf(draft: EventDraft): string {
  const parties = draft.parties.map(({ role, actor }) => `${role} ${actor.name}`);
  return JSON.stringify([draft.identity, parties.sort()]);
}

const reversed = { source: vietnam, target: japan };

describe('codedDraft', () => {
  it('marks the event as coded by a machine, with its code and intensity', () => {
    const { code, intensity, review } = draftOf('042', { intensity: 1.9 });
    expect({ code, intensity, review }).toEqual({
      code: '042',
      intensity: 1.9,
      review: 'MACHINE_CODED',
    });
  });

  it.each(['040', '041', '044', '046'])('makes one meeting of %s from either side', (code) => {
    expect(keyOf(draftOf(code, reversed))).toBe(keyOf(draftOf(code)));
  });

  it('makes one visit of the guest’s row and the host’s', () => {
    expect(keyOf(draftOf('043', reversed))).toBe(keyOf(draftOf('042')));
  });

  it('keeps a visit apart from the visit in return', () => {
    expect(keyOf(draftOf('042', reversed))).not.toBe(keyOf(draftOf('042')));
  });

  it('keeps who criticized apart from who was criticized', () => {
    expect(keyOf(draftOf('111', reversed))).not.toBe(keyOf(draftOf('111')));
  });

  it('makes one statement of rows of several publishers, whatever the row', () => {
    expect(keyOf(draftOf('111', { rowId: '8 of 2018-06-01' }))).toBe(keyOf(draftOf('111')));
  });

  it('never makes one event of rows that lack an actor', () => {
    const alone = { source: japan, target: undefined };
    const other = { ...alone, rowId: '8 of 2018-06-01' };
    expect(keyOf(draftOf('111', other))).not.toBe(keyOf(draftOf('111', alone)));
  });

  it('names an actor that deals with itself once', () => {
    const { parties } = draftOf('112', { target: { ...japan } });
    expect(parties).toEqual([{ role: 'SPEAKER', actor: japan }]);
  });

  it('makes one visit of an actor to itself, coded from either side', () => {
    const own = { target: japan };
    expect(keyOf(draftOf('043', own))).toBe(keyOf(draftOf('042', own)));
  });

  it('gives a call no place', () => {
    expect(draftOf('041', { place: { name: 'Hanoi' } })).not.toHaveProperty('place');
  });

  it('gives a visit the place of its row', () => {
    expect(draftOf('042', { place: { name: 'Hanoi' } }).place).toEqual({ name: 'Hanoi' });
  });

  it('puts meetings of one sentence together by kind and day', () => {
    const sentence = '47400351, sentence 2';
    expect(draftOf('040', { sentence }).sentence).toBe(
      draftOf('040', { sentence, ...reversed }).sentence,
    );
  });

  it('keeps visits of one sentence to different hosts apart', () => {
    const sentence = '47400351, sentence 2';
    expect(draftOf('042', { sentence }).sentence).not.toBe(draftOf('043', { sentence }).sentence);
  });

  it('puts statements of one sentence never together', () => {
    expect(draftOf('111', { sentence: '47400351, sentence 2' })).not.toHaveProperty('sentence');
  });

  it('gives the same identity to the same row, and each party a part, whatever the code', () => {
    const root = fc.integer({ min: 1, max: 20 }).map((number) => String(number).padStart(2, '0'));
    const code = fc
      .tuple(root, fc.stringMatching(/^\d{0,2}$/))
      .map(([start, rest]) => start + rest);
    fc.assert(
      fc.property(code, (text) => {
        expect(keyOf(draftOf(text))).toBe(keyOf(draftOf(text)));
        expect(draftOf(text).parties).toHaveLength(2);
      }),
    );
  });
});
