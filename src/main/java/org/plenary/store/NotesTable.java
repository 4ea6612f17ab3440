package org.plenary.store;

import org.plenary.assembly.BlockId;
import org.plenary.assembly.Entry;
import org.plenary.assembly.NoteId;
import org.plenary.assembly.ThemeId;
import org.plenary.notes.Channel;
import org.plenary.notes.Fates;
import org.plenary.notes.Kind;
import org.plenary.notes.Note;
import org.plenary.notes.NoteChange;
import org.plenary.notes.Place;
import org.plenary.notes.Revision;
import org.plenary.notes.Source;
import org.plenary.notes.State;
import org.plenary.notes.Theme;
import org.plenary.notes.Wording;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Notes, themes, and what became of each note. */
public final class NotesTable extends Table {

    private static final List<String> SCHEMA =
            List.of(
                    """
                    create table note (
                      id varchar primary key, block_id varchar not null, table_number int not null,
                      seq int not null, kind varchar not null, text varchar not null,
                      wording varchar not null, agree int not null, disagree int not null,
                      claim boolean not null, question boolean not null, language varchar not null,
                      state varchar not null, revision int not null,
                      revision_device varchar not null, parents varchar array not null,
                      scribe varchar not null, device varchar not null, channel varchar not null,
                      merged_into varchar, parked varchar)
                    """,
                    "create index note_place on note (block_id, table_number, device, seq desc)",
                    """
                    create table theme (
                      id varchar primary key, name varchar not null, number int not null unique,
                      proposed boolean not null)
                    """,
                    """
                    create table note_theme (
                      note_id varchar not null, theme_id varchar not null,
                      primary key (note_id, theme_id))
                    """,
                    "create index note_theme_of on note_theme (theme_id)");

