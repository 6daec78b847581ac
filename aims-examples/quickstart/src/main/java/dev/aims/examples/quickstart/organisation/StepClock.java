package dev.aims.examples.quickstart.organisation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that is set by hand, so that the history of the organisation spans months. */
final class StepClock extends Clock {
    private final Clock now;
    private Duration ago = Duration.ZERO;

    StepClock(Clock now) {
        this.now = now;
    }

    void setDaysAgo(int days) {
        ago = Duration.ofDays(days);
    }

    @Override
    public Instant instant() {
        return now.instant().minus(ago);
    }

    @Override
    public ZoneId getZone() {
        return now.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        StepClock other = new StepClock(now.withZone(zone));
        other.ago = ago;
        return other;
    }
}
