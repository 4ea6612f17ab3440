package org.plenary.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plenary.assembly.Seed;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

class IdsTest {

    private static final Instant NOW = Instant.parse("2026-03-07T09:00:00.123Z");

    private static List<UUID> of(Clock clock, int count) {
        var ids = new Ids(clock, new Seed("ids").random("test"));
        var made = new ArrayList<UUID>();
        for (int i = 0; i < count; i++) {
            made.add(ids.next());
        }
        return made;
    }

    @Test
    void anIdSaysWhenItWasMade() {
        var id = of(Clock.fixed(NOW, ZoneOffset.UTC), 1).getFirst();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void tenThousandInAMillisecondDifferAndSort() {
        var ids = of(Clock.fixed(NOW, ZoneOffset.UTC), 10_000);
        var texts = ids.stream().map(UUID::toString).toList();
        assertThat(texts).doesNotHaveDuplicates().isSorted();
    }
}
