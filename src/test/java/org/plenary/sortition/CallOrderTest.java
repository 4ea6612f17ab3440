package org.plenary.sortition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plenary.members.FeatureValue;
import org.plenary.members.Member;
import org.plenary.members.PersonId;
import org.plenary.members.Pool;
import org.plenary.members.Respondent;
import org.plenary.members.Status;
import org.plenary.sortition.CallOrder.Call;
import org.plenary.sortition.CallOrder.Reason;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class CallOrderTest {

    private static final FeatureValue YOUNG = new FeatureValue("age", "16-29");
    private static final FeatureValue OLD = new FeatureValue("age", "30+");

    /** Of 40 replies 10 are young; half of the ten seats are for them. */
    private static final Targets HALF_YOUNG =
            new Targets(10, List.of(new Target(YOUNG, 5, 5), new Target(OLD, 5, 5)));

    private static Pool pool() {
        var people = new ArrayList<Respondent>();
        for (int i = 1; i <= 40; i++) {
            var age = i <= 10 ? "16-29" : "30+";
            people.add(
                    new Respondent(
                            new PersonId("p%02d".formatted(i)),
                            Map.of("age", age),
                            Map.of(),
                            null));
        }
        return new Pool(List.of("age"), people);
    }

    private static Member member(int number, Status status) {
        return new Member(pool().respondents().get(number - 1), status, List.of());
    }

    private static List<String> ids(List<Call> calls) {
        return calls.stream().map(call -> call.member().id().value()).toList();
    }

    @Test
    void thoseOfWhomFewRepliedForTheirSeatsAreCalledFirst() {
        var register = List.of(member(20, Status.DRAWN), member(1, Status.DRAWN));
        var calls = new CallOrder(pool(), HALF_YOUNG, register).of(Map.of());

        assertThat(ids(calls)).containsExactly("p01", "p20");
        assertThat(calls.getFirst().why()).containsExactly(new Reason.FewReplied(YOUNG, 2));
        assertThat(calls.getLast().why()).isEmpty();
        assertThat(calls.getFirst().risk()).isEqualTo(0.2);
    }

    @Test
    void whatWasSaidSoFarOutweighsTheGuess() {
        var register = new ArrayList<>(List.of(member(1, Status.DRAWN), member(20, Status.DRAWN)));
        for (int i = 21; i <= 26; i++) {
            register.add(member(i, i <= 23 ? Status.DECLINED : Status.CONFIRMED));
        }
        for (int i = 2; i <= 9; i++) {
            register.add(member(i, Status.CONFIRMED));
        }
        var calls = new CallOrder(pool(), HALF_YOUNG, register).of(Map.of());

        assertThat(ids(calls)).containsExactly("p20", "p01");
        assertThat(calls.getFirst().why()).containsExactly(new Reason.SaidNo(OLD, 3, 6));
    }

    @Test
    void whoeverDoesNotAnswerMovesUp() {
        var register = List.of(member(20, Status.DRAWN), member(21, Status.DRAWN));
        var calls = new CallOrder(pool(), HALF_YOUNG, register).of(Map.of(new PersonId("p21"), 2));

        assertThat(ids(calls)).containsExactly("p21", "p20");
        assertThat(calls.getFirst().why()).containsExactly(new Reason.Unanswered(2));
    }

    @Test
    void whoeverHasDecidedIsNotCalled() {
        var register =
                List.of(
                        member(1, Status.CONFIRMED),
                        member(2, Status.DECLINED),
                        member(3, Status.ALTERNATE));
        assertThat(new CallOrder(pool(), HALF_YOUNG, register).of(Map.of())).isEmpty();
    }
}
