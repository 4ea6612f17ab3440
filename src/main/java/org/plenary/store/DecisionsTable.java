package org.plenary.store;

import org.plenary.assembly.DayId;
import org.plenary.assembly.Entry;
import org.plenary.assembly.NoteId;
import org.plenary.assembly.RecommendationId;
import org.plenary.assembly.ThemeId;
import org.plenary.decisions.DecisionChange;
import org.plenary.decisions.Dissent;
import org.plenary.decisions.Form;
import org.plenary.decisions.Origin;
import org.plenary.decisions.Recommendation;
import org.plenary.decisions.Seal;
import org.plenary.decisions.Sheets;
import org.plenary.decisions.Standing;
import org.plenary.decisions.Vote;
import org.plenary.decisions.VoteRule;
import org.plenary.decisions.Wording;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Recommendations, the votes on them, and dissent. */
public final class DecisionsTable extends Table {

    private static final List<String> SCHEMA =
            List.of(
                    """
                    create table recommendation (
                      id varchar primary key, number int not null unique, form varchar not null,
                      recommendation varchar not null, rationale varchar not null,
                      evidence varchar not null, addressee varchar not null,
                      origin varchar not null, withdrawn varchar)
                    """,
                    """
                    create table recommendation_note (
                      recommendation_id varchar not null, place int not null,
                      note_id varchar not null, primary key (recommendation_id, note_id))
                    """,
                    "create index recommendation_note_of on recommendation_note (note_id)",
                    """
                    create table recommendation_theme (
                      recommendation_id varchar not null, place int not null,
                      theme_id varchar not null, primary key (recommendation_id, theme_id))
                    """,
                    "create index recommendation_theme_of on recommendation_theme (theme_id)",
                    """
                    create table vote (
                      recommendation_id varchar not null, round int not null, tally int not null,
                      day_id varchar not null, part int not null, whole int not null,
                      bar varchar not null, base varchar not null, quorum_part int not null,
                      quorum_whole int not null, quorum_base varchar not null,
                      tie varchar not null, entitled int not null, present int not null,
                      issued int not null, returned int not null, spoilt int not null,
                      yes int not null, no int not null, abstained int not null,
                      seal varchar not null, open_vote boolean not null, superseded varchar,
                      primary key (recommendation_id, round, tally))
                    """,
                    """
                    create table dissent (
                      recommendation_id varchar not null, place bigint not null,
                      kind varchar not null, text varchar not null, signatories int not null,
                      word_limit int not null, primary key (recommendation_id, place))
                    """);

    private static final String INSERT =
            """
            insert into recommendation (
              id, number, form, recommendation, rationale, evidence, addressee, origin)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String UPDATE =
            """
            update recommendation
               set form = ?, recommendation = ?, rationale = ?, evidence = ?, addressee = ?,
                   origin = ?
             where id = ?
            """;

    private static final String LINK_NOTE =
            "insert into recommendation_note (recommendation_id, place, note_id) values (?, ?, ?)";

    private static final String LINK_THEME =
            "insert into recommendation_theme (recommendation_id, place, theme_id) values (?, ?, ?)";

    private static final String INSERT_VOTE =
            """
            insert into vote (
              recommendation_id, round, tally, day_id, part, whole, bar, base, quorum_part,
              quorum_whole, quorum_base, tie, entitled, present, issued, returned, spoilt, yes, no,
              abstained, seal, open_vote)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String SUPERSEDE =
            """
            update vote set superseded = ?
             where recommendation_id = ? and round = ? and superseded is null
            """;

    private static final String INSERT_DISSENT =
            """
            insert into dissent (recommendation_id, place, kind, text, signatories, word_limit)
            values (?, ?, ?, ?, ?, ?)
            """;

    private static final String DELETE_DISSENT =
            """
            delete from dissent
             where recommendation_id = ? and place = (
                   select max(place) from dissent
                    where recommendation_id = ? and kind = ? and text = ? and signatories = ?
                      and word_limit = ?)
            """;

    private static final String ALL =
            """
            select id, number, form, recommendation, rationale, evidence, addressee, origin,
                   withdrawn
              from recommendation
             order by number
            """;

    private static final String NOTES =
            """
            select recommendation_id, note_id
              from recommendation_note
             order by recommendation_id, place
            """;

    private static final String THEMES =
            """
            select recommendation_id, theme_id
              from recommendation_theme
             order by recommendation_id, place
            """;

    private static final String VOTES =
            """
            select recommendation_id, round, tally, day_id, part, whole, bar, base, quorum_part,
                   quorum_whole, quorum_base, tie, entitled, present, issued, returned, spoilt,
                   yes, no, abstained, seal, open_vote
              from vote
             where superseded is null
             order by recommendation_id, round
            """;

    private static final String DISSENTS =
            """
            select recommendation_id, kind, text, signatories, word_limit
              from dissent
             order by recommendation_id, place
            """;

    private static final String NEXT_NUMBER =
            "select coalesce(max(number), 0) + 1 as number from recommendation";

    @Override
    List<String> schema() {
        return SCHEMA;
    }

