/**
 * Measures the service from outside, as its own process: {@link deskhand.bench.Load}, {@link deskhand.bench.Chaos} and
 * {@link deskhand.bench.Fuzz} against {@link deskhand.bench.FakeHelpdesk} and {@link deskhand.bench.FakeModel}. Everything
 * is bounded in count and time and stays on the loopback address. {@code src/bench/README.md} says how to run it.
 */
@NullMarked
package deskhand.bench;

import org.jspecify.annotations.NullMarked;
