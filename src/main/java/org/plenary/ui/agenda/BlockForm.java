package org.plenary.ui.agenda;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.plenary.agenda.Block;
import org.plenary.agenda.Format;
import org.plenary.agenda.Phase;
import org.plenary.agenda.Speaker;
import org.plenary.assembly.BlockId;
import org.plenary.texts.Texts;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A block as it is being written. What cannot be read is said, and stays as it was kept; everything
 * else is kept.
 */
final class BlockForm {

    private final Texts texts;
    private final Consumer<Block> keep;
    private final BiPredicate<BlockId, String> elsewhere;
    private final Supplier<String> newId;
    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty purpose = new SimpleStringProperty("");
    private final StringProperty minutes = new SimpleStringProperty("");
    private final StringProperty least = new SimpleStringProperty("");
    private final StringProperty start = new SimpleStringProperty("");
    private final StringProperty owner = new SimpleStringProperty("");
    private final StringProperty group = new SimpleStringProperty("");
    private final StringProperty prompt = new SimpleStringProperty("");
    private final StringProperty materials = new SimpleStringProperty("");
    private final ObjectProperty<Phase> phase = new SimpleObjectProperty<>(Phase.WELCOME);
    private final ObjectProperty<Format> format = new SimpleObjectProperty<>(Format.TALK);
    private final ObjectProperty<Integer> round = new SimpleObjectProperty<>(Block.KEEP_SEATS);
    private final BooleanProperty notes = new SimpleBooleanProperty();
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final BooleanProperty explores = new SimpleBooleanProperty();
    private final ObservableList<SpeakerLine> speakers = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper wrongMinutes = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper wrongLeast = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper wrongStart = new ReadOnlyStringWrapper("");
    private final List<Part<Block, ?>> parts =
            List.of(
                    new Part<>(title, Block::title),
                    new Part<>(purpose, Block::purpose),
                    new Part<>(minutes, block -> String.valueOf(block.minutes())),
                    new Part<>(least, block -> String.valueOf(block.minMinutes())),
                    new Part<>(start, BlockForm::startOf),
                    new Part<>(owner, Block::owner),
                    new Part<>(group, Block::subAssembly),
                    new Part<>(prompt, Block::prompt),
                    new Part<>(materials, block -> String.join("\n", block.materials())),
                    new Part<>(phase, Block::phase),
                    new Part<>(format, Block::format),
                    new Part<>(round, Block::seatingRound),
                    new Part<>(notes, Block::capturesNotes),
                    new Part<>(open, Block::open),
                    new Part<>(explores, Block::explores));
    private @Nullable Block shown;
    private boolean showing;

    /**
     * @param elsewhere whether a speaker's id stands in another block than this one
     * @param newId for a speaker who has none
     */
    BlockForm(
            Texts texts,
            Consumer<Block> keep,
            BiPredicate<BlockId, String> elsewhere,
            Supplier<String> newId) {
        this.texts = texts;
        this.keep = keep;
        this.elsewhere = elsewhere;
        this.newId = newId;
        for (var typed : List.of(minutes, least, start)) {
            typed.subscribe(_ -> judge());
        }
        for (var chosen : List.of(phase, format, round, notes, open, explores)) {
            chosen.subscribe(_ -> keep());
        }
    }

    private static String startOf(Block block) {
        return block.fixedStart() == null ? "" : WallTime.say(block.fixedStart());
    }

    /**
     * @param block null for none
     */
    void show(@Nullable Block block) {
        var before = shown;
        shown = block;
        if (block == null) {
            return;
        }
        showing = true;
        if (before != null && before.id().equals(block.id())) {
            parts.forEach(part -> part.follow(before, block));
            if (typedSpeakers().equals(before.speakers())) {
                showSpeakers(block);
            }
        } else {
            parts.forEach(part -> part.show(block));
            showSpeakers(block);
        }
        showing = false;
        judge();
    }

    private void showSpeakers(Block block) {
        if (!typedSpeakers().equals(block.speakers())
                || speakers.size() != typedSpeakers().size()) {
            speakers.setAll(
                    block.speakers().stream()
                            .map(s -> line(s.id(), s.name(), s.affiliation(), s.declared()))
                            .toList());
        }
    }

    private SpeakerLine line(String id, String name, String affiliation, boolean declared) {
        var line = new SpeakerLine(id, name, affiliation, declared);
        line.declared().subscribe(_ -> keep());
        return line;
    }

