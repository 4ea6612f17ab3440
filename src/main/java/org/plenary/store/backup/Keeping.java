package org.plenary.store.backup;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which backups are kept: the latest twelve, the latest of eight hours, and the latest of each day.
 */
final class Keeping {

    private static final int LATEST = 12;
    private static final int HOURS = 8;

    private final ZoneId zone;

    /**
     * @param zone in which a day is a day
     */
    Keeping(ZoneId zone) {
        this.zone = zone;
    }

    Set<Instant> kept(Collection<Instant> all) {
        List<Instant> latestFirst = all.stream().sorted(Comparator.reverseOrder()).toList();
        var kept = new TreeSet<>(latestFirst.stream().limit(LATEST).toList());
        var hours = new HashSet<Instant>();
        var days = new HashSet<Object>();
        for (var at : latestFirst) {
            var local = at.atZone(zone);
            var hour = local.truncatedTo(ChronoUnit.HOURS).toInstant();
            if (hours.size() < HOURS && hours.add(hour)) {
                kept.add(at);
            }
            if (days.add(local.toLocalDate())) {
                kept.add(at);
            }
        }
        return kept;
    }
}
