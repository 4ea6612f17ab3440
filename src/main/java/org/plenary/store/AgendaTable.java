package org.plenary.store;

import org.plenary.agenda.Agenda;
import org.plenary.agenda.AgendaChange;
import org.plenary.agenda.Block;
import org.plenary.agenda.Day;
import org.plenary.agenda.DayPlan;
import org.plenary.agenda.Format;
import org.plenary.agenda.Phase;
import org.plenary.agenda.RunLog;
import org.plenary.agenda.Speaker;
import org.plenary.assembly.BlockId;
import org.plenary.assembly.DayId;
import org.plenary.assembly.Entry;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Days and blocks, and what the clock recorded on the days. */
public final class AgendaTable extends Table {

    private static final List<String> SCHEMA =
            List.of(
                    """
                    create table agenda_day (
                      id varchar primary key, held_on date not null, starts time not null,
                      ends time not null, title varchar not null, zone varchar not null,
                      transition_minutes int not null)
                    """,
                    """
                    create table agenda_block (
                      id varchar primary key, day_id varchar not null, place int not null,
                      title varchar not null, purpose varchar not null, phase varchar not null,
                      format varchar not null, minutes int not null, min_minutes int not null,
                      fixed_start time, sub_assembly varchar not null, seating_round int not null,
                      explores boolean not null, captures_notes boolean not null,
                      open_to_public boolean not null, owner varchar not null,
                      prompt varchar not null, materials varchar array not null,
                      unique (day_id, place))
                    """,
                    """
                    create table agenda_speaker (
                      block_id varchar not null, place int not null, id varchar not null,
                      name varchar not null, affiliation varchar not null, declared boolean not null,
                      primary key (block_id, place))
                    """,
                    """
                    create table agenda_run (
                      block_id varchar primary key, started timestamp(9) with time zone,
                      ended timestamp(9) with time zone, added int not null)
                    """);

    private static final String INSERT_DAY =
            """
            insert into agenda_day (id, held_on, starts, ends, title, zone, transition_minutes)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String INSERT_BLOCK =
            """
            insert into agenda_block (
              id, day_id, place, title, purpose, phase, format, minutes, min_minutes, fixed_start,
              sub_assembly, seating_round, explores, captures_notes, open_to_public, owner, prompt,
              materials)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String INSERT_SPEAKER =
            """
            insert into agenda_speaker (block_id, place, id, name, affiliation, declared)
            values (?, ?, ?, ?, ?, ?)
            """;

    private static final String INSERT_RUN =
            "insert into agenda_run (block_id, started, ended, added) values (?, ?, ?, ?)";

    private static final String DAYS =
            """
            select id, held_on, starts, ends, title, zone, transition_minutes
              from agenda_day
            """;

    private static final String BLOCKS =
            """
            select id, day_id, title, purpose, phase, format, minutes, min_minutes, fixed_start,
                   sub_assembly, seating_round, explores, captures_notes, open_to_public, owner,
                   prompt, materials
              from agenda_block
             order by day_id, place
            """;

    private static final String SPEAKERS =
            """
            select block_id, id, name, affiliation, declared
              from agenda_speaker
             order by block_id, place
            """;

    private static final String RUNS = "select block_id, started, ended, added from agenda_run";

    /** What would be left without its block or day. */
    private static final String RESTING_ON_BLOCK =
            """
            select (select count(*) from note where block_id = ?)
                 + (select count(*) from agenda_run where block_id = ?) as n
            """;

    private static final String RESTING_ON_DAY =
            """
            select (select count(*) from vote where day_id = ?)
                 + (select count(*) from attendance where day_id = ?) as n
            """;

    @Override
    List<String> schema() {
        return SCHEMA;
    }

    @Override
    void apply(Sql sql, Entry entry) {
        if (!(entry.change() instanceof AgendaChange change)) {
            return;
        }
        var before = agenda(sql);
        var after = before.after(change);
        if (!after.equals(before)) {
            replace(sql, before, after);
        }
        var log = log(sql);
        var logged = log.after(change);
        if (!logged.equals(log)) {
            checkHeld(after, change);
            replace(sql, logged);
        }
    }

    private static void replace(Sql sql, Agenda before, Agenda after) {
        checkNothingRestsOn(sql, before, after);
        for (var gone : without(before.days(), after.days())) {
            remove(sql, gone);
        }
        for (var plan : without(after.days(), before.days())) {
            insert(sql, plan);
        }
    }

    private static List<DayPlan> without(List<DayPlan> some, List<DayPlan> others) {
        return some.stream().filter(plan -> !others.contains(plan)).toList();
    }

    private static void checkNothingRestsOn(Sql sql, Agenda before, Agenda after) {
        var blocks = new HashSet<BlockId>();
        before.blocks().forEach(block -> blocks.add(block.id()));
        after.blocks().forEach(block -> blocks.remove(block.id()));
        for (var block : blocks) {
            check(count(sql, RESTING_ON_BLOCK, block.value(), block.value()) == 0, block);
        }
        for (var plan : before.days()) {
            var day = plan.day().id();
            if (after.day(day).isEmpty()) {
                check(count(sql, RESTING_ON_DAY, day.value(), day.value()) == 0, day);
            }
        }
    }

    private static void checkHeld(Agenda agenda, AgendaChange change) {
        for (var name : change.about()) {
            var block = new BlockId(name.substring("block:".length()));
            check(agenda.block(block).isPresent(), block);
        }
    }

    private static void check(boolean fits, Object what) {
        if (!fits) {
            throw new IllegalStateException("something rests on it, or it is not there: " + what);
        }
    }

    private static int count(Sql sql, String question, Object... arguments) {
        return sql.one(question, row -> row.integer("n"), arguments).orElseThrow();
    }

