package org.plenary.sortition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.assembly.Progress;
import org.plenary.assembly.Seed;
import org.plenary.members.FeatureValue;
import org.plenary.members.PersonId;
import org.plenary.members.Pool;
import org.plenary.members.Respondent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class PanelDrawTest {

    private static final Seed SEED = new Seed("a seed");

    static Stream<Setup> setups() {
        var setups = new ArrayList<Setup>();
        for (int i = 0; i < 6; i++) {
            setups.add(Setup.random("wide " + i, 120, 20, 3, 2, 0));
            setups.add(Setup.random("tight " + i, 150, 30, 4, 0, 0));
            setups.add(Setup.random("homes " + i, 120, 20, 3, 2, 0.4));
        }
        return setups.stream();
    }

    @ParameterizedTest
    @MethodSource("setups")
    void everyPanelMeetsEveryTargetAndHoldsOnePersonPerHousehold(Setup setup) {
        var people = byId(setup.pool());
        for (var panel : ready(setup).lottery().panels()) {
            var members = panel.members().stream().map(people::get).toList();
            assertThat(new HashSet<>(members)).hasSize(setup.targets().panelSize());
            for (var target : setup.targets().targets()) {
                int count = (int) members.stream().filter(r -> r.has(target.value())).count();
                assertThat(target.allows(count)).as("%s: %d", target, count).isTrue();
            }
            if (setup.onePerHousehold()) {
                assertThat(members.stream().map(Respondent::household)).doesNotHaveDuplicates();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("setups")
    void everyoneSitsOnTheWholeNumberOfPanelsNextToTheirChance(Setup setup) {
        var lottery = ready(setup);
        int panels = lottery.lottery().size();
        for (var person : lottery.people()) {
            double exact = person.chance() * panels;
            assertThat(person.panels())
                    .as(person.toString())
                    .isBetween((int) Math.floor(exact + 1e-6), (int) Math.ceil(exact - 1e-6));
            assertThat(person.panels() > 0).as(person.toString()).isEqualTo(person.chance() > 0);
        }
        assertThat(lottery.proof().claim()).isNotEqualTo(Proof.Claim.GAP);
    }

    @Test
    void theSameSeedGivesTheSameLotteryAndAnotherSeedAnother() {
        var setup = Setup.random("same", 120, 20, 3, 2, 0.4);

        assertThat(ready(setup)).isEqualTo(ready(setup));
        var other = outcome(setup, new Seed("another seed"));
        assertThat(other).isNotEqualTo(outcome(setup, SEED));
    }

    @Test
    void somebodyWhoseValueMayNotBeOnThePanelHasNoChance() {
        var values = List.of("a", "a", "a", "b", "c");
        var respondents = new ArrayList<Respondent>();
        for (var value : values) {
            var id = new PersonId("p" + respondents.size());
            respondents.add(new Respondent(id, Map.of("f", value), Map.of(), null));
        }
        var pool = new Pool(List.of("f"), respondents);
        var targets =
                new Targets(
                        2,
                        List.of(
                                new Target(new FeatureValue("f", "a"), 0, 2),
                                new Target(new FeatureValue("f", "b"), 0, 0)));

        var lottery = ready(new Setup("by hand", pool, targets, false));

        assertThat(lottery.withoutChance()).containsExactly(new PersonId("p3"), new PersonId("p4"));
        assertThat(lottery.figures().zeroChance()).isEqualTo(2);
        assertThat(lottery.people().getFirst().chance()).isEqualTo(2.0 / 3);
    }

    @Test
    void impossibleTargetsAreNamed() {
        var respondents = new ArrayList<Respondent>();
        for (int i = 0; i < 10; i++) {
            var own = Map.of("age", i < 3 ? "young" : "old", "place", i < 5 ? "town" : "country");
            respondents.add(new Respondent(new PersonId("p" + i), own, Map.of(), null));
        }
        var pool = new Pool(List.of("age", "place"), respondents);
        var young = new Target(new FeatureValue("age", "young"), 4, 5);
        var targets =
                new Targets(
                        5,
                        List.of(
                                young,
                                new Target(new FeatureValue("age", "old"), 0, 5),
                                new Target(new FeatureValue("place", "town"), 1, 4),
                                new Target(new FeatureValue("place", "country"), 1, 4)));

        var outcome = outcome(new Setup("by hand", pool, targets, false), SEED);

        var impossible = (LotteryOutcome.Impossible) outcome;
        assertThat(impossible.clash())
                .isEqualTo(
                        new Clash(
                                5,
                                List.of(new Clash.Demand(young, Clash.Side.AT_LEAST, 3)),
                                false));
    }

    @Test
    void theFilesOfADrawSayWhoWasDrawnAndHowLikelyThatWas() {
        var setup = Setup.random("files", 60, 10, 2, 1, 0);
        var lottery = ready(setup);
        var draw = lottery.draw(Pick.bySeed(SEED, lottery.lottery().size()));

        var files = DrawFiles.of(draw, setup.pool());

        assertThat(files.sequencedKeySet())
                .contains("chances.csv", "panels.csv", "panel.csv", "draw.json");
        assertThat(files.get("chances.csv").lines())
                .hasSize(61)
                .startsWith("id,chance,panels")
                .element(1)
                .satisfies(row -> assertThat(row).matches("p0,0\\.\\d+,\\d+"));
        assertThat(files.get("panels.csv").lines()).hasSize(201).startsWith("panel,members");
        assertThat(files.get("panel.csv").lines()).hasSize(11).startsWith("id,f0,f1");
        assertThat(files.get("draw.json")).contains("\"seed\": \"a seed\"", "\"size\": 10");
    }

    private static FairLottery ready(Setup setup) {
        return ((LotteryOutcome.Ready) outcome(setup, SEED)).lottery();
    }

    private static LotteryOutcome outcome(Setup setup, Seed seed) {
        return new PanelDraw().lottery(setup.pool(), setup.settings(200), seed, Progress.NONE);
    }

    private static Map<PersonId, Respondent> byId(Pool pool) {
        var people = new HashMap<PersonId, Respondent>();
        pool.respondents().forEach(r -> people.put(r.id(), r));
        return people;
    }
}
