package org.plenary.ui.seating;

import org.plenary.desk.SeatingDesk.Standing;
import org.plenary.seating.Round;
import org.plenary.texts.Texts;

import java.util.List;

/** How many people sit at each table in one round, as it is typed. */
final class SizesForm {

    private final Texts texts;

    SizesForm(Texts texts) {
        this.texts = texts;
    }

    /** Why it cannot be kept, in a sentence; empty when it can. */
    String wrong(String typed, Standing now) {
        var sizes = Numbers.list(typed);
        if (sizes.isEmpty()) {
            return texts.get("seating.sizes.form");
        }
        var tables = now.arrangement().tables();
        if (sizes.get().isEmpty()) {
            return "";
        }
        if (sizes.get().size() != tables.size()) {
            return texts.get(
                    "seating.sizes.count", "n", sizes.get().size(), "tables", tables.size());
        }
        int seats = 0;
        for (int i = 0; i < tables.size(); i++) {
            int wanted = sizes.get().get(i);
            int chairs = tables.get(i).capacity();
            if (wanted > chairs) {
                return texts.get(
                        "seating.sizes.chairs",
                        "table",
                        tables.get(i).number(),
                        "chairs",
                        chairs,
                        "n",
                        wanted);
            }
            seats += wanted;
        }
        int people = now.people().size();
        return seats < people
                ? texts.get("seating.sizes.few", "seats", seats, "people", people)
                : "";
    }

    /** The round with these sizes; only for what is not wrong. */
    static Round with(Round round, String typed) {
        return new Round(round.number(), round.absent(), Numbers.list(typed).orElseGet(List::of));
    }
}
