/** What a client is told for each status that the server gives before GraphQL is reached. */
const faults = {
  400: ['BAD_REQUEST', 'The request is not well-formed.'],
  401: [
    'UNAUTHENTICATED',
    'This path wants the token of METRICS_TOKEN as "Authorization: Bearer <token>".',
  ],
  403: [
    'FORBIDDEN',
    'This path is only for the machine that the server runs on. Set METRICS_TOKEN to read it from elsewhere.',
  ],
  404: ['NOT_FOUND', 'Nothing is served here. The API is at /graphql, its explorer at /.'],
  405: ['METHOD_NOT_ALLOWED', 'This path does not take that method; the Allow header says which.'],
  408: ['REQUEST_TIMEOUT', 'The request did not arrive in time. Send it again.'],
  413: ['PAYLOAD_TOO_LARGE', 'The body is too large. Ask for less at once.'],
  415: ['UNSUPPORTED_MEDIA_TYPE', 'Send JSON, with the header "Content-Type: application/json".'],
  431: ['HEADERS_TOO_LARGE', 'The headers are larger than 16 KB. Send fewer.'],
  503: ['SERVICE_UNAVAILABLE', 'The database does not answer. Try again in a few seconds.'],
} as const;

/** The faults of HTTP that have an answer of their own; any other counts as 400 or 500. */
export type FaultStatus = keyof typeof faults;

/** What was wrong with a request before GraphQL was reached. The message is for the client: what was wrong, and what to do. */
export class HttpFault extends Error {
  override readonly name = 'HttpFault';
  readonly statusCode: FaultStatus;

  constructor(statusCode: FaultStatus, message: string) {
    super(message);
    this.statusCode = statusCode;
  }
}

/** Whether a status is one of those that have an answer of their own. */
export function isFaultStatus(status: number): status is FaultStatus {
  return status in faults;
}

/** The code that a client is told. */
export function faultCode(status: FaultStatus): string {
  return faults[status][0];
}

/** A body in the shape of a GraphQL answer, so that a client has one kind of error to read. */
export function faultBody(status: FaultStatus, hint?: string): object {
  const [code, message] = faults[status];
  return { errors: [{ message: hint ?? message, extensions: { code } }] };
}
