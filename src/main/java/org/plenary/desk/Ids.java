package org.plenary.desk;

import org.plenary.assembly.BlockId;
import org.plenary.assembly.DayId;
import org.plenary.assembly.NoteId;
import org.plenary.assembly.RecommendationId;
import org.plenary.assembly.ThemeId;

import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * New ids: UUID version 7 (RFC 9562), which sort in the order they were made on one device and
 * never collide between devices. Within a millisecond the twelve bits after the version count up;
 * when the clock is set back, time stands still here until it has caught up.
 */
public final class Ids {

    private static final int COUNTS = 1 << 12;

    private final Clock clock;
    private final RandomGenerator random;
    private long millisecond = -1;
    private int count;

    public Ids(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    public DayId day() {
        return new DayId(next().toString());
    }

    public BlockId block() {
        return new BlockId(next().toString());
    }

    public NoteId note() {
        return new NoteId(next().toString());
    }

    public ThemeId theme() {
        return new ThemeId(next().toString());
    }

    public RecommendationId recommendation() {
        return new RecommendationId(next().toString());
    }

    public synchronized UUID next() {
        long now = clock.millis();
        if (now > millisecond) {
            millisecond = now;
            count = 0;
        } else if (++count == COUNTS) {
            millisecond++;
            count = 0;
        }
        long high = millisecond << 16 | 0x7000L | count;
        long low = random.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