    void addSpeaker() {
        speakers.add(line(newId.get(), "", "", false));
    }

    void removeSpeaker(SpeakerLine line) {
        speakers.remove(line);
        keep();
    }

    private List<Speaker> typedSpeakers() {
        return speakers.stream().flatMap(line -> line.speaker().stream()).toList();
    }

    private void judge() {
        wrongMinutes.set("");
        wrongLeast.set("");
        wrongStart.set("");
        if (shown == null || showing) {
            return;
        }
        if (number(minutes.get()).isEmpty()) {
            wrongMinutes.set(texts.get("agenda.minutes.wrong", "most", Block.MOST_MINUTES));
        } else if (leastMinutes(number(minutes.get()).orElseThrow()).isEmpty()) {
            wrongLeast.set(texts.get("agenda.least.wrong"));
        }
        if (!start.get().isBlank() && WallTime.read(start.get()).isEmpty()) {
            wrongStart.set(texts.get("agenda.time.wrong"));
        }
    }

    private static Optional<Integer> number(String typed) {
        if (!typed.strip().matches("\\d{1,4}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(typed.strip());
        return number < 1 || number > Block.MOST_MINUTES ? Optional.empty() : Optional.of(number);
    }

    /** The minimum gives way when a block is made shorter and nobody touched it. */
    private Optional<Integer> leastMinutes(int most) {
        if (least.get().isBlank()) {
            return Optional.of(most);
        }
        var typed = number(least.get());
        boolean untouched = shown != null && typed.isPresent() && typed.get() == shown.minMinutes();
        return untouched
                ? typed.map(minimum -> Math.min(minimum, most))
                : typed.filter(minimum -> minimum <= most);
    }

    /** Keeps what was changed and can be read. */
    void keep() {
        if (shown == null || showing) {
            return;
        }
        int length = number(minutes.get()).orElse(shown.minutes());
        int minimum = leastMinutes(length).orElse(Math.min(length, shown.minMinutes()));
        var fixed =
                start.get().isBlank()
                        ? null
                        : WallTime.read(start.get()).orElse(shown.fixedStart());
        var on = shown;
        if (!made(on, length, minimum, fixed).equals(on)) {
            speakers.forEach(line -> line.settle(id -> elsewhere.test(on.id(), id), newId));
            keep.accept(made(on, length, minimum, fixed));
        }
    }

    private Block made(Block before, int length, int minimum, @Nullable LocalTime fixed) {
        var lines = materials.get().lines().map(String::strip).filter(s -> !s.isEmpty()).toList();
        return before.titled(title.get().isBlank() ? before.title() : title.get().strip())
                .withLength(length, minimum)
                .startingAt(fixed)
                .asking(purpose.get().strip(), prompt.get().strip())
                .heldAs(phase.get(), format.get())
                .seated(round.get())
                .meeting(group.get().strip())
                .capturing(notes.get())
                .openToPublic(open.get())
                .exploring(explores.get())
                .ownedBy(owner.get().strip())
                .with(typedSpeakers(), lines);
    }

    @Nullable Block shown() {
        return shown;
    }

    StringProperty title() {
        return title;
    }

    StringProperty purpose() {
        return purpose;
    }

    StringProperty minutes() {
        return minutes;
    }

    StringProperty least() {
        return least;
    }

    StringProperty start() {
        return start;
    }

    StringProperty owner() {
        return owner;
    }

    StringProperty group() {
        return group;
    }

    StringProperty prompt() {
        return prompt;
    }

    StringProperty materials() {
        return materials;
    }

    ObjectProperty<Phase> phase() {
        return phase;
    }

    ObjectProperty<Format> format() {
        return format;
    }

    ObjectProperty<Integer> round() {
        return round;
    }

    BooleanProperty notes() {
        return notes;
    }

    BooleanProperty open() {
        return open;
    }

    BooleanProperty explores() {
        return explores;
    }

    ObservableList<SpeakerLine> speakers() {
        return speakers;
    }

    ReadOnlyStringProperty wrongMinutes() {
        return wrongMinutes.getReadOnlyProperty();
    }

    ReadOnlyStringProperty wrongLeast() {
        return wrongLeast.getReadOnlyProperty();
    }

    ReadOnlyStringProperty wrongStart() {
        return wrongStart.getReadOnlyProperty();
    }
}
