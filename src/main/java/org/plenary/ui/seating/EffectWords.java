package org.plenary.ui.seating;

import org.plenary.desk.SeatingWords;
import org.plenary.members.PersonId;
import org.plenary.seating.Effect;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.State;

import java.util.ArrayList;
import java.util.function.Function;

/** What a move would do, in one line that can be read while a hand is still on the mouse. */
final class EffectWords {

    private static final double NOTHING = 0.05;

    private final Texts texts;
    private final SeatingWords rules;

    EffectWords(Texts texts, Function<PersonId, String> name) {
        this.texts = texts;
        rules = new SeatingWords(texts, name);
    }

    /** Stop for a broken rule or too few chairs, look for worse figures. */
    static State state(Effect effect) {
        if (!effect.broken().isEmpty() || effect.overCapacity()) {
            return State.STOP;
        }
        boolean worse = effect.distinctPairs() < 0 || effect.ssd() > NOTHING;
        return worse ? State.LOOK : State.FINE;
    }

    String of(Effect effect) {
        var parts = new ArrayList<String>();
        for (var rule : effect.broken()) {
            parts.add(texts.get("seating.effect.breaks", "rule", rules.of(rule)));
        }
        if (effect.overCapacity()) {
            parts.add(texts.get("seating.effect.chairs"));
        }
        for (var rule : effect.mended()) {
            parts.add(texts.get("seating.effect.mends", "rule", rules.of(rule)));
        }
        parts.add(texts.get("seating.effect.pairs", "change", signed(effect.distinctPairs())));
        parts.add(balance(effect.ssd()));
        if (effect.offTarget() != 0) {
            parts.add(texts.get("seating.effect.off", "change", signed(effect.offTarget())));
        }
        return String.join(" · ", parts);
    }

    private String balance(double ssd) {
        if (Math.abs(ssd) < NOTHING) {
            return texts.get("seating.effect.balance.same");
        }
        var by = "%.1f".formatted(Math.abs(ssd));
        return ssd < 0
                ? texts.get("seating.effect.balance.better", "by", by)
                : texts.get("seating.effect.balance.worse", "by", by);
    }

    private static String signed(int change) {
        return change == 0 ? "±0" : change > 0 ? "+" + change : "−" + -change;
    }
}
