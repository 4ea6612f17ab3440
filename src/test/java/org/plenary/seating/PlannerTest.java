package org.plenary.seating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.assembly.Progress;
import org.plenary.assembly.Seed;
import org.plenary.assembly.StoppedException;
import org.plenary.seating.PlanOutcome.Planned;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

class PlannerTest {

    private static final Effort SMALL = new Effort(2, 1_000, 200_000_000, 0);

    /** Run by itself: prints the plan of a seating with rules. */
    static final class OtherProcess {

        private OtherProcess() {}

        public static void main(String[] arguments) {
            System.out.print(ruled().plan());
        }
    }

    @Test
    void anotherProcessMakesTheSamePlan() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process =
                new ProcessBuilder(
                                java,
                                "-cp",
                                System.getProperty("java.class.path"),
                                OtherProcess.class.getName())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        var theirs = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(theirs).isEqualTo(ruled().plan().toString()).hasSizeGreaterThan(1_000);
    }

    private static Planned ruled() {
        var seating = Seatings.plain(48, 6, 5);
        return planned(
                seating.withRules(
                        List.of(
                                new Rule.Apart(Seatings.id(1), Seatings.id(2)),
                                new Rule.Together(Set.of(Seatings.id(3), Seatings.id(4))),
                                Rule.Pin.always(Seatings.id(5), 2),
                                new Rule.Cluster("language", "pt", 2))));
    }

    @Test
    void theOrderOfTheFileChangesNothing() {
        var seating = Seatings.plain(30, 5, 3);
        var people = new ArrayList<>(seating.people());
        Collections.shuffle(people, new Random(5));
        var shuffled =
                new Seating(
                        people,
                        seating.mix(),
                        seating.tables().reversed(),
                        seating.rounds().reversed(),
                        seating.rules(),
                        seating.held());

        assertThat(planned(shuffled)).isEqualTo(planned(seating));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everybodyWhoIsThereHasASeatAndEveryRuleHolds(long first) {
        int made = 0;
        for (long seed = first * 1_000; seed < first * 1_000 + 40; seed++) {
            var seating = Seatings.random(new Random(seed), 50, 8, 5);
            var outcome =
                    new Planner(new Effort(1, 1_000, 10_000_000, 0))
                            .plan(seating, Style.BALANCED, new Seed("s" + seed), Progress.NONE);
            if (outcome instanceof Planned(var plan, var figures, _)) {
                made++;
                assertThat(figures.broken()).as("seed %d", seed).isEmpty();
                assertSeated(seating, plan, seed);
            }
        }
        assertThat(made).isGreaterThan(15);
    }

    private static void assertSeated(Seating seating, SeatingPlan plan, long seed) {
        for (var round : seating.rounds()) {
            for (var person : seating.people()) {
                assertThat(plan.tableOf(person.id(), round.number()).isPresent())
                        .as("seed %d %s", seed, person.id())
                        .isNotEqualTo(round.absent().contains(person.id()));
            }
            var sizes = plan.sizes(round.number());
            for (var table : seating.tables()) {
                assertThat(sizes.getOrDefault(table.number(), 0))
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(table.capacity());
            }
        }
    }

    @Test
    void tablesAreWithinOneOfEachOtherAndTheFirstOnesAreLarger() {
        var plan = planned(Seatings.plain(100, 12, 2)).plan();

        assertThat(plan.sizes(2).values()).containsExactly(9, 9, 9, 9, 8, 8, 8, 8, 8, 8, 8, 8);
    }

    @Test
    void ownSizesAreKept() {
        var seating = Seatings.plain(26, 3, 2);
        var sized =
                seating.withRounds(
                        List.of(Round.full(1), new Round(2, Set.of(), List.of(6, 13, 7))));

        var plan = planned(sized).plan();

        assertThat(plan.sizes(1).values()).containsExactly(9, 9, 8);
        assertThat(plan.sizes(2).values()).containsExactly(6, 13, 7);
    }

    @Test
    void heldRoundsStayAndCountAsMeetings() {
        var seating = Seatings.plain(24, 6, 3);
        var held = Seatings.anyhow(seating, new Random(3)).through(1);

        var later = planned(seating.withHeld(held));

        assertThat(later.plan().seats(1)).isEqualTo(held.seats(1));
        var meetings = Meetings.of(seating, later.plan());
        assertThat(held.seats(1).keySet())
                .anySatisfy(p -> assertThat(meetings.othersMet(p)).isPositive());
        assertThat(later.figures().repeats()).isLessThanOrEqualTo(1);
    }

    @Test
    void aSubAssemblyHasItsOwnTablesToItself() {
        var seating = Seatings.plain(30, 6, 4);
        var members = Seatings.some(30, 3, new Random(8));
        var sub = new Rule.SubAssembly("climate", members, Set.of(2, 5), Set.of(1, 2));

        var plan = planned(seating.withRules(List.of(sub))).plan();

        for (int round : List.of(1, 2)) {
            assertThat(plan.seats(round))
                    .allSatisfy(
                            (person, table) ->
                                    assertThat(members.contains(person))
                                            .isEqualTo(Set.of(2, 5).contains(table)));
        }
    }

    @Test
    void thirtyPeopleAtFiveTablesReachTheBestThereIs() {
        var people =
                IntStream.rangeClosed(1, 30)
                        .mapToObj(
                                p ->
                                        new Attendee(
                                                Seatings.id(p),
                                                Map.of("gender", p % 2 == 0 ? "w" : "m")))
                        .toList();
        var seating = Seating.of(people, List.of(Mix.of("gender")), 5, 4, List.of());

        var figures = planned(seating).figures();

        assertThat(figures.sumOfSquares())
                .isEqualTo(360)
                .isEqualTo(figures.bounds().sumOfSquares());
        assertThat(figures.ssd()).isCloseTo(figures.bounds().ssd(), within(1e-9)).isZero();
    }

    @Test
    void stricterStylesAreMoreEvenAndMeetLess() {
        var seating = Seatings.plain(60, 7, 6);

        var strict = figures(seating, Style.STRICT);
        var meet = figures(seating, Style.MEET);

        assertThat(strict.ssd()).isLessThan(meet.ssd());
        assertThat(strict.distinctPairs()).isLessThan(meet.distinctPairs());
    }

    @Test
    void stopKeepsTheBestSoFar() {
        var seating = Seatings.plain(600, 75, 12);
        var stop = new AtomicBoolean();
        var progress =
                new Progress() {
                    @Override
                    public void at(double fraction, String stage) {
                        stop.set(true);
                    }

                    @Override
                    public void checkStopped() {
                        if (stop.get()) {
                            throw new StoppedException();
                        }
                    }
                };
        var early = new ArrayList<SeatingPlan>();

        var outcome =
                new Planner(new Effort(2, 1, 200_000_000_000L, 2_000_000))
                        .plan(seating, Style.BALANCED, new Seed("stop"), progress, early::add);

        assertThat(outcome).isInstanceOf(Planned.class);
        var planned = (Planned) outcome;
        assertThat(planned.stopped()).isTrue();
        assertThat(early).hasSize(1);
        var first = Figures.of(seating, early.getFirst());
        assertThat(worse(planned.figures())).isLessThanOrEqualTo(worse(first));
    }

    /** How far meetings or balance, whichever is worse, is from what no plan can beat. */
    private static double worse(Figures figures) {
        var bounds = figures.bounds();
        double pairs = 1 - figures.distinctPairs() / (double) bounds.tightPairs();
        double squares = figures.sumOfSquares() / (double) bounds.sumOfSquares() - 1;
        double balance = (figures.ssd() - bounds.ssd()) / Math.max(1, bounds.ssd());
        return Math.max(Math.min(pairs, squares), balance);
    }

    private static Figures figures(Seating seating, Style style) {
        var outcome = new Planner(SMALL).plan(seating, style, new Seed("style"), Progress.NONE);
        return ((Planned) outcome).figures();
    }

    private static Planned planned(Seating seating) {
        return (Planned)
                new Planner(SMALL).plan(seating, Style.BALANCED, new Seed("plan"), Progress.NONE);
    }
}
