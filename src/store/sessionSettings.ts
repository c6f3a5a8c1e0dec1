/**
 * What each session is set to, whatever the defaults of the server and the user are; times are in milliseconds. The
 * parsers of values rely on the zone and the styles. By a statement and not by connection options: poolers between
 * here and a server refuse those.
 */
export const sessionSettings = (statementTimeout: number, idleInTransactionTimeout: number) =>
  // Statements here take milliseconds, and compiling one takes a hundred: with jit a bulk load of a grown store, whose
  // triggers' plans look costly, took twice as long.
  `select
    set_config('jit', 'off', false),
    set_config('TimeZone', 'UTC', false),
    set_config('DateStyle', 'ISO', false),
    set_config('statement_timeout', '${statementTimeout}', false),
    set_config('idle_in_transaction_session_timeout', '${idleInTransactionTimeout}', false)`;
