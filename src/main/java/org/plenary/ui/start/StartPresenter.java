package org.plenary.ui.start;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Assembly;
import org.plenary.assembly.Mandate;
import org.plenary.ui.shell.Settings.Recent;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What can be opened, and what a new assembly needs to be founded. */
public final class StartPresenter {

    private static final String SAMPLE = "Sample assembly";

    private final List<Recent> recent;
    private final Path home;
    private final Doors doors;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty question = new SimpleStringProperty("");
    private final StringProperty host = new SimpleStringProperty("");
    private final SimpleBooleanProperty training = new SimpleBooleanProperty();
    private final SimpleBooleanProperty acceptable = new SimpleBooleanProperty();
    private final SimpleBooleanProperty founding = new SimpleBooleanProperty();
    private final SimpleObjectProperty<@Nullable Path> otherPlace = new SimpleObjectProperty<>();

    /** Where each way out of the start screen leads. */
    public record Doors(
            Consumer<Path> open,
            Consumer<Founding> found,
            Consumer<Path> sample,
            Consumer<Path> restore) {}

    /**
     * What is to be founded.
     *
     * @param password null for a training copy; overwritten by whoever uses it
     */
    @SuppressWarnings("ArrayRecordComponent") // text that can be overwritten
    public record Founding(Path folder, Assembly assembly, char @Nullable [] password) {

        @Override
        public String toString() {
            return folder.toString();
        }
    }

    /**
     * @param home where assemblies go if nobody chooses another place
     */
    public StartPresenter(List<Recent> recent, Path home, Doors doors) {
        this.recent = recent.stream().filter(known -> Files.isDirectory(known.folder())).toList();
        this.home = home;
        this.doors = doors;
    }

    /** Only those that are still there. */
    List<Recent> recent() {
        return recent;
    }

    StringProperty name() {
        return name;
    }

    StringProperty question() {
        return question;
    }

    StringProperty host() {
        return host;
    }

    /** Whether the form for a new assembly is open. */
    SimpleBooleanProperty founding() {
        return founding;
    }

    BooleanBinding canFound() {
        return Bindings.createBooleanBinding(
                () -> !name.get().isBlank() && (training.get() || acceptable.get()),
                name,
                training,
                acceptable);
    }

    /** Whether it is to be a training copy, which has no password. */
    SimpleBooleanProperty training() {
        return training;
    }

    /** Whether the password can be used. */
    SimpleBooleanProperty acceptable() {
        return acceptable;
    }

    /** Inside this folder the assembly's own folder will be made. */
    void putInto(Path place) {
        otherPlace.set(place);
    }

    ObjectBinding<Path> folder() {
        return Bindings.createObjectBinding(this::currentFolder, name, otherPlace);
    }

    private Path currentFolder() {
        var place = otherPlace.get();
        return (place == null ? home : place).resolve(folderName(name.get()) + ".plenary");
    }

    /** What every file system takes: no separators, no signs Windows forbids, no end in a dot. */
    static String folderName(String name) {
        var allowed = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ");
        var plain = allowed.strip().replaceAll("\\s+", " ").replaceAll("[. ]+$", "");
        var cut = plain.length() > 80 ? plain.substring(0, 80).strip() : plain;
        return cut.isEmpty() ? "Assembly" : cut;
    }

    /**
     * @param password not looked at for a training copy
     */
    void found(Supplier<char[]> password) {
        if (!canFound().get()) {
            return;
        }
        doors.found()
                .accept(
                        new Founding(
                                currentFolder(),
                                assembly(),
                                training.get() ? null : password.get()));
    }

    private Assembly assembly() {
        return new Assembly(
                name.get().strip(),
                question.get().strip(),
                host.get().strip(),
                Mandate.REPLY_PROMISED,
                "",
                "en-GB");
    }

    void open(Path folder) {
        doors.open().accept(folder);
    }

    void restore(Path backup) {
        doors.restore().accept(backup);
    }

    /** A new copy of the sample assembly in a folder of its own, whatever copies there are. */
    void exploreSample() {
        var folder = home.resolve(SAMPLE);
        for (int copy = 2; Files.exists(folder); copy++) {
            folder = home.resolve(SAMPLE + " " + copy);
        }
        doors.sample().accept(folder);
    }
}