    private static void remove(Sql sql, DayPlan plan) {
        for (var block : plan.blocks()) {
            sql.run("delete from agenda_speaker where block_id = ?", block.id().value());
        }
        sql.run("delete from agenda_block where day_id = ?", plan.day().id().value());
        sql.run("delete from agenda_day where id = ?", plan.day().id().value());
    }

    private static void insert(Sql sql, DayPlan plan) {
        var day = plan.day();
        sql.run(
                INSERT_DAY,
                day.id().value(),
                day.date(),
                day.start(),
                day.end(),
                day.title(),
                day.zone().getId(),
                day.transitionMinutes());
        var blocks = new ArrayList<Object[]>();
        var speakers = new ArrayList<Object[]>();
        for (var block : plan.blocks()) {
            blocks.add(columns(day.id(), blocks.size(), block));
            int place = 0;
            for (var speaker : block.speakers()) {
                speakers.add(columns(block.id(), place++, speaker));
            }
        }
        sql.runAll(INSERT_BLOCK, blocks);
        sql.runAll(INSERT_SPEAKER, speakers);
    }

    private static Object[] columns(DayId day, int place, Block block) {
        return new Object[] {
            block.id().value(),
            day.value(),
            place,
            block.title(),
            block.purpose(),
            block.phase().name(),
            block.format().name(),
            block.minutes(),
            block.minMinutes(),
            block.fixedStart(),
            block.subAssembly(),
            block.seatingRound(),
            block.explores(),
            block.capturesNotes(),
            block.open(),
            block.owner(),
            block.prompt(),
            block.materials().toArray(String[]::new)
        };
    }

    private static Object[] columns(BlockId block, int place, Speaker speaker) {
        return new Object[] {
            block.value(),
            place,
            speaker.id(),
            speaker.name(),
            speaker.affiliation(),
            speaker.declared()
        };
    }

    private static void replace(Sql sql, RunLog log) {
        sql.run("delete from agenda_run");
        var blocks = new HashSet<>(log.starts().keySet());
        blocks.addAll(log.ends().keySet());
        blocks.addAll(log.added().keySet());
        var rows = new ArrayList<Object[]>();
        for (var block : blocks) {
            rows.add(
                    new Object[] {
                        block.value(),
                        log.starts().get(block),
                        log.ends().get(block),
                        log.added(block)
                    });
        }
        sql.runAll(INSERT_RUN, rows);
    }

    /** Every day with its blocks. */
    public Agenda current() {
        return read(AgendaTable::agenda);
    }

    public RunLog log() {
        return read(AgendaTable::log);
    }

    /** How many votes were held on a day, superseded counts too, and people marked for it. */
    public int restingOn(DayId day) {
        return read(sql -> count(sql, RESTING_ON_DAY, day.value(), day.value()));
    }

    /** How many notes were taken in a block, struck ones too. */
    public int notes(BlockId block) {
        return read(
                sql ->
                        count(
                                sql,
                                "select count(*) as n from note where block_id = ?",
                                block.value()));
    }

    private static Agenda agenda(Sql sql) {
        Map<BlockId, List<Speaker>> speakers = new HashMap<>();
        sql.list(SPEAKERS, row -> add(speakers, new BlockId(row.text("block_id")), speaker(row)));
        Map<DayId, List<Block>> blocks = new HashMap<>();
        sql.list(BLOCKS, row -> add(blocks, new DayId(row.text("day_id")), block(row, speakers)));
        return new Agenda(
                sql.list(
                        DAYS,
                        row -> {
                            var day = day(row);
                            return new DayPlan(day, blocks.getOrDefault(day.id(), List.of()));
                        }));
    }

    private static <K, V> boolean add(Map<K, List<V>> lists, K key, V value) {
        return lists.computeIfAbsent(key, _ -> new ArrayList<>()).add(value);
    }

    private static Day day(Row row) throws SQLException {
        return new Day(
                new DayId(row.text("id")),
                row.date("held_on"),
                row.optionalTime("starts").orElseThrow(),
                row.optionalTime("ends").orElseThrow(),
                row.text("title"),
                ZoneId.of(row.text("zone")),
                row.integer("transition_minutes"));
    }

    private static Block block(Row row, Map<BlockId, List<Speaker>> speakers) throws SQLException {
        var id = new BlockId(row.text("id"));
        return new Block(
                id,
                row.text("title"),
                row.text("purpose"),
                Phase.valueOf(row.text("phase")),
                Format.valueOf(row.text("format")),
                row.integer("minutes"),
                row.integer("min_minutes"),
                row.optionalTime("fixed_start").orElse(null),
                row.text("sub_assembly"),
                row.integer("seating_round"),
                row.flag("explores"),
                row.flag("captures_notes"),
                row.flag("open_to_public"),
                row.text("owner"),
                row.text("prompt"),
                speakers.getOrDefault(id, List.of()),
                row.texts("materials"));
    }

    private static Speaker speaker(Row row) throws SQLException {
        return new Speaker(
                row.text("id"), row.text("name"), row.text("affiliation"), row.flag("declared"));
    }

    private static RunLog log(Sql sql) {
        var starts = new HashMap<BlockId, Instant>();
        var ends = new HashMap<BlockId, Instant>();
        var added = new HashMap<BlockId, Integer>();
        sql.list(
                RUNS,
                row -> {
                    var block = new BlockId(row.text("block_id"));
                    row.optionalInstant("started").ifPresent(at -> starts.put(block, at));
                    row.optionalInstant("ended").ifPresent(at -> ends.put(block, at));
                    if (row.integer("added") != 0) {
                        added.put(block, row.integer("added"));
                    }
                    return block;
                });
        return new RunLog(starts, ends, added);
    }
}
