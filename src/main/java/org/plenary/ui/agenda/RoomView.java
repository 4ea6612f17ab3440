package org.plenary.ui.agenda;

import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.line;
import static org.plenary.ui.controls.Layout.row;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.plenary.agenda.Block;
import org.plenary.agenda.LiveBlock;
import org.plenary.agenda.LiveDay;
import org.plenary.texts.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * What members see: what they are at, how long they have, where they sit, what comes next. No
 * names, no votes, and nothing moves but once a minute.
 */
final class RoomView extends VBox {

    /** How many lines of text fit the height, which sets the size of the type. */
    private static final double LINES = 19;

    private static final double COLUMNS = 32;

    /** In pixels. */
    private static final double SMALLEST = 14;

    private static final double STEP = 0.94;

    private final Texts texts;
    private final IntFunction<SortedSet<Integer>> tables;
    private final Supplier<List<String>> themes;
    private List<Object> shown = List.of();

    /**
     * @param tables the numbers of those somebody sits at in a round; empty while nobody does
     * @param themes what notes are gathered under so far
     */
    RoomView(Texts texts, IntFunction<SortedSet<Integer>> tables, Supplier<List<String>> themes) {
        this.texts = texts;
        this.tables = tables;
        this.themes = themes;
        styled(this, "room-screen");
        setAlignment(Pos.CENTER);
    }

    /** Whether anything was drawn anew. */
    boolean show(@Nullable LiveDay now) {
        var facts = facts(now);
        if (facts.equals(shown)) {
            return false;
        }
        shown = facts;
        getChildren().clear();
        if (now == null) {
            return true;
        }
        if (now.running().isEmpty()) {
            getChildren().add(words(idle(now), "room-title"));
        } else {
            var beside = styled(new HBox(), "room-beside");
            beside.setAlignment(Pos.CENTER);
            now.running().forEach(each -> beside.getChildren().add(running(each, now)));
            getChildren().add(beside);
            var named = gathers(now) ? themes.get() : List.<String>of();
            if (!named.isEmpty()) {
                var said = texts.get("room.themes", "themes", String.join(" · ", named));
                var line = words(said, "room-small");
                line.setId("room-themes");
                getChildren().add(line);
            }
        }
        now.next().stream().limit(1).forEach(each -> getChildren().add(next(each)));
        return true;
    }

    /** Everything grows with the window, and shrinks for as long as something would be cut off. */
    void fit() {
        double size = Math.min(getHeight() / LINES, getWidth() / COLUMNS);
        while (size > SMALLEST && !fits(size)) {
            size *= STEP;
        }
        if (size <= SMALLEST) {
            fits(SMALLEST);
        }
    }

    private boolean fits(double size) {
        setStyle("-fx-font-size: " + size + "px");
        applyCss();
        return prefHeight(getWidth()) <= getHeight();
    }

    /** What has to change before anything is drawn anew. */
    private List<Object> facts(@Nullable LiveDay now) {
        var facts = new ArrayList<>();
        if (now != null) {
            facts.add(now.day());
            for (var each : now.running()) {
                facts.add(each.block());
                facts.add(seats(each.block().seatingRound()));
                facts.add(each.minutes());
                facts.add(minutesLeft(each, now));
                facts.add(each.light(now.now()));
            }
            facts.add(gathers(now) ? themes.get() : List.of());
            for (var each : now.next()) {
                facts.add(each.block());
                facts.add(RunPresenter.time(each.start()));
            }
        }
        return facts;
    }

    /** Whether notes are taken now, which the themes are for. */
    private static boolean gathers(LiveDay now) {
        return now.running().stream().anyMatch(each -> each.block().capturesNotes());
    }

    /** Begun minutes count: 12 until the eleventh is full, 0 when time is up. */
    private static long minutesLeft(LiveBlock block, LiveDay now) {
        return Math.max(0, Math.ceilDiv(block.left(now.now()).toSeconds(), 60L));
    }

    private String idle(LiveDay now) {
        return now.next().isEmpty()
                ? texts.get("room.over")
                : texts.get(
                        "room.before",
                        "title",
                        now.next().getFirst().block().title(),
                        "start",
                        RunPresenter.time(now.next().getFirst().start()));
    }

    private Node running(LiveBlock live, LiveDay now) {
        var block = live.block();
        var left = minutesLeft(live, now);
        var number =
                line(
                        left == 0 ? texts.get("room.up") : texts.get("room.minutes", "n", left),
                        "room-number");
        number.setId("room-left");
        number.setMinWidth(USE_PREF_SIZE);
        var pie = new TimePie();
        pie.show(Math.min(1.0, left / (double) Math.max(1, live.minutes())), live.light(now.now()));
        var title = words(block.title(), "room-title");
        title.setId("room-title");
        var box = column("room-block", title);
        box.setAlignment(Pos.CENTER);
        if (!block.forEverybody()) {
            box.getChildren().add(line(block.subAssembly(), "room-small"));
        }
        if (!block.prompt().isEmpty()) {
            box.getChildren().add(words(block.prompt(), "room-prompt"));
        }
        var time = row("room-time", pie, number);
        time.setAlignment(Pos.CENTER);
        box.getChildren().add(time);
        if (block.seatingRound() != Block.KEEP_SEATS) {
            box.getChildren().add(words(seats(block.seatingRound()), "room-small"));
        }
        return box;
    }

    private String seats(int round) {
        var numbers = tables.apply(round);
        return numbers.isEmpty()
                ? texts.get("room.seats", "n", round)
                : texts.get("room.tables", "n", round, "tables", ranges(numbers));
    }

    /** "1–12, 14" of the tables in use; twenty numbers one by one nobody reads from afar. */
    static String ranges(SortedSet<Integer> numbers) {
        var ranges = new ArrayList<String>();
        int from = numbers.getFirst();
        for (int number : numbers) {
            if (!numbers.contains(number + 1)) {
                ranges.add(from == number ? "" + number : from + "–" + number);
                from = numbers.tailSet(number + 1).stream().findFirst().orElse(number);
            }
        }
        return String.join(", ", ranges);
    }

    private Node next(LiveBlock live) {
        var next =
                words(
                        texts.get(
                                "room.next",
                                "title",
                                live.block().title(),
                                "start",
                                RunPresenter.time(live.start())),
                        "room-small");
        next.setId("room-next");
        return next;
    }
}
