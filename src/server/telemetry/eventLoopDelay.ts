import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Gauge, type Registry } from 'prom-client';

const nanoseconds = 1e-9;
const resolution = 20;

/**
 * Measures how late the event loop comes to its timers, each time from the last reading on: what else a busy process
 * keeps waiting. Returns what ends the measuring.
 */
export function measureEventLoopDelay(registry: Registry): () => void {
  const delay = monitorEventLoopDelay({ resolution });
  delay.enable();
  new Gauge({
    name: 'communique_event_loop_delay_seconds',
    help: 'How late the event loop came to its timers since the last reading.',
    labelNames: ['quantile'],
    registers: [registry],
    collect() {
      // A timer that is on time comes after its resolution.
      const seconds = (measured: number) =>
        Number.isFinite(measured) ? Math.max(0, measured * nanoseconds - resolution / 1_000) : 0;
      this.set({ quantile: '0.5' }, seconds(delay.percentile(50)));
      this.set({ quantile: '0.99' }, seconds(delay.percentile(99)));
      this.set({ quantile: '1' }, seconds(delay.max));
      delay.reset();
    },
  });
  return () => void delay.disable();
}
