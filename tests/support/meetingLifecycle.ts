import type { TestApi } from './openTestApi.ts';

/** What supports a change. */
export const citations = [{ source: 'beijing-visit-report-2026-01', locator: '2.1' }];

/** What every answer gives of a meeting. */
export const meetingFields = 'id version status when { edtf } statusChanges { id status on note }';

/** A meeting as far as its status tells of it. */
export interface Meeting {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly when: { readonly edtf: string };
  readonly statusChanges: readonly {
    readonly id: string;
    readonly status: string;
    readonly on: string;
  }[];
}
/** What a mutation of a meeting answered. */
export interface Answer {
  readonly meeting: Meeting | null;
  readonly userErrors: readonly { code: string; message: string; path: string[] }[];
}

/** Meetings of a test's own, and ways to change what has become of them, with a key of the role EDITOR. */
export function meetingLifecycle(api: TestApi, key: string) {
  const make = async (more: object = {}): Promise<Meeting> => {
    const { data } = await api.ask(
      `mutation ($input: CreateMeetingInput!) {
        createMeeting(input: $input) { meeting { ${meetingFields} } }
      }`,
      {
        input: {
          title: 'Talks',
          when: { edtf: '2025-06-10', timeZone: 'Asia/Seoul' },
          format: 'TALKS',
          parties: [{ role: 'PARTICIPANT', country: 'KR' }],
          citations,
          ...more,
        },
      },
      { key },
    );
    return (data as { createMeeting: { meeting: Meeting } }).createMeeting.meeting;
  };

  /** Sends `announce`, `hold` …, or `retract`, of a version that is known. */
  const send = async (verb: string, input: object, credentials = { key }): Promise<Answer> => {
    const name = verb === 'retract' ? 'retractStatusChange' : `${verb}Meeting`;
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const { data } = await api.ask(
      `mutation ($input: ${type}!) {
        answer: ${name}(input: $input) {
          meeting { ${meetingFields} }
          userErrors { code message path }
        }
      }`,
      { input },
      credentials,
    );
    return (data as { answer: Answer }).answer;
  };

  /** One change after the other, each a verb and a date; what the last of them answered. */
  const follow = async (start: Meeting, ...steps: [verb: string, on: string][]) => {
    let answer = { meeting: start, userErrors: [] as Answer['userErrors'] };
    for (const [verb, on] of steps) {
      const { id, version: expectedVersion } = answer.meeting;
      const { meeting, userErrors } = await send(verb, { id, expectedVersion, on, citations });
      if (meeting === null) throw new Error(`${verb} lost the meeting.`);
      answer = { meeting, userErrors };
    }
    return answer;
  };
  return { make, send, follow };
}

/** The changes of a meeting's status, each as `HELD 2026-01-04`. */
export const changesOf = ({ meeting }: Answer): string[] | undefined =>
  meeting?.statusChanges.map(({ status, on }) => `${status} ${on}`);
