import { readEdtf } from '../../domain/readEdtf.ts';
import type { EventRecord } from '../forms/eventRecord.ts';
import type { Fault } from './faultsOf.ts';

/** A time on a clock says when something was only together with one day, and the zone of the clock. */
export function whenFaults({ edtf, localTime, timeZone }: EventRecord['when']): Fault[] {
  if (localTime === undefined) return [];
  const { earliest, latest } = readEdtf(edtf);
  return [
    ...(timeZone === undefined
      ? [
          {
            path: ['when', 'localTime'],
            message: 'has no meaning without a zone; add timeZone: "Asia/Seoul", or leave it out',
          },
        ]
      : []),
    ...(earliest === latest
      ? []
      : [
          {
            path: ['when', 'localTime'],
            message: `is a time of one day, and "${edtf}" is none; give the day, or leave the time out`,
          },
        ]),
  ];
}
