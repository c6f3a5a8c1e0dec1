import { trace } from '@opentelemetry/api';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
  type ReadableSpan,
} from '@opentelemetry/sdk-trace-base';
import { setTimeout as sleep } from 'node:timers/promises';
import { openTestApi, type TestApi } from '../../support/openTestApi.ts';

const exporter = new InMemorySpanExporter();

let api: TestApi;
beforeAll(async () => {
  const spanProcessors = [new SimpleSpanProcessor(exporter)];
  trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors }));
  api = await openTestApi({ seeded: true });
});
afterEach(() => exporter.reset());
afterAll(() => api.close());

/** The span of one request, and those in it. */
async function spansOf(source: string, variables = {}): Promise<ReadableSpan[]> {
  await api.query(source, variables);
  // It ends when the client has got the answer.
  while (!exporter.getFinishedSpans().some((span) => !span.name.startsWith('SQL'))) await sleep(20);
  return exporter.getFinishedSpans();
}

const ofName = 'query OfName($name: CountryCode!) { country(by: { code: $name }) { name } }';

it('makes a span of each request, named after its operation, and one in it of each statement', async () => {
  const spans = await spansOf(ofName, { name: 'KR' });
  const request = spans.find(({ name }) => name === 'query OfName');
  expect(request?.attributes).toMatchObject({
    'graphql.operation.name': 'OfName',
    'http.response.status_code': 200,
  });
  const parents = spans.filter((span) => span !== request).map((span) => span.parentSpanContext);
  expect(parents).toMatchObject([{ spanId: request?.spanContext().spanId }]);
});

it('tells no values of variables', async () => {
  const spans = await spansOf(ofName, { name: 'KOR' });
  expect(JSON.stringify(spans.map(({ name, attributes }) => [name, attributes]))).not.toContain(
    'KOR',
  );
});

it('makes none of what does not ask the API', async () => {
  await fetch(`${api.url}/livez`);
  await spansOf(ofName, { name: 'KR' });
  expect(exporter.getFinishedSpans().filter(({ name }) => name.includes('livez'))).toEqual([]);
});
