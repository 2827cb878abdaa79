package org.luoshi.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that goes on when a test says so, for whatever depends on time passing. */
public final class MovableClock extends Clock {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Instant now = Instant.now();

    /** The application runs by this clock. */
    @TestConfiguration
    public static class Installed {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("days are those of Chongqing");
    }
}
