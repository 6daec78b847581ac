/**
 * Monitoring of indicators (ISO/IEC 42001, 9.1 and A.6.2.6): readings come in, alerts are raised and cleared, trends are
 * seen. The series lie in a {@link dev.aims.core.store.reading.ReadingStore} beside the register, which holds the latest
 * reading, the alerts and a digest.
 *
 * <p>Start with {@link dev.aims.risk.monitoring.Monitoring#of}; {@code docs/monitoring.md} is the guide. {@code
 * Monitoring} is safe for use by many threads, all other types are immutable.
 */
@NullMarked
package dev.aims.risk.monitoring;

import org.jspecify.annotations.NullMarked;
