package org.plenary.ui.seating;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.desk.GivenHall;
import org.plenary.members.PersonId;
import org.plenary.seating.Arrangement;
import org.plenary.seating.Mix;
import org.plenary.seating.Round;
import org.plenary.seating.Rule;
import org.plenary.seating.Rules;
import org.plenary.seating.Style;
import org.plenary.seating.Table;
import org.plenary.texts.Texts;
import org.plenary.ui.jobs.Jobs;
import org.plenary.ui.problems.Problems;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What the banner says when nobody can be seated. */
class SeatingPresenterTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-21T09:05:00Z"), ZoneOffset.UTC);
    private static final PersonId FIRST = new PersonId("P001");
    private static final PersonId SECOND = new PersonId("P002");

    @TempDir Path place;

    private List<String> banner(Rules rules) {
        try (var open = GivenHall.of(place.resolve("R.plenary"), CLOCK, 8)) {
            GivenHall.needsALoop(open);
            open.seating()
                    .arrange(
                            new Arrangement(
                                    List.of(Table.open(1), Table.open(2)),
                                    List.of(Round.full(1)),
                                    List.of(Mix.of("gender")),
                                    rules,
                                    Style.BALANCED));
            var jobs =
                    new Jobs(
                            Runnable::run,
                            Runnable::run,
                            Runnable::run,
                            new Problems(Runnable::run));
            var presenter =
                    new SeatingPresenter(open.seating(), open.paper(), jobs, new Texts("en"), true);
            presenter.refresh();
            presenter.plan(UnaryOperator.identity());
            return List.copyOf(presenter.clash());
        }
    }

    @Test
    void whatNoTableOffersIsSaidWithoutSayingWhoNeedsIt() {
        assertThat(banner(Rules.NONE))
                .containsExactly(
                        "No table offers “Hearing loop”: tick it at one table at least, below.",
                        "Nobody can be seated before that. The plan is as it was.");
    }

    @Test
    void rulesThatClashAreNamedAfterIt() {
        var rules =
                Rules.of(
                        List.of(
                                new Rule.Together(Set.of(FIRST, SECOND)),
                                new Rule.Apart(FIRST, SECOND)));
        assertThat(banner(rules))
                .hasSizeGreaterThan(1)
                .startsWith(
                        "No table offers “Hearing loop”: tick it at one table at least, below.");
    }
}
