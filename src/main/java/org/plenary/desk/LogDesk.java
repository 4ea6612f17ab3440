package org.plenary.desk;

import org.plenary.assembly.Change;
import org.plenary.assembly.Entry;
import org.plenary.assembly.FolderChange;
import org.plenary.assembly.PrivacyChange;
import org.plenary.decisions.DecisionChange;
import org.plenary.exchange.CsvWriter;
import org.plenary.exchange.Grid;
import org.plenary.members.MembersChange;
import org.plenary.notes.NoteChange;
import org.plenary.sortition.TargetsChange;
import org.plenary.store.Store;
import org.plenary.texts.Texts;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Who did what, when and why, written from the journal. */
public final class LogDesk {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.UK);

    private final Store store;
    private final Texts texts = new Texts("en");

    LogDesk(Store store) {
        this.store = store;
    }

    /** The hash that stands for the whole journal: whoever notes it can tell any later edit. */
    public String head() {
        return store.head();
    }

    /**
     * The changes after a position, first to last.
     *
     * @param position 0 for all
     */
    public List<LogLine> after(long position) {
        var lines = new ArrayList<LogLine>();
        long last = store.position();
        for (long at = position + 1; at <= last; at++) {
            lines.add(line(store.entry(at)));
        }
        return lines;
    }

    LogLine line(Entry entry) {
        var name = texts.get("change." + nameOf(entry.change()));
        var what =
                entry.undoes() == 0
                        ? texts.get("log.did", "what", name)
                        : texts.get("log.undid", "n", entry.undoes(), "what", name);
        return new LogLine(entry.position(), entry.at(), entry.by(), what, why(entry.change()));
    }

    /** {@code NoteChange.Captured}. */
    private static String nameOf(Change change) {
        var kind = change.getClass();
        var family = kind.getEnclosingClass();
        return (family == null ? "" : family.getSimpleName() + ".") + kind.getSimpleName();
    }

    private static String why(Change change) {
        return switch (change) {
            case FolderChange.TakenBack(var reason) -> reason;
            case PrivacyChange.Erased(_, var reason) -> reason;
            case MembersChange.StatusChanged(_, var reason) -> reason;
            case TargetsChange.Relaxed(_, _, var reason) -> reason;
            case NoteChange.Parked(_, var reason) -> reason;
            case NoteChange.Unparked(_, var reason) -> reason;
            case DecisionChange.Withdrawn(_, var reason) -> reason;
            case DecisionChange.Reinstated(_, var reason) -> reason;
            case DecisionChange.VoteSuperseded(_, _, var reason) -> reason;
            default -> "";
        };
    }

    /** The lines as a spreadsheet, and the head they end in. */
    public void export(List<LogLine> lines, ZoneId zone, Path file) {
        var headings =
                List.of(
                        texts.get("log.position"),
                        texts.get("log.at"),
                        texts.get("log.by"),
                        texts.get("log.what"),
                        texts.get("log.why"),
                        texts.get("log.hash"));
        var rows = new ArrayList<List<String>>();
        for (var line : lines) {
            rows.add(
                    List.of(
                            Long.toString(line.position()),
                            TIME.format(line.at().atZone(zone)),
                            texts.get("word.Role." + line.by().name()),
                            line.what(),
                            line.why(),
                            store.headAfter(line.position())));
        }
        new CsvWriter(CsvWriter.Reader.SPREADSHEET).write(new Grid(headings, rows), file);
    }
}
