/** Where a day begins first. */
const furthestEast = 'Etc/GMT-14';

/** The present day on the calendars of a time zone; where none is known, on whichever is furthest on. */
export const todayIn = (timeZone: string = furthestEast): string =>
  // The Swedish way to write a date is that of ISO 8601.
  new Date().toLocaleDateString('sv-SE', { timeZone });
