package org.plenary.seating;

import org.plenary.members.PersonId;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Why no plan can exist, found before any search. */
public sealed interface Clash {

    /** The rounds it concerns, at least one. */
    List<Integer> rounds();

    /**
     * More people than seats.
     *
     * @param people most people who are there in one of the rounds
     */
    record TooFewSeats(List<Integer> rounds, int people, int seats) implements Clash {

        public TooFewSeats {
            rounds = List.copyOf(rounds);
        }
    }

    /**
     * Rules that cannot all hold, although they could if any one of them were given up.
     *
     * @param people everybody the rules are about
     */
    record TogetherImpossible(List<Integer> rounds, List<Rule> rules, SortedSet<PersonId> people)
            implements Clash {

        public TogetherImpossible {
            rounds = List.copyOf(rounds);
            rules = List.copyOf(rules);
            people = new TreeSet<>(people);
        }
    }

    /** Rules for which neither seats nor a proof that there are none were found in the time. */
    record Unclear(List<Integer> rounds, List<Rule> rules) implements Clash {

        public Unclear {
            rounds = List.copyOf(rounds);
            rules = List.copyOf(rules);
        }
    }
}
