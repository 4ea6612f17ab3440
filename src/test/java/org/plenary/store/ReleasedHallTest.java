package org.plenary.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.agenda.AgendaChange;
import org.plenary.agenda.Speaker;
import org.plenary.assembly.Change;
import org.plenary.assembly.FolderChange;
import org.plenary.assembly.Role;
import org.plenary.members.FeatureValue;
import org.plenary.members.MembersChange;
import org.plenary.members.PersonId;
import org.plenary.sortition.DrawChange;
import org.plenary.sortition.DrawChange.Purpose;
import org.plenary.sortition.DrawFigures;
import org.plenary.sortition.DrawSettings;
import org.plenary.sortition.FairLottery;
import org.plenary.sortition.Lottery;
import org.plenary.sortition.Panel;
import org.plenary.sortition.PersonChance;
import org.plenary.sortition.Pick;
import org.plenary.sortition.Proof;
import org.plenary.sortition.Target;
import org.plenary.sortition.Targets;
import org.plenary.store.FolderTable.SecondCopy;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * A folder of format 1 with what the first fixture lacks: draws, batches of replacements, seats,
 * staff, speakers and a marked stick. Every later version must open it and answer the same. Never
 * write it anew: when the format changes, put another folder beside it.
 */
class ReleasedHallTest {

    private static final Path FIXTURE = Path.of("src/test/resources/folders/format-1-hall");
    private static final String ENTRIES = "entries.jsonl";
    private static final String ANSWERS = "answers.json";
    private static final List<String> FILES =
            List.of(
                    "key.json",
                    "key-copy.json",
                    "journal.log",
                    "subjects.keys",
                    "subjects-copy.keys");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir Path place;

    private Path folder() {
        return place.resolve("Rivermouth.plenary");
    }

    @Test
    void theReleasedHallIsReadForEver() throws IOException {
        Files.createDirectories(folder());
        for (var name : FILES) {
            Files.copy(FIXTURE.resolve(name), folder().resolve(name));
        }
        try (var store = Store.open(folder(), Clock.systemUTC())) {
            assertThat(store.report().findings()).isEmpty();
            var format = new ChangeFormat();
            var expected = Files.readAllLines(FIXTURE.resolve(ENTRIES));
            assertThat(store.entries()).hasSameSizeAs(expected);
            for (var entry : store.entries()) {
                var where = "change " + entry.position();
                ReleasedFormatTest.assertHolds(
                        JSON.readTree(format.write(entry)),
                        JSON.readTree(expected.get((int) entry.position() - 1)),
                        where);
            }
            var answers = Files.readString(FIXTURE.resolve(ANSWERS));
            ReleasedFormatTest.assertHolds(
                    JSON.readTree(answers(store)), JSON.readTree(answers), "answers");
            assertThat(store.checkTables()).isTrue();
        }
    }

    /** What the tables say when they are asked. */
    private static String answers(Store store) {
        var all = new LinkedHashMap<String, Object>();
        all.put("assembly", store.assembly().current());
        all.put("draws", store.draws().all());
        all.put("register", store.members().register());
        all.put("arrangement", store.seating().arrangement());
        all.put("staffing", store.seating().staffing());
        all.put("plan", store.seating().plan().byRound().toString());
        all.put("held", store.seating().held());
        all.put("agenda", store.agenda().current().days());
        all.put("copies", store.copy().copies().stream().map(SecondCopy::medium).toList());
        return Nested.write(all);
    }

    private static List<Change> draw(
            int number, Purpose purpose, List<PersonId> pool, List<PersonId> drawn) {
        var target = new Target(new FeatureValue("gender", "woman"), 0, 2, 0, 3);
        var panel = new Panel(0, drawn);
        var lottery =
                new FairLottery(
                        new DrawSettings(new Targets(drawn.size(), List.of(target))),
                        "seed " + number,
                        pool.stream().map(id -> new PersonChance(id, 0.5, 1)).toList(),
                        new Lottery(List.of(panel)),
                        new Proof(Proof.Claim.EXACT, 0, List.of()),
                        new DrawFigures(0, 0, 0, 0, 0, 0, 0, 0));
        return List.of(
                new DrawChange.Published(number, purpose, lottery, ""),
                new DrawChange.Drawn(
                        number, new Pick(Pick.Method.DIGITS, "0", 0), panel, "ab" + number));
    }

    private static List<Change> changes() {
        var people = List.of(Notes.respondent(1, "Quill"), Notes.respondent(2, "Hart"));
        var later = List.of(Notes.respondent(3, "Lowe"), Notes.respondent(4, "Moss"));
        var pool = new ArrayList<>(people);
        pool.addAll(later);
        var ids = pool.stream().map(person -> person.id()).toList();
        var changes = new ArrayList<Change>();
        changes.add(
                new MembersChange.PoolKept(
                        Notes.pool(pool), "replies.csv", "ab", List.of(), List.of(), List.of()));
        changes.addAll(PlannedStoreTest.changes());
        changes.addAll(draw(2, Purpose.PANEL, ids, ids.subList(0, 2)));
        changes.addAll(draw(3, Purpose.REPLACEMENTS, ids.subList(2, 4), ids.subList(2, 3)));
        changes.addAll(draw(4, Purpose.ALTERNATES, ids.subList(3, 4), ids.subList(3, 4)));
        changes.add(Notes.agenda());
        var block = Facilitated.talk();
        var heard =
                block.with(List.of(new Speaker("sp1", "Ada Ferry", "Port", true)), List.of("mic"));
        changes.add(new AgendaChange.BlockEdited(block, heard));
        return changes;
    }

    /** Was run once, with {@code -Dfixture=hall}. */
    @Test
    @EnabledIfSystemProperty(named = "fixture", matches = "hall")
    void theHallIsWritten() throws IOException {
        assertThat(FIXTURE).as("it is kept as it is").doesNotExist();
        var clock = Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);
        var expected = new ArrayList<String>();
        Files.createDirectories(FIXTURE);
        try (var store =
                Store.create(folder(), PlannedStoreTest.RIVERMOUTH, Role.ORGANISER, clock)) {
            changes().forEach(change -> store.commit(Role.FACILITATOR, change));
            store.commit(Role.ORGANISER, new FolderChange.CopyMade("/media/stick", "a medium"));
            var format = new ChangeFormat();
            for (var entry : store.entries()) {
                expected.add(new String(format.write(entry), StandardCharsets.UTF_8));
            }
            Files.writeString(FIXTURE.resolve(ANSWERS), answers(store));
        }
        Files.write(FIXTURE.resolve(ENTRIES), expected);
        for (var name : FILES) {
            Files.copy(folder().resolve(name), FIXTURE.resolve(name));
        }
    }
}
