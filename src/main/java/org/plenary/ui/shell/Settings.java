package org.plenary.ui.shell;

import org.plenary.ui.theme.Appearance;
import org.plenary.ui.theme.Appearance.Tone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What the program remembers for this user of the computer: how it looks and what was open lately.
 * Losing it harms nothing, so trouble with the file goes to the log only.
 */
public final class Settings {

    private static final Logger LOG = Logger.getLogger(Settings.class.getName());
    private static final int RECENT = 8;
    private static final Duration LOCK_AFTER = Duration.ofMinutes(10);

    private final Path file;
    private final Properties kept = new Properties();

    public Settings(Path file) {
        this.file = file;
        if (Files.isReadable(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                LOG.log(Level.WARNING, "settings not read", e);
            }
        }
    }

    public Appearance appearance() {
        try {
            var tone = Tone.valueOf(kept.getProperty("tone", Tone.LIGHT.name()));
            return new Appearance(tone, Integer.parseInt(kept.getProperty("text", "100")));
        } catch (IllegalArgumentException e) {
            return Appearance.USUAL;
        }
    }

    public void keep(Appearance appearance) {
        kept.setProperty("tone", appearance.tone().name());
        kept.setProperty("text", Integer.toString(appearance.percent()));
        write();
    }

    /** The assembly whose room screen was up last; empty when somebody has closed it since. */
    public Optional<Path> room() {
        return Optional.ofNullable(kept.getProperty("room.folder")).map(Path::of);
    }

    public Tone roomTone() {
        return Tone.DARK.name().equals(kept.getProperty("room.tone")) ? Tone.DARK : Tone.LIGHT;
    }

    public void keepRoom(Optional<Path> shown, Tone tone) {
        kept.setProperty("room.tone", tone.name());
        shown.ifPresentOrElse(
                folder -> kept.setProperty("room.folder", folder.toAbsolutePath().toString()),
                () -> kept.remove("room.folder"));
        write();
    }

    /** How long nobody has to be there before the window is covered; zero for never. */
    public Duration lockAfter() {
        try {
            return Duration.parse(kept.getProperty("lock.after", LOCK_AFTER.toString()));
        } catch (DateTimeParseException e) {
            return LOCK_AFTER;
        }
    }

    public void lockAfter(Duration idle) {
        kept.setProperty("lock.after", idle.toString());
        write();
    }

    /** Whether this is the laptop in the hall, which shows nobody's personal data. */
    public boolean isHall() {
        return Boolean.parseBoolean(kept.getProperty("hall", "false"));
    }

    public void hall(boolean isHall) {
        kept.setProperty("hall", Boolean.toString(isHall));
        write();
    }

    /** The assemblies opened last, latest first; some may be gone since. */
    public List<Recent> recent() {
        var recent = new ArrayList<Recent>();
        for (int i = 0; i < RECENT; i++) {
            var folder = kept.getProperty("recent." + i + ".folder");
            if (folder != null) {
                recent.add(
                        new Recent(Path.of(folder), kept.getProperty("recent." + i + ".name", "")));
            }
        }
        return recent;
    }

    public void opened(Recent latest) {
        var recent = new ArrayList<>(recent());
        recent.removeIf(other -> other.folder().equals(latest.folder()));
        recent.addFirst(latest);
        for (int i = 0; i < Math.min(RECENT, recent.size()); i++) {
            kept.setProperty("recent." + i + ".folder", recent.get(i).folder().toString());
            kept.setProperty("recent." + i + ".name", recent.get(i).name());
        }
        write();
    }

    private void write() {
        try {
            var parent = file.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            var temporary = file.resolveSibling(file.getFileName() + ".new");
            try (var writer = Files.newBufferedWriter(temporary)) {
                kept.store(writer, null);
            }
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "settings not kept", e);
        }
    }

    public record Recent(Path folder, String name) {}
}