    @Override
    void apply(Sql sql, Entry entry) {
        if (!(entry.change() instanceof DecisionChange change)) {
            return;
        }
        switch (change) {
            case DecisionChange.Drafted(var drafts) -> drafts.forEach(draft -> insert(sql, draft));
            case DecisionChange.DraftTakenBack(var drafts) ->
                    drafts.forEach(draft -> remove(sql, draft));
            case DecisionChange.Edited(var before, var after) -> edit(sql, before, after);
            case DecisionChange.Withdrawn(var id, var reason) ->
                    changed(
                            sql,
                            id,
                            """
                            update recommendation set withdrawn = ?
                             where id = ? and withdrawn is null
                            """,
                            reason,
                            id.value());
            case DecisionChange.Reinstated(var id, var reason) ->
                    changed(
                            sql,
                            id,
                            """
                            update recommendation set withdrawn = null
                             where id = ? and withdrawn = ?
                            """,
                            id.value(),
                            reason);
            case DecisionChange.Voted(var vote) -> hold(sql, vote);
            case DecisionChange.VoteSuperseded(var before, var after, var reason) ->
                    supersede(sql, before, after, reason);
            case DecisionChange.DissentStated(var dissent) -> state(sql, dissent, entry.position());
            case DecisionChange.DissentTakenBack(var dissent) -> takeBack(sql, dissent);
        }
    }

    private static void insert(Sql sql, Recommendation draft) {
        sql.run(
                INSERT,
                draft.id().value(),
                draft.number(),
                draft.form().name(),
                draft.wording().recommendation(),
                draft.wording().rationale(),
                draft.wording().evidence(),
                draft.wording().addressee(),
                draft.origin().name());
        link(sql, draft);
    }

    private static void link(Sql sql, Recommendation draft) {
        var notes = new ArrayList<Object[]>();
        for (var note : draft.notes()) {
            check(
                    count(sql, "select count(*) as n from note where id = ?", note.value()) == 1,
                    note);
            notes.add(new Object[] {draft.id().value(), notes.size(), note.value()});
        }
        var themes = new ArrayList<Object[]>();
        for (var theme : draft.themes()) {
            check(
                    count(sql, "select count(*) as n from theme where id = ?", theme.value()) == 1,
                    theme);
            themes.add(new Object[] {draft.id().value(), themes.size(), theme.value()});
        }
        sql.runAll(LINK_NOTE, notes);
        sql.runAll(LINK_THEME, themes);
    }

    private static void unlink(Sql sql, RecommendationId id) {
        sql.run("delete from recommendation_note where recommendation_id = ?", id.value());
        sql.run("delete from recommendation_theme where recommendation_id = ?", id.value());
    }

    private static void remove(Sql sql, Recommendation draft) {
        var there = there(sql, draft);
        check(there.withdrawn() == null && there.votes().isEmpty(), draft.label());
        check(there.dissents().isEmpty(), draft.label());
        unlink(sql, draft.id());
        sql.run("delete from recommendation where id = ?", draft.id().value());
    }

    private static void edit(Sql sql, Recommendation before, Recommendation after) {
        var there = there(sql, before);
        check(!there.sealed() || before.wording().equals(after.wording()), before.label());
        sql.run(
                UPDATE,
                after.form().name(),
                after.wording().recommendation(),
                after.wording().rationale(),
                after.wording().evidence(),
                after.wording().addressee(),
                after.origin().name(),
                after.id().value());
        unlink(sql, after.id());
        link(sql, after);
    }

    private static Standing there(Sql sql, Recommendation expected) {
        var there = there(sql, expected.id());
        check(there.recommendation().equals(expected), expected.label());
        return there;
    }

