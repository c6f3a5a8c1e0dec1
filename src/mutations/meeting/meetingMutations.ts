import type { MutationResolvers } from '../../generated/graphql.ts';
import { createEvent } from '../event/createEvent.ts';
import { updateEvent } from '../event/updateEvent.ts';
import { changeStatus } from './changeStatus.ts';
import { retractStatusChange } from './retractStatusChange.ts';

export const meetingMutations = {
  createMeeting: createEvent('MEETING'),
  updateMeeting: updateEvent('MEETING'),
  announceMeeting: changeStatus('ANNOUNCED'),
  scheduleMeeting: changeStatus('SCHEDULED'),
  holdMeeting: changeStatus('HELD'),
  postponeMeeting: changeStatus('POSTPONED'),
  cancelMeeting: changeStatus('CANCELLED'),
  retractStatusChange,
} satisfies MutationResolvers;
