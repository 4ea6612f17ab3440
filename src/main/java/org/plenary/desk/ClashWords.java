package org.plenary.desk;

import org.plenary.members.PersonId;
import org.plenary.sortition.Clash;
import org.plenary.sortition.NoChance;
import org.plenary.sortition.QuickCheck.Obstacle;
import org.plenary.sortition.WayOut;
import org.plenary.texts.Texts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Why targets are impossible and what would help, in sentences. */
public final class ClashWords {

    private final Texts texts;

    public ClashWords(Texts texts) {
        this.texts = texts;
    }

    /** What clashes first, then one sentence for each demand. */
    public List<String> of(Clash clash) {
        var sentences = new ArrayList<String>();
        sentences.add(
                clash.demands().isEmpty()
                        ? texts.get("draw.clash.tooFew", "size", clash.panelSize())
                        : texts.get("draw.clash.intro", "size", clash.panelSize()));
        sentences.addAll(demands(clash.demands()));
        if (clash.households()) {
            sentences.add(texts.get("draw.clash.households"));
        }
        return sentences;
    }

    /** Why no panel can hold some people, in one sentence for each reason. */
    public List<String> of(NoChance never) {
        var sentences = new ArrayList<String>();
        for (var value : never.withoutTarget()) {
            sentences.add(texts.get("draw.never.withoutTarget", "value", value));
        }
        sentences.addAll(demands(never.because()));
        if (never.households()) {
            sentences.add(texts.get("draw.clash.households"));
        }
        return sentences;
    }

    /** Those whom no panel can hold, together where the words for the reason are the same. */
    public SequencedMap<String, List<PersonId>> byReason(List<NoChance> found) {
        var people = new LinkedHashMap<String, List<PersonId>>();
        for (var group : found) {
            people.computeIfAbsent(String.join(" ", of(group)), _ -> new ArrayList<>())
                    .addAll(group.people());
        }
        return people;
    }

    /** What is wrong at a glance, in one sentence. */
    public String of(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.PoolTooSmall(int pool, int size) ->
                    texts.get("draw.obstacle.pool", "pool", pool, "size", size);
            case Obstacle.TooFewInPool(var target, int inPool) ->
                    demand(new Clash.Demand(target, Clash.Side.AT_LEAST, inPool));
            case Obstacle.MinimaTooLarge(var feature, int sum, int size) ->
                    texts.get("draw.obstacle.minima", "feature", feature, "sum", sum, "size", size);
            case Obstacle.MaximaTooSmall(var feature, int sum, int size) ->
                    texts.get("draw.obstacle.maxima", "feature", feature, "sum", sum, "size", size);
        };
    }

    private List<String> demands(List<Clash.Demand> demands) {
        return demands.stream().map(this::demand).toList();
    }

    private String demand(Clash.Demand demand) {
        var key =
                switch (demand.side()) {
                    case AT_LEAST -> "draw.clash.atLeast";
                    case AT_MOST -> "draw.clash.atMost";
                };
        return texts.get(
                key,
                "value",
                demand.target().value(),
                "number",
                demand.number(),
                "pool",
                demand.inPool());
    }

    /** What would be asked instead, and how much that gives away. */
    public String of(WayOut way) {
        var changes = new ArrayList<String>();
        for (var change : way.changes()) {
            var before = change.before();
            var after = change.after();
            if (after.min() != before.min()) {
                changes.add(instead("draw.wayOut.atLeast", change, before.min(), after.min()));
            }
            if (after.max() != before.max()) {
                changes.add(instead("draw.wayOut.atMost", change, before.max(), after.max()));
            }
        }
        var key = way.withinFlexibility() ? "draw.wayOut.within" : "draw.wayOut.beyond";
        return texts.get(key, "changes", String.join("; ", changes), "seats", way.seats());
    }

    private String instead(String key, WayOut.Change change, int before, int after) {
        var value = change.before().value();
        return texts.get(key, "value", value, "before", before, "after", after);
    }
}