    private static Standing there(Sql sql, RecommendationId id) {
        return standings(sql).stream()
                .filter(standing -> standing.recommendation().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no recommendation " + id));
    }

    private static void hold(Sql sql, Vote vote) {
        var there = there(sql, vote.recommendation());
        check(there.withdrawn() == null && !there.sealed(), vote.recommendation());
        check(vote.round() == there.votes().size() + 1, vote.recommendation());
        check(vote.seal().fits(there.recommendation().wording()), vote.recommendation());
        insert(sql, vote, 1);
    }

    private static void supersede(Sql sql, Vote before, Vote after, String reason) {
        var there = there(sql, before.recommendation());
        check(there.latestVote().equals(Optional.of(before)), before.recommendation());
        int tally =
                count(
                        sql,
                        "select count(*) as n from vote where recommendation_id = ? and round = ?",
                        before.recommendation().value(),
                        before.round());
        changed(
                sql,
                before.recommendation(),
                SUPERSEDE,
                reason,
                before.recommendation().value(),
                before.round());
        insert(sql, after, tally + 1);
    }

    private static void insert(Sql sql, Vote vote, int tally) {
        var day = vote.day();
        check(
                count(sql, "select count(*) as n from agenda_day where id = ?", day.value()) == 1,
                day);
        var rule = vote.rule();
        var sheets = vote.sheets();
        sql.run(
                INSERT_VOTE,
                vote.recommendation().value(),
                vote.round(),
                tally,
                day.value(),
                rule.part(),
                rule.whole(),
                rule.bar().name(),
                rule.base().name(),
                rule.quorumPart(),
                rule.quorumWhole(),
                rule.quorumBase().name(),
                rule.tie().name(),
                sheets.entitled(),
                sheets.present(),
                sheets.issued(),
                sheets.returned(),
                sheets.spoilt(),
                sheets.yes(),
                sheets.no(),
                sheets.abstained(),
                vote.seal().sha256(),
                vote.open());
    }

    private static void state(Sql sql, Dissent dissent, long place) {
        there(sql, dissent.recommendation());
        sql.run(
                INSERT_DISSENT,
                dissent.recommendation().value(),
                place,
                dissent.kind().name(),
                dissent.text(),
                dissent.signatories(),
                dissent.wordLimit());
    }

    private static void takeBack(Sql sql, Dissent dissent) {
        var id = dissent.recommendation();
        changed(
                sql,
                id,
                DELETE_DISSENT,
                id.value(),
                id.value(),
                dissent.kind().name(),
                dissent.text(),
                dissent.signatories(),
                dissent.wordLimit());
    }

    private static void changed(Sql sql, Object what, String statement, Object... arguments) {
        check(sql.run(statement, arguments) == 1, what);
    }

    private static void check(boolean fits, Object what) {
        if (!fits) {
            throw new IllegalStateException("this does not fit what was decided: " + what);
        }
    }

    private static int count(Sql sql, String question, Object... arguments) {
        return sql.one(question, row -> row.integer("n"), arguments).orElseThrow();
    }

    /** Every recommendation with its votes and dissent, withdrawn ones too, by number. */
    public List<Standing> all() {
        return read(DecisionsTable::standings);
    }

    public Optional<Standing> find(RecommendationId id) {
        return all().stream()
                .filter(standing -> standing.recommendation().id().equals(id))
                .findFirst();
    }

    /** One more than the highest there is, withdrawn ones included. */
    public int nextNumber() {
        return read(sql -> sql.one(NEXT_NUMBER, row -> row.integer("number"))).orElseThrow();
    }

    private static List<Standing> standings(Sql sql) {
        Map<String, List<NoteId>> notes = new HashMap<>();
        sql.list(NOTES, row -> add(notes, row, new NoteId(row.text("note_id"))));
        Map<String, List<ThemeId>> themes = new HashMap<>();
        sql.list(THEMES, row -> add(themes, row, new ThemeId(row.text("theme_id"))));
        Map<String, List<Vote>> votes = new HashMap<>();
        sql.list(VOTES, row -> add(votes, row, vote(row)));
        Map<String, List<Dissent>> dissents = new HashMap<>();
        sql.list(DISSENTS, row -> add(dissents, row, dissent(row)));
        return sql.list(
                ALL,
                row -> {
                    var id = row.text("id");
                    return new Standing(
                            recommendation(
                                    row,
                                    notes.getOrDefault(id, List.of()),
                                    themes.getOrDefault(id, List.of())),
                            row.optionalText("withdrawn").orElse(null),
                            votes.getOrDefault(id, List.of()),
                            dissents.getOrDefault(id, List.of()));
                });
    }

    private static <V> boolean add(Map<String, List<V>> lists, Row row, V value)
            throws SQLException {
        return lists.computeIfAbsent(row.text("recommendation_id"), _ -> new ArrayList<>())
                .add(value);
    }

    private static Recommendation recommendation(Row row, List<NoteId> notes, List<ThemeId> themes)
            throws SQLException {
        return new Recommendation(
                new RecommendationId(row.text("id")),
                row.integer("number"),
                Form.valueOf(row.text("form")),
                new Wording(
                        row.text("recommendation"),
                        row.text("rationale"),
                        row.text("evidence"),
                        row.text("addressee")),
                Origin.valueOf(row.text("origin")),
                notes,
                themes);
    }

    private static Vote vote(Row row) throws SQLException {
        return new Vote(
                new RecommendationId(row.text("recommendation_id")),
                row.integer("round"),
                new DayId(row.text("day_id")),
                rule(row),
                new Sheets(
                        row.integer("entitled"),
                        row.integer("present"),
                        row.integer("issued"),
                        row.integer("returned"),
                        row.integer("spoilt"),
                        row.integer("yes"),
                        row.integer("no"),
                        row.integer("abstained")),
                new Seal(row.text("seal")),
                row.flag("open_vote"));
    }

    private static VoteRule rule(Row row) throws SQLException {
        return new VoteRule(
                row.integer("part"),
                row.integer("whole"),
                VoteRule.Bar.valueOf(row.text("bar")),
                VoteRule.Base.valueOf(row.text("base")),
                row.integer("quorum_part"),
                row.integer("quorum_whole"),
                VoteRule.Base.valueOf(row.text("quorum_base")),
                VoteRule.Tie.valueOf(row.text("tie")));
    }

    private static Dissent dissent(Row row) throws SQLException {
        return new Dissent(
                new RecommendationId(row.text("recommendation_id")),
                Dissent.Kind.valueOf(row.text("kind")),
                row.text("text"),
                row.integer("signatories"),
                row.integer("word_limit"));
    }
}
