import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether requests to this route ask the API: they are counted by their operations, traced, and bounded in number. */
    asksApi?: boolean;
  }
}

/** Whether a request is for a route that asks the API. */
export const asksApi = ({ routeOptions }: FastifyRequest): boolean =>
  routeOptions.config.asksApi === true;
