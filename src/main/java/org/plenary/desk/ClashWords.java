package org.plenary.desk;

import org.plenary.sortition.Clash;
import org.plenary.texts.Texts;

import java.util.ArrayList;
import java.util.List;

/** Why targets are impossible, in sentences. */
public final class ClashWords {

    private final Texts texts;

    public ClashWords(Texts texts) {
        this.texts = texts;
    }

    /** What clashes first, then one sentence for each demand. */
    public List<String> of(Clash clash) {
        var sentences = new ArrayList<String>();
        sentences.add(texts.get("draw.clash.intro", "size", clash.panelSize()));
        for (var demand : clash.demands()) {
            var key =
                    switch (demand.side()) {
                        case AT_LEAST -> "draw.clash.atLeast";
                        case AT_MOST -> "draw.clash.atMost";
                    };
            sentences.add(
                    texts.get(
                            key,
                            "value",
                            demand.target().value(),
                            "number",
                            demand.number(),
                            "pool",
                            demand.inPool()));
        }
        if (clash.households()) {
            sentences.add(texts.get("draw.clash.households"));
        }
        return sentences;
    }
}
