package org.plenary.sortition;

import org.plenary.members.FeatureValue;
import org.plenary.members.Member;
import org.plenary.members.PersonId;
import org.plenary.members.Pool;
import org.plenary.members.Status;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whom to call first in confirmation week: those whose seat most likely has to be filled again,
 * because a replacement takes days. An order for the telephone and nothing else; no draw knows it.
 * The method is in docs/methods/confirmation.md.
 */
public final class CallOrder {

    /** Of those drawn about one in ten is replaced. */
    private static final double USUAL = 0.10;

    /** What is expected of a value counts as much as this many answers. */
    private static final double WEIGHT = 10;

    /** However few replied, expected at most this many times the usual, and at least half of it. */
    private static final double MOST = 3;

    private static final double LEAST = 0.5;

    /** Every call without an answer makes the next one this much more urgent. */
    private static final double UNANSWERED = 1.5;

    /** Less than this says nothing worth reading. */
    private static final double TELLING = 1.25;

    private final Map<FeatureValue, Known> known = new LinkedHashMap<>();
    private final List<Member> register;

    /**
     * @param pool everyone who replied
     * @param targets of the whole panel
     * @param register everybody drawn so far
     */
    public CallOrder(Pool pool, Targets targets, List<Member> register) {
        this.register = List.copyOf(register);
        for (var target : targets.targets()) {
            known.put(target.value(), known(target, pool, targets.panelSize()));
        }
    }

    /**
     * What is known of one value.
     *
     * @param scarce how many times larger its share of the seats is than of the replies
     * @param no how many with it did not take their seat, of {@code decided} so far
     */
    private record Known(double scarce, int no, int decided) {

        /** How likely somebody with it does not take their seat, 0.0 to 1.0. */
        double risk() {
            double expected = USUAL * Math.clamp(scarce, LEAST, MOST);
            return (WEIGHT * expected + no) / (WEIGHT + decided);
        }
    }

    /**
     * Somebody who has not decided.
     *
     * @param risk a guide for the order, 0.0 to 1.0; about 0.1 as a rule
     * @param why what moved them up, the weightiest first; empty when nothing did
     */
    public record Call(Member member, double risk, List<Reason> why) {

        public Call {
            why = List.copyOf(why);
        }
    }

    /** What moves somebody up. */
    public sealed interface Reason {

        /** Calls that nobody answered. */
        record Unanswered(int tries) implements Reason {}

        /** Of those with this value, so many did not take their seat so far. */
        record SaidNo(FeatureValue value, int no, int decided) implements Reason {}

        /** Fewer people with this value replied than their share of the seats would need. */
        record FewReplied(FeatureValue value, double times) implements Reason {}
    }

    /**
     * @param unanswered how often each person was tried without reaching them
     * @return everybody who is drawn and has not decided, the most urgent first
     */
    public List<Call> of(Map<PersonId, Integer> unanswered) {
        return register.stream()
                .filter(member -> member.status() == Status.DRAWN)
                .map(member -> call(member, unanswered.getOrDefault(member.id(), 0)))
                .sorted(Comparator.comparingDouble(Call::risk).reversed())
                .toList();
    }

    private Call call(Member member, int tries) {
        var own = known.entrySet().stream().filter(e -> member.person().has(e.getKey())).toList();
        double mean = own.stream().mapToDouble(e -> e.getValue().risk()).average().orElse(USUAL);
        double risk = Math.min(1, mean * Math.pow(UNANSWERED, tries));
        var why = new ArrayList<Reason>();
        if (tries > 0) {
            why.add(new Reason.Unanswered(tries));
        }
        own.stream()
                .max(Comparator.comparingDouble(e -> e.getValue().risk()))
                .filter(e -> e.getValue().risk() >= TELLING * USUAL)
                .ifPresent(e -> why.add(reason(e.getKey(), e.getValue())));
        return new Call(member, risk, why);
    }

    private static Reason reason(FeatureValue value, Known of) {
        return of.no() > USUAL * of.decided()
                ? new Reason.SaidNo(value, of.no(), of.decided())
                : new Reason.FewReplied(value, of.scarce());
    }

    private Known known(Target target, Pool pool, int size) {
        double seats = (target.min() + target.max()) / 2.0 / size;
        double replies = (double) pool.count(target.value()) / Math.max(1, pool.size());
        int no = 0;
        int decided = 0;
        for (var member : register) {
            if (member.person().has(target.value()) && isDecided(member.status())) {
                decided++;
                no += member.status().hasSeat() ? 0 : 1;
            }
        }
        return new Known(replies == 0 ? 1 : seats / replies, no, decided);
    }

    private static boolean isDecided(Status status) {
        return switch (status) {
            case DRAWN, ALTERNATE -> false;
            case CONFIRMED, DECLINED, WITHDREW, REPLACED -> true;
        };
    }
}
