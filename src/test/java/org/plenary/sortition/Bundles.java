package org.plenary.sortition;

import static org.assertj.core.api.Assertions.assertThat;

import org.plenary.assembly.Progress;
import org.plenary.assembly.Seed;
import org.plenary.members.PersonId;
import org.plenary.members.Pool;
import org.plenary.members.Respondent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/** Draws to check the verifier with. */
public final class Bundles {

    private Bundles() {}

    /** A small pool with households, drawn with the seed. */
    public static DrawFiles draw(String seed, Progress progress) {
        return draw(small(), seed, progress);
    }

    /** The observer's files of that draw with the exact weighted lottery. */
    public static SequencedMap<String, String> withWeights(String seed, Progress progress) {
        var pool = small().pool();
        var lottery = drawn(pool, small().settings(100), seed).from();
        var weighted = WeightedLottery.of(lottery, pool, progress);
        assertThat(weighted).isPresent();
        return draw(seed, progress).observers(weighted);
    }

    /**
     * With a column no target speaks of, and somebody no target allows who lives with somebody
     * else: neither changes what type a person is.
     */
    public static SequencedMap<String, String> withMoreThanTargets(Progress progress) {
        var setup = Setup.random("more", 60, 10, 3, 1, 0.4);
        var features = new ArrayList<>(setup.pool().features());
        features.add("colour");
        var respondents = new ArrayList<Respondent>();
        for (var one : setup.pool().respondents()) {
            var own = new HashMap<>(one.features());
            own.put("colour", List.of("red", "green", "blue").get(respondents.size() % 3));
            respondents.add(new Respondent(one.id(), own, one.details(), one.household()));
        }
        for (int i = 0; i < 8; i++) {
            var with = respondents.get(3 * i);
            var own = new HashMap<>(with.features());
            own.put(setup.pool().features().getFirst(), "another");
            var id = new PersonId("q" + i);
            respondents.add(new Respondent(id, own, Map.of(), with.household()));
        }
        var pool = new Pool(features, respondents);
        var draw = drawn(pool, setup.settings(100), "more");
        var weighted = WeightedLottery.of(draw.from(), pool, progress);
        assertThat(weighted).isPresent();
        var secret = DrawFiles.secretOf(pool, draw.from());
        return new DrawFiles(draw, pool, new Occasion(3, "ab12"), secret).observers(weighted);
    }

    /** The fairest draw of a pool whose bound no lottery attains. */
    public static SequencedMap<String, String> belowTheBound(Progress progress) {
        for (int i = 0; ; i++) {
            var setup = Setup.random("below " + i, 8, 3, 4, 0, 0);
            var bound = new Leximin().chances(setup.program(), progress).byPerson();
            var draw = drawn(setup.pool(), setup.settings(100), "below");
            for (var person : draw.from().people()) {
                if (bound.getOrDefault(person.person(), 0.0) > person.chance() + 1e-3) {
                    return DrawFiles.of(draw, setup.pool());
                }
            }
        }
    }

    private static Setup small() {
        return Setup.random("bundle", 80, 12, 3, 1, 0.3);
    }

    /**
     * A draw that fills two seats of another.
     *
     * @return the observer's files, or everybody's
     */
    public static SequencedMap<String, String> later(boolean observers) {
        var setup = Setup.random("later", 40, 6, 2, 0, 0);
        var first = drawn(setup.pool(), setup.settings(100), "first");
        var remaining = first.panel().members().subList(2, 6);
        var gone = Set.copyOf(first.panel().members().subList(0, 2));
        var ask = new Vacancies(setup.pool(), setup.settings(100), remaining, gone).replacements(2);
        var draw = drawn(ask.pool(), ask.settings(), "later");
        var secret = DrawFiles.secretOf(ask.pool(), draw.from());
        var named = Occasion.nameOf("ab".repeat(32), first.panel().number());
        var occasion = new Occasion(4, "cd12", List.of(named));
        var files = new DrawFiles(draw, ask.pool(), occasion, secret);
        return observers ? files.observers() : files.forPublic();
    }

    private static Draw drawn(Pool pool, DrawSettings settings, String seed) {
        var outcome = new PanelDraw().lottery(pool, settings, new Seed(seed), Progress.NONE);
        var lottery = ((LotteryOutcome.Ready) outcome).lottery();
        return lottery.draw(Pick.bySeed(new Seed(seed), lottery.lottery().size()));
    }

    /**
     * A pool of 200 with many targets.
     *
     * @param number of the pool; every third minds households
     */
    public static DrawFiles drawLarge(int number, Progress progress) {
        double sharing = number % 3 == 0 ? 0.3 : 0;
        return draw(
                Setup.random("large " + number, 200, 30, 5, number % 2, sharing),
                "large",
                progress);
    }

    private static DrawFiles draw(Setup setup, String seed, Progress progress) {
        var outcome =
                new PanelDraw()
                        .lottery(setup.pool(), setup.settings(100), new Seed(seed), progress);
        var lottery = ((LotteryOutcome.Ready) outcome).lottery();
        var draw = lottery.draw(Pick.bySeed(new Seed(seed), lottery.lottery().size()));
        var secret = DrawFiles.secretOf(setup.pool(), lottery);
        return new DrawFiles(draw, setup.pool(), new Occasion(3, "ab12"), secret);
    }
}
