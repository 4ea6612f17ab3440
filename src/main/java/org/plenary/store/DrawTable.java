package org.plenary.store;

import org.plenary.assembly.Entry;
import org.plenary.sortition.Draw;
import org.plenary.sortition.DrawChange;
import org.plenary.sortition.DrawSettings;
import org.plenary.sortition.FairLottery;
import org.plenary.sortition.Pick;
import org.plenary.sortition.Shares;
import org.plenary.sortition.TargetsChange;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What was asked of the panel, and every lottery and draw there was. */
public final class DrawTable extends Table {

    private static final List<String> SCHEMA =
            List.of(
                    "create table targets (settings clob not null)",
                    "create table population (shares clob not null)",
                    """
                    create table relaxation (position bigint primary key, relaxed clob not null)
                    """,
                    """
                    create table draw (
                      number int primary key, purpose varchar not null, lottery clob not null,
                      secret varchar not null, pick varchar, panel varchar, fingerprint varchar)
                    """);

    private static final String DRAWS =
            "select number, purpose, lottery, secret, pick, panel, fingerprint from draw";

    /**
     * A lottery, and the draw from it if it was held.
     *
     * @param number counted from 1 in this assembly, trials included
     * @param secret decides the pseudonyms; empty where they follow from pool and seed
     * @param fingerprint what had been published before the draw; empty before it, and in draws
     *     older than this was kept
     */
    public record Held(
            int number,
            DrawChange.Purpose purpose,
            FairLottery lottery,
            String secret,
            Optional<Draw> draw,
            String fingerprint) {}

    @Override
    List<String> schema() {
        return SCHEMA;
    }

    @Override
    void apply(Sql sql, Entry entry) {
        switch (entry.change()) {
            case TargetsChange.Settled(var settings) -> settle(sql, settings);
            case TargetsChange.Replaced(_, var after) -> settle(sql, after);
            case TargetsChange.Relaxed relaxed -> {
                settle(sql, relaxed.after());
                sql.run(
                        "insert into relaxation (position, relaxed) values (?, ?)",
                        entry.position(),
                        Nested.write(relaxed));
            }
            case TargetsChange.RelaxationTakenBack(var before, _, _) -> {
                settle(sql, before);
                sql.run(
                        "delete from relaxation where position ="
                                + " (select max(position) from relaxation)");
            }
            case TargetsChange.PopulationKnown(_, var after) -> {
                sql.run("delete from population");
                sql.run("insert into population (shares) values (?)", Nested.write(after));
            }
            case TargetsChange.Withdrawn _ -> sql.run("delete from targets");
            case DrawChange.Published(int number, var purpose, var lottery, var secret) ->
                    sql.run(
                            "insert into draw (number, purpose, lottery, secret)"
                                    + " values (?, ?, ?, ?)",
                            number,
                            purpose.name(),
                            Nested.write(lottery),
                            secret);
            case DrawChange.Drawn drawn -> drawn(sql, drawn);
            default -> {}
        }
    }

    private static void settle(Sql sql, DrawSettings settings) {
        sql.run("delete from targets");
        sql.run("insert into targets (settings) values (?)", Nested.write(settings));
    }

    private static void drawn(Sql sql, DrawChange.Drawn drawn) {
        int changed =
                sql.run(
                        "update draw set pick = ?, panel = ?, fingerprint = ?"
                                + " where number = ? and pick is null",
                        Nested.write(drawn.pick()),
                        Nested.write(drawn.panel()),
                        drawn.fingerprint(),
                        drawn.number());
        if (changed != 1) {
            throw new IllegalStateException("no lottery %d to draw from".formatted(drawn.number()));
        }
    }

    /** What is asked of the panel; empty until the organiser has settled it. */
    public Optional<DrawSettings> settings() {
        return read(
                sql ->
                        sql.one(
                                "select settings from targets",
                                row -> Nested.read(row.text("settings"), DrawSettings.class)));
    }

    /**
     * What was given way in since the panel was drawn, first to last.
     *
     * @param position in the journal
     */
    public record Relaxation(long position, TargetsChange.Relaxed change) {}

    public List<Relaxation> relaxations() {
        return read(
                sql ->
                        sql.list(
                                "select position, relaxed from relaxation order by position",
                                row ->
                                        new Relaxation(
                                                row.number("position"),
                                                Nested.read(
                                                        row.text("relaxed"),
                                                        TargetsChange.Relaxed.class))));
    }

    /** How the population is made up; without parts when nothing is known. */
    public Shares population() {
        return read(sql ->
                        sql.one(
                                "select shares from population",
                                row -> Nested.read(row.text("shares"), Shares.class)))
                .orElse(new Shares(List.of()));
    }

    /** First to last. */
    public List<Held> all() {
        return read(sql -> sql.list(DRAWS + " order by number", DrawTable::held));
    }

    /** The latest draw for a purpose. */
    public Optional<Held> latest(DrawChange.Purpose purpose) {
        return read(
                sql ->
                        sql
                                .list(
                                        DRAWS
                                                + """
                                                   where purpose = ?
                                                   order by number desc
                                                   fetch first row only
                                                  """,
                                        DrawTable::held,
                                        purpose.name())
                                .stream()
                                .findFirst());
    }

    /** How many lotteries were published so far, trials included. */
    public int count() {
        return read(sql -> sql.one("select count(*) as n from draw", row -> row.integer("n")))
                .orElse(0);
    }

    /** What a draw was for; read while its panel is entered in the register. */
    static DrawChange.Purpose purpose(Sql sql, int number) {
        return sql.one(
                        "select purpose from draw where number = ?",
                        row -> DrawChange.Purpose.valueOf(row.text("purpose")),
                        number)
                .orElseThrow();
    }

    private static Held held(Row row) throws SQLException {
        var lottery = Nested.read(row.text("lottery"), FairLottery.class);
        var pick = Nested.read(row.optionalText("pick"), Pick.class);
        return new Held(
                row.integer("number"),
                DrawChange.Purpose.valueOf(row.text("purpose")),
                lottery,
                row.text("secret"),
                pick.map(lottery::draw),
                row.optionalText("fingerprint").orElse(""));
    }
}