    private static final String INSERT =
            """
            insert into note (
              id, block_id, table_number, seq, kind, text, wording, agree, disagree, claim,
              question, language, state, revision, revision_device, parents, scribe, device,
              channel)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String UPDATE =
            """
            update note
               set kind = ?, text = ?, wording = ?, agree = ?, disagree = ?, claim = ?,
                   question = ?, language = ?, state = ?, revision = ?, revision_device = ?,
                   parents = ?
             where id = ?
            """;

    private static final String INSERT_THEME =
            "insert into theme (id, name, number, proposed) values (?, ?, ?, ?)";

    private static final String TAG = "insert into note_theme (note_id, theme_id) values (?, ?)";

    private static final String UNTAG = "delete from note_theme where note_id = ? and theme_id = ?";

    /** Notes and, in their order, the themes of each. */
    private record Which(String notes, String themes) {

        private static final String NOTES =
                """
                select n.id, n.block_id, n.table_number, n.seq, n.kind, n.text, n.wording, n.agree,
                       n.disagree, n.claim, n.question, n.language, n.state, n.revision,
                       n.revision_device, n.parents, n.scribe, n.device, n.channel
                  from note n
                """;

        private static final String THEMES = "select t.note_id, t.theme_id from note_theme t ";

        private static final String ORDER = " order by t.note_id, t.theme_id";

        Which {
            notes = NOTES + notes;
            themes = THEMES + themes + ORDER;
        }
    }

    private static final Which ALL = new Which("", "");

    private static final Which BY_ID = new Which("where n.id = ?", "where t.note_id = ?");

    private static final Which AT =
            new Which(
                    "where n.block_id = ? and n.table_number = ?",
                    """
                    join note n on n.id = t.note_id
                     where n.block_id = ? and n.table_number = ?
                    """);

    private static final Which UNDER =
            new Which(
                    "join note_theme u on u.note_id = n.id and u.theme_id = ?",
                    "join note_theme u on u.note_id = t.note_id and u.theme_id = ?");

    /** As they are held. */
    private static final String BLOCKS =
            """
            select b.id
              from agenda_block b
              join agenda_day d on d.id = b.day_id
             order by d.held_on, d.starts, d.id, b.place
            """;

    private static final String LAST_SEQ =
            """
            select seq
              from note
             where block_id = ? and table_number = ? and device = ?
             order by block_id, table_number, device, seq desc
             limit 1
            """;

    private static final String TABLES =
            "select distinct table_number from note where block_id = ?";

    private static final String KINDS =
            "select kind, count(*) as n from note where state <> 'STRUCK' group by kind";

    private static final String THEMES =
            "select id, name, number, proposed from theme order by number";

    private static final String TAGGED =
            "select note_id from note_theme where theme_id = ? order by note_id";

    private static final String FATES =
            """
            select id, merged_into, parked
              from note
             where merged_into is not null or parked is not null
            """;

    private static final String BLOCK_THERE = "select count(*) as n from agenda_block where id = ?";

    private static final String NOTE_LINKED =
            """
            select (select count(*) from recommendation_note where note_id = ?)
                 + (select count(*) from note where merged_into = ?) as n
            """;

    private static final String MERGED_HERE =
            "select count(*) as n from note where merged_into = ?";

    private static final String THEME_LINKED =
            "select count(*) as n from recommendation_theme where theme_id = ?";

    @Override
    List<String> schema() {
        return SCHEMA;
    }

    @Override
    void apply(Sql sql, Entry entry) {
        if (!(entry.change() instanceof NoteChange change)) {
            return;
        }
        switch (change) {
            case NoteChange.Captured(var note) -> insert(sql, List.of(note));
            case NoteChange.TakenBack(var note) -> remove(sql, note);
            case NoteChange.Revised(var before, var after) -> revise(sql, before, after);
            case NoteChange.Struck(var before, var after) -> revise(sql, before, after);
            case NoteChange.Restored(var before, var after) -> revise(sql, before, after);
            case NoteChange.Brought(_, _, var themes, var notes) -> {
                themes.forEach(theme -> insert(sql, theme));
                insert(sql, notes);
            }
            case NoteChange.Returned(_, _, var themes, var notes) -> {
                notes.forEach(note -> remove(sql, note));
                themes.forEach(theme -> remove(sql, theme, List.of()));
            }
            case NoteChange.ThemeAdded(var theme, var notes) -> {
                insert(sql, theme);
                tag(sql, theme.id(), notes);
            }
            case NoteChange.ThemeRenamed(var before, var after) -> rename(sql, before, after);
            case NoteChange.ThemeRemoved(var theme, var notes) -> remove(sql, theme, notes);
            case NoteChange.Tagged(var theme, var notes) -> tag(sql, theme, notes);
            case NoteChange.Untagged(var theme, var notes) -> untag(sql, theme, notes);
            case NoteChange.Merged(var note, var into) -> merge(sql, note, into);
            case NoteChange.Unmerged(var note, var into) ->
                    changed(
                            sql,
                            note,
                            "update note set merged_into = null where id = ? and merged_into = ?",
                            note.value(),
                            into.value());
            case NoteChange.Parked(var notes, var reason) ->
                    notes.forEach(
                            note ->
                                    changed(
                                            sql,
                                            note,
                                            """
                                            update note set parked = ?
                                             where id = ? and parked is null
                                               and merged_into is null
                                            """,
                                            reason,
                                            note.value()));
            case NoteChange.Unparked(var notes, var reason) ->
                    notes.forEach(
                            note ->
                                    changed(
                                            sql,
                                            note,
                                            "update note set parked = null where id = ? and parked = ?",
                                            note.value(),
                                            reason));
        }
    }

    private static void insert(Sql sql, List<Note> notes) {
        var rows = new ArrayList<Object[]>();
        var tags = new ArrayList<Object[]>();
        for (var note : notes) {
            rows.add(columns(note));
            note.themes().forEach(t -> tags.add(new Object[] {note.id().value(), t.value()}));
        }
        notes.stream().map(Note::block).distinct().forEach(block -> checkBlock(sql, block));
        notes.stream()
                .flatMap(note -> note.themes().stream())
                .distinct()
                .forEach(theme -> checkTheme(sql, theme));
        sql.runAll(INSERT, rows);
        sql.runAll(TAG, tags);
    }

    private static void checkBlock(Sql sql, BlockId block) {
        check(count(sql, BLOCK_THERE, block.value()) == 1, block);
    }

    private static void checkTheme(Sql sql, ThemeId theme) {
        check(
                count(sql, "select count(*) as n from theme where id = ?", theme.value()) == 1,
                theme);
    }

    private static Object[] columns(Note note) {
        return new Object[] {
            note.id().value(),
            note.block().value(),
            note.table(),
            note.place().seq(),
            note.kind().name(),
            note.text(),
            note.wording().name(),
            note.agree(),
            note.disagree(),
            note.claim(),
            note.question(),
            note.language(),
            note.state().name(),
            note.revision().number(),
            note.revision().device(),
            parents(note),
            note.source().scribe(),
            note.source().device(),
            note.source().channel().name()
        };
    }

    private static void remove(Sql sql, Note note) {
        checkSame(sql, note);
        check(count(sql, NOTE_LINKED, note.id().value(), note.id().value()) == 0, note.id());
        sql.run("delete from note_theme where note_id = ?", note.id().value());
        changed(
                sql,
                note.id(),
                "delete from note where id = ? and merged_into is null and parked is null",
                note.id().value());
    }

    private static void checkSame(Sql sql, Note note) {
        check(notes(sql, BY_ID, note.id().value()).equals(List.of(note)), note);
    }

    private static void revise(Sql sql, Note before, Note after) {
        checkSame(sql, before);
        sql.run(
                UPDATE,
                after.kind().name(),
                after.text(),
                after.wording().name(),
                after.agree(),
                after.disagree(),
                after.claim(),
                after.question(),
                after.language(),
                after.state().name(),
                after.revision().number(),
                after.revision().device(),
                parents(after),
                after.id().value());
        untag(sql, List.of(after.id()), without(before.themes(), after.themes()));
        for (var theme : without(after.themes(), before.themes())) {
            tag(sql, theme, List.of(after.id()));
        }
    }

    private static List<ThemeId> without(List<ThemeId> some, List<ThemeId> others) {
        return some.stream().filter(theme -> !others.contains(theme)).toList();
    }

    private static void untag(Sql sql, List<NoteId> notes, List<ThemeId> themes) {
        themes.forEach(theme -> untag(sql, theme, notes));
    }

    private static String[] parents(Note note) {
        return note.parents().stream()
                .map(revision -> revision.number() + "@" + revision.device())
                .toArray(String[]::new);
    }

    private static void insert(Sql sql, Theme theme) {
        sql.run(INSERT_THEME, theme.id().value(), theme.name(), theme.number(), theme.proposed());
    }

    private static void rename(Sql sql, Theme before, Theme after) {
        check(before.id().equals(after.id()), after);
        remove(sql, before);
        insert(sql, after);
    }

    private static void remove(Sql sql, Theme theme) {
        changed(
                sql,
                theme.id(),
                "delete from theme where id = ? and name = ? and number = ? and proposed = ?",
                theme.id().value(),
                theme.name(),
                theme.number(),
                theme.proposed());
    }

    private static void remove(Sql sql, Theme theme, List<NoteId> notes) {
        check(count(sql, THEME_LINKED, theme.id().value()) == 0, theme.id());
        untag(sql, theme.id(), notes);
        check(sql.list(TAGGED, row -> row.text("note_id"), theme.id().value()).isEmpty(), theme);
        remove(sql, theme);
    }

    private static void tag(Sql sql, ThemeId theme, List<NoteId> notes) {
        checkTheme(sql, theme);
        for (var note : notes) {
            checkNote(sql, note);
            sql.run(TAG, note.value(), theme.value());
        }
    }

    private static void untag(Sql sql, ThemeId theme, List<NoteId> notes) {
        notes.forEach(note -> changed(sql, note, UNTAG, note.value(), theme.value()));
    }

    /** Into a note that is not merged itself, so that there are no chains to follow. */
    private static void merge(Sql sql, NoteId note, NoteId into) {
        check(!note.equals(into), note);
        check(count(sql, MERGED_HERE, note.value()) == 0, note);
        changed(
                sql,
                into,
                "update note set id = id where id = ? and merged_into is null",
                into.value());
        changed(
                sql,
                note,
                """
                update note set merged_into = ?
                 where id = ? and merged_into is null and parked is null
                """,
                into.value(),
                note.value());
    }

    private static void checkNote(Sql sql, NoteId note) {
        check(count(sql, "select count(*) as n from note where id = ?", note.value()) == 1, note);
    }

    private static void changed(Sql sql, Object what, String statement, Object... arguments) {
        check(sql.run(statement, arguments) == 1, what);
    }

    private static void check(boolean fits, Object what) {
        if (!fits) {
            throw new IllegalStateException("something rests on it, or it is not so: " + what);
        }
    }

    private static int count(Sql sql, String question, Object... arguments) {
        return sql.one(question, row -> row.integer("n"), arguments).orElseThrow();
    }

    public Optional<Note> find(NoteId note) {
        return read(sql -> notes(sql, BY_ID, note.value()).stream().findFirst());
    }

    /** Every note, struck ones too, in the order of the agenda, the tables and their counts. */
    public List<Note> all() {
        return read(sql -> inOrder(sql, notes(sql, ALL)));
    }

    /** What one table said in one block, struck notes too, first to last. */
    public List<Note> at(BlockId block, int table) {
        return read(sql -> inOrder(sql, notes(sql, AT, block.value(), table)));
    }

    /** All under a theme, struck notes too, in the order of {@link #all}. */
    public List<Note> under(ThemeId theme) {
        return read(sql -> inOrder(sql, notes(sql, UNDER, theme.value())));
    }

    /** What the next note of a device at a table in a block counts as, from 1. */
    public int nextSeq(BlockId block, int table, String device) {
        var last =
                read(
                        sql ->
                                sql.one(
                                        LAST_SEQ,
                                        row -> row.integer("seq"),
                                        block.value(),
                                        table,
                                        device));
        return last.orElse(0) + 1;
    }

    /** Tables of a block that have notes, struck ones too. */
    public Set<Integer> tables(BlockId block) {
        List<Integer> tables =
                read(sql -> sql.list(TABLES, row -> row.integer("table_number"), block.value()));
        return new TreeSet<>(tables);
    }

    /** How many there are of each kind; struck notes are not counted. */
    public Map<Kind, Integer> kinds() {
        var counts = new EnumMap<Kind, Integer>(Kind.class);
        read(
                sql ->
                        sql.list(
                                KINDS,
                                row ->
                                        counts.put(
                                                Kind.valueOf(row.text("kind")), row.integer("n"))));
        return counts;
    }

    /** By their numbers. */
    public List<Theme> themes() {
        return read(sql -> sql.list(THEMES, NotesTable::theme));
    }

    /** Which notes were merged into which, and which parked and why. */
    public Fates fates() {
        var merged = new HashMap<NoteId, NoteId>();
        var parked = new HashMap<NoteId, String>();
        read(
                sql ->
                        sql.list(
                                FATES,
                                row -> {
                                    var note = new NoteId(row.text("id"));
                                    row.optionalText("merged_into")
                                            .ifPresent(into -> merged.put(note, new NoteId(into)));
                                    row.optionalText("parked")
                                            .ifPresent(reason -> parked.put(note, reason));
                                    return note;
                                }));
        return new Fates(merged, parked);
    }

    /** In no order. A question for each note's themes would take most of the time of reading. */
    private static List<Note> notes(Sql sql, Which which, Object... arguments) {
        var themes = new HashMap<String, List<ThemeId>>();
        sql.each(
                which.themes(),
                row ->
                        themes.computeIfAbsent(row.text("note_id"), _ -> new ArrayList<>())
                                .add(new ThemeId(row.text("theme_id"))),
                arguments);
        return sql.list(which.notes(), row -> note(row, themes), arguments);
    }

    private static List<Note> inOrder(Sql sql, List<Note> notes) {
        var places = new HashMap<BlockId, Integer>();
        sql.each(BLOCKS, row -> places.put(new BlockId(row.text("id")), places.size()));
        notes.sort(
                Comparator.comparing((Note note) -> places.get(note.block()))
                        .thenComparing(Comparator.naturalOrder()));
        return notes;
    }

    private static Note note(Row row, Map<String, List<ThemeId>> themes) throws SQLException {
        var id = row.text("id");
        return new Note(
                new NoteId(id),
                new Place(
                        new BlockId(row.text("block_id")),
                        row.integer("table_number"),
                        row.integer("seq")),
                Kind.valueOf(row.text("kind")),
                row.text("text"),
                Wording.valueOf(row.text("wording")),
                row.integer("agree"),
                row.integer("disagree"),
                row.flag("claim"),
                row.flag("question"),
                themes.getOrDefault(id, List.of()),
                row.text("language"),
                State.valueOf(row.text("state")),
                new Revision(row.integer("revision"), row.text("revision_device")),
                row.texts("parents").stream().map(NotesTable::revision).toList(),
                new Source(
                        row.text("scribe"),
                        row.text("device"),
                        Channel.valueOf(row.text("channel"))));
    }

    private static Revision revision(String text) {
        int at = text.indexOf('@');
        return new Revision(Integer.parseInt(text.substring(0, at)), text.substring(at + 1));
    }

    private static Theme theme(Row row) throws SQLException {
        return new Theme(
                new ThemeId(row.text("id")),
                row.text("name"),
                row.integer("number"),
                row.flag("proposed"));
    }
}
