package org.plenary.desk;

import org.plenary.agenda.Day;
import org.plenary.agenda.DayPlan;
import org.plenary.assembly.DayId;
import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.Role;
import org.plenary.decisions.VoteRule;
import org.plenary.members.BadgeCode;
import org.plenary.members.Member;
import org.plenary.members.PersonId;
import org.plenary.members.Presence;
import org.plenary.seating.Reseating;
import org.plenary.seating.Round;
import org.plenary.seating.SeatOffer;
import org.plenary.seating.Seating;
import org.plenary.seating.SeatingChange;
import org.plenary.seating.SeatingPlan;
import org.plenary.store.Store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who is there, and seats for those who are: ten minutes before the first block. */
public final class MorningDesk {

    /** Tables may differ by one person; more would leave somebody with few to talk to. */
    private static final int SPREAD = 1;

    private final Store store;
    private final SeatingDesk seating;

    MorningDesk(Store store, SeatingDesk seating) {
        this.store = store;
        this.seating = seating;
    }

    /**
     * A day as it stands.
     *
     * @param people everybody with a seat in the assembly
     * @param presence whoever is not in it was not marked
     * @param rounds of the day, planned and still to be held
     * @param quorum fewest who must be there for a vote by the usual rule
     */
    public record Morning(
            List<Member> people,
            Map<PersonId, Presence> presence,
            List<Integer> rounds,
            SeatingPlan plan,
            int quorum) {

        public Morning {
            people = List.copyOf(people);
            presence = Collections.unmodifiableMap(new LinkedHashMap<>(presence));
            rounds = List.copyOf(rounds);
        }

        public boolean isThere(PersonId person) {
            return presence.getOrDefault(person, Presence.UNKNOWN) == Presence.PRESENT;
        }

        public List<Member> missing() {
            return people.stream().filter(member -> !isThere(member.id())).toList();
        }

        public int there() {
            return people.size() - missing().size();
        }

        /** Everybody who is there and has no seat in a round of the day. */
        public List<Member> waiting() {
            return people.stream()
                    .filter(member -> isThere(member.id()) && lacksSeat(member.id()))
                    .toList();
        }

        /** Whether somebody has no seat in a round of the day. */
        public boolean lacksSeat(PersonId person) {
            return rounds.stream().anyMatch(r -> plan.tableOf(person, r).isEmpty());
        }
    }

    public List<Day> days() {
        return store.agenda().current().days().stream().map(DayPlan::day).toList();
    }

    public Morning morning(DayId day) {
        var standing = seating.standing();
        var rule = VoteRule.SIMPLE_MAJORITY;
        int people = standing.people().size();
        return new Morning(
                standing.people(),
                store.members().attendance(day),
                rounds(day, standing),
                standing.plan(),
                Math.ceilDiv(people * rule.quorumPart(), rule.quorumWhole()));
    }

    /** An agenda that asks for no seats leaves the first round that was not held to the day. */
    private List<Integer> rounds(DayId day, SeatingDesk.Standing standing) {
        var open = new ArrayList<>(standing.plan().rounds());
        open.removeAll(standing.held());
        var days = seating.daysOfRounds();
        if (days.isEmpty()) {
            return open.stream().limit(1).toList();
        }
        return open.stream().filter(round -> day.equals(days.get(round))).toList();
    }

    /** Whose badge it is, whoever printed it from whichever copy of the folder. */
    public Optional<Member> bearer(BadgeCode code, List<Member> people) {
        return people.stream()
                .filter(member -> BadgeCode.of(store.identity(), member.id()).equals(code))
                .findFirst();
    }

    public void mark(DayId day, Collection<PersonId> people, Presence presence) {
        new MembersDesk(store).mark(day, people, presence);
    }

    /**
     * Somebody who has another table than was printed.
     *
     * @param from 0 for somebody who had no seat in the round
     */
    public record NewSeat(int round, PersonId person, int from, int to) {}

    /**
     * New seats that nobody has agreed to yet.
     *
     * @param absent who is taken off the day
     * @param before the day's rounds as they are
     * @param after the same rounds
     */
    public record Proposal(
            DayId day,
            List<PersonId> absent,
            List<NewSeat> seats,
            SeatingPlan before,
            SeatingPlan after) {

        public Proposal {
            absent = List.copyOf(absent);
            seats = List.copyOf(seats);
        }

        /** Tables of a round at which somebody else sits than was printed. */
        public Set<Integer> changedTables(int round) {
            var changed = new TreeSet<Integer>();
            var all = new HashSet<>(before.seats(round).keySet());
            all.addAll(after.seats(round).keySet());
            for (var person : all) {
                var was = before.tableOf(person, round);
                var is = after.tableOf(person, round);
                if (!was.equals(is)) {
                    was.ifPresent(changed::add);
                    is.ifPresent(changed::add);
                }
            }
            return changed;
        }

        public boolean isEmpty() {
            return before.equals(after);
        }
    }

