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

/**
 * What members see: what they are at, how long they have, where they sit, what comes next. No
 * names, no votes, and nothing moves but once a minute.
 */
final class RoomView extends VBox {

    /** How many lines of text fit the height, which sets the size of the type. */
    private static final double LINES = 19;

    private static final double COLUMNS = 32;

    /** The smallest words, {@code .room-small} in the style sheet, in widths of an m. */
    static final double SMALL = 1.1;

    /**
     * What can be read from the last row: 48 pixels of a display of 1440 by 1080, and as large a
     * part of any other, because a projector of fewer pixels throws no smaller picture.
     */
    private static final double READABLE = 48;

    private static final double FULL_WIDTH = 1440;
    private static final double FULL_HEIGHT = 1080;

    /** In pixels; for a task that is a whole page, which is shown rather than cut off. */
    private static final double SMALLEST = 14;

    private static final double STEP = 0.94;

    /**
     * What is left out before words get too small to be read.
     *
     * @param themes how many of them are shown, the last ones
     * @param tables whether their numbers are
     */
    private record Extent(int themes, boolean tables) {}

    private static final List<Extent> LESS =
            List.of(
                    new Extent(6, true),
                    new Extent(4, true),
                    new Extent(2, true),
                    new Extent(0, true),
                    new Extent(0, false));

    private final Texts texts;
    private @Nullable LiveDay now;
    private RoomFacts room = RoomFacts.NONE;
    private List<Object> shown = List.of();

    RoomView(Texts texts) {
        this.texts = texts;
        styled(this, "room-screen");
        setAlignment(Pos.CENTER);
    }

    /** Whether anything has to be drawn anew, which {@link #fit} does. */
    boolean show(@Nullable LiveDay now, RoomFacts room) {
        this.now = now;
        this.room = room;
        var facts = facts();
        if (facts.equals(shown)) {
            return false;
        }
        shown = facts;
        draw(LESS.getFirst());
        return true;
    }

    private void draw(Extent extent) {
        getChildren().clear();
        var day = now;
        if (day == null) {
            return;
        }
        if (day.running().isEmpty()) {
            getChildren().add(words(idle(day), "room-title"));
        } else {
            var beside = styled(new HBox(), "room-beside");
            beside.setAlignment(Pos.CENTER);
            day.running().forEach(each -> beside.getChildren().add(running(each, day, extent)));
            getChildren().add(beside);
            if (!themes().isEmpty() && extent.themes > 0) {
                var line = words(said(themes(), extent.themes), "room-small");
                line.setId("room-themes");
                getChildren().add(line);
            }
        }
        day.next().stream().limit(1).forEach(each -> getChildren().add(next(each)));
    }

    private String said(List<String> themes, int most) {
        if (themes.size() <= most) {
            return texts.get("room.themes", "themes", String.join(" · ", themes));
        }
        var last = themes.subList(themes.size() - most, themes.size());
        return texts.get(
                "room.themes.last", "n", themes.size(), "themes", String.join(" · ", last));
    }

    /**
     * Everything grows with the window. Where it does not fit, words get smaller as long as they
     * can be read; then themes are left out, then the numbers of tables.
     */
    void fit() {
        double largest = Math.min(getHeight() / LINES, getWidth() / COLUMNS);
        double least =
                READABLE / SMALL * Math.min(getHeight() / FULL_HEIGHT, getWidth() / FULL_WIDTH);
        for (var extent : LESS) {
            draw(extent);
            if (shrinks(largest, Math.min(least, largest))) {
                return;
            }
        }
        shrinks(least, Math.min(SMALLEST, least));
    }

    /** Down to the least size, for as long as something would be cut off. */
    private boolean shrinks(double from, double least) {
        for (double size = from; size > least; size *= STEP) {
            if (fits(size)) {
                return true;
            }
        }
        return fits(least);
    }

    private boolean fits(double size) {
        setStyle("-fx-font-size: " + size + "px");
        applyCss();
        return prefHeight(getWidth()) <= getHeight();
    }

    /** What has to change before anything is drawn anew. */
    private List<Object> facts() {
        var facts = new ArrayList<>();
        var day = now;
        if (day != null) {
            facts.add(day.day());
            for (var each : day.running()) {
                facts.add(each.block());
                facts.add(room.tables(each.block()));
                facts.add(each.minutes());
                facts.add(minutesLeft(each, day));
                facts.add(each.light(day.now()));
            }
            facts.add(themes());
            for (var each : day.next()) {
                facts.add(each.block());
                facts.add(RunPresenter.time(each.start()));
            }
        }
        return facts;
    }

    private List<String> themes() {
        return now != null && gathers(now) ? room.themes() : List.of();
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

    private Node running(LiveBlock live, LiveDay now, Extent extent) {
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
            var seats = words(seats(block, extent.tables), "room-small");
            seats.setId("room-seats");
            box.getChildren().add(seats);
        }
        return box;
    }

    private String seats(Block block, boolean numbered) {
        int round = block.seatingRound();
        var tables = room.tables(block);
        return tables.isEmpty() || !numbered
                ? texts.get("room.seats", "n", round)
                : texts.get("room.tables", "n", round, "tables", ranges(tables));
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