    /**
     * The fewest moves that fill the gaps of whoever is not marked present; people who came after
     * all get a seat. Nothing is stored.
     */
    public Proposal propose(DayId day) {
        var morning = morning(day);
        var missing = morning.missing().stream().map(Member::id).toList();
        var there = seating(morning, missing);
        var reseating = new Reseating(there, seating.arrangement().style());
        var plan = morning.plan();
        for (int round : morning.rounds()) {
            for (var person : missing) {
                plan = plan.without(round, person);
            }
            for (var member : morning.people()) {
                if (morning.isThere(member.id()) && plan.tableOf(member.id(), round).isEmpty()) {
                    plan = seated(reseating, plan, round, member.id());
                }
            }
            plan = reseating.fewestMoves(plan, round, SPREAD).plan();
        }
        return proposal(day, missing, morning, plan);
    }

    private static SeatingPlan seated(
            Reseating reseating, SeatingPlan plan, int round, PersonId person) {
        int table = reseating.offers(plan, round, person).getFirst().table();
        return plan.withSeat(round, person, table);
    }

    private Seating seating(Morning morning, Collection<PersonId> missing) {
        var planned = seating.seating();
        return planned.withRounds(
                planned.rounds().stream()
                        .map(
                                round ->
                                        morning.rounds().contains(round.number())
                                                ? without(round, missing)
                                                : round)
                        .toList());
    }

    private static Round without(Round round, Collection<PersonId> missing) {
        return new Round(round.number(), new HashSet<>(missing), round.sizes());
    }

    private static Proposal proposal(
            DayId day, List<PersonId> missing, Morning morning, SeatingPlan plan) {
        var before = new TreeMap<Integer, SortedMap<PersonId, Integer>>();
        var after = new TreeMap<Integer, SortedMap<PersonId, Integer>>();
        var seats = new ArrayList<NewSeat>();
        for (int round : morning.rounds()) {
            var was = morning.plan().seats(round);
            var is = plan.seats(round);
            before.put(round, was);
            after.put(round, is);
            is.forEach(
                    (person, to) -> {
                        int from = was.getOrDefault(person, 0);
                        if (from != to) {
                            seats.add(new NewSeat(round, person, from, to));
                        }
                    });
        }
        return new Proposal(day, missing, seats, new SeatingPlan(before), new SeatingPlan(after));
    }

    /**
     * Marks the absent and changes the seats, in one change: one undo takes both back.
     *
     * @throws ProblemException when somebody has come, gone or been moved since it was made
     */
    public void agree(Proposal proposal) {
        var now = morning(proposal.day());
        var missing = now.missing().stream().map(Member::id).toList();
        if (!missing.equals(proposal.absent()) || !ofDay(now).equals(proposal.before())) {
            throw new ProblemException(Problem.of("seating.proposalStale"));
        }
        var marks = MembersDesk.marks(now.presence(), proposal.absent(), Presence.ABSENT);
        if (!marks.isEmpty() || !proposal.isEmpty()) {
            store.commit(
                    Role.FACILITATOR,
                    new SeatingChange.DayReseated(
                            proposal.day(),
                            marks,
                            standing(proposal.after().rounds()),
                            proposal.after()));
        }
    }

    private static SeatingPlan ofDay(Morning morning) {
        var seats = new TreeMap<Integer, SortedMap<PersonId, Integer>>();
        morning.rounds().forEach(round -> seats.put(round, morning.plan().seats(round)));
        return new SeatingPlan(seats);
    }

    /** People who have left the assembly lose their seats with it. */
    private void reseat(SeatingPlan after) {
        store.commit(Role.FACILITATOR, new SeatingChange.Reseated(standing(after.rounds()), after));
    }

    private SeatingPlan standing(Set<Integer> rounds) {
        var plan = seating.plan();
        var seats = new TreeMap<Integer, SortedMap<PersonId, Integer>>();
        rounds.forEach(round -> seats.put(round, plan.seats(round)));
        return new SeatingPlan(seats);
    }

    /** Tables for somebody who comes late, the best first; nobody else moves. */
    public List<SeatOffer> offers(DayId day, PersonId person) {
        var morning = morning(day);
        return firstWithout(morning, person)
                .map(
                        round ->
                                new Reseating(present(morning), seating.arrangement().style())
                                        .offers(morning.plan(), round, person))
                .orElse(List.of());
    }

    private static Optional<Integer> firstWithout(Morning morning, PersonId person) {
        return morning.rounds().stream()
                .filter(r -> morning.plan().tableOf(person, r).isEmpty())
                .findFirst();
    }

    private Seating present(Morning morning) {
        return seating(morning, morning.missing().stream().map(Member::id).toList());
    }

    /**
     * Gives somebody who came late this table in the first round of the day they have no seat in,
     * and the best one in the others.
     */
    public void seat(DayId day, PersonId person, int table) {
        var morning = morning(day);
        var reseating = new Reseating(present(morning), seating.arrangement().style());
        var first = firstWithout(morning, person);
        if (first.isEmpty()) {
            return;
        }
        var plan = morning.plan().withSeat(first.get(), person, table);
        for (int round : morning.rounds()) {
            if (plan.tableOf(person, round).isEmpty()) {
                plan = seated(reseating, plan, round, person);
            }
        }
        reseat(proposal(day, List.of(), morning, plan).after());
    }
}
