package org.plenary.store;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.DayId;
import org.plenary.assembly.Entry;
import org.plenary.assembly.Erasable;
import org.plenary.members.Attempt;
import org.plenary.members.Contact;
import org.plenary.members.Exclusion;
import org.plenary.members.HouseholdRuling;
import org.plenary.members.KeptPool;
import org.plenary.members.Member;
import org.plenary.members.MembersChange;
import org.plenary.members.PersonId;
import org.plenary.members.Pool;
import org.plenary.members.Presence;
import org.plenary.members.Repair;
import org.plenary.members.Respondent;
import org.plenary.members.Status;
import org.plenary.members.SupportNeed;
import org.plenary.seating.SeatingChange;
import org.plenary.sortition.DrawChange;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** The pool, the register and who came when. */
public final class MembersTable extends Table {

    private static final List<String> SCHEMA =
            List.of(
                    """
                    create table pool (
                      features varchar array not null, file varchar not null,
                      sha256 varchar not null)
                    """,
                    """
                    create table pool_repair (
                      place int primary key, row_number int not null, heading varchar not null,
                      before varchar not null, after varchar not null, reason varchar not null)
                    """,
                    """
                    create table pool_exclusion (
                      place int primary key, row_number int not null, person varchar not null,
                      reason varchar not null)
                    """,
                    """
                    create table pool_ruling (
                      place int primary key, address varchar not null, joined_to varchar not null)
                    """,
                    """
                    create table respondent (
                      person varchar primary key, place int not null unique, household varchar,
                      feature_values varchar array not null, headings varchar array not null,
                      details varchar array not null, searched varchar not null)
                    """,
                    """
                    create table register (
                      person varchar primary key, place int not null, status varchar not null)
                    """,
                    """
                    create table support_need (
                      person varchar not null, place int not null, kind varchar not null,
                      detail varchar not null, primary key (person, place))
                    """,
                    """
                    create table attendance (
                      day_id varchar not null, person varchar not null, presence varchar not null,
                      primary key (day_id, person))
                    """,
                    """
                    create table contact (
                      id varchar primary key, person varchar not null, position bigint not null,
                      made timestamp(9) with time zone not null,
                      way varchar not null, outcome varchar not null, note varchar not null)
                    """);

    private static final List<String> POOL_TABLES =
            List.of(
                    "pool",
                    "pool_repair",
                    "pool_exclusion",
                    "pool_ruling",
                    "respondent",
                    "register",
                    "support_need",
                    "attendance",
                    "contact");

    private static final String INSERT_RESPONDENT =
            """
            insert into respondent (
              person, place, household, feature_values, headings, details, searched)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String RESPONDENT =
            """
            select r.person, r.household, r.feature_values, r.headings, r.details, p.features
              from respondent r cross join pool p
            """;

    private static final String FOUND =
            RESPONDENT
                    + """
                      where locate(?, r.searched) > 0
                      order by r.place
                      offset ? rows fetch next ? rows only
                    """;

    private static final String MEMBER =
            """
            select r.person, r.household, r.feature_values, r.headings, r.details, p.features,
                   g.status
              from register g join respondent r on r.person = g.person cross join pool p
            """;

    private static final String INSERT_CONTACT =
            """
            insert into contact (id, person, position, made, way, outcome, note)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String NEEDS =
            "select person, kind, detail from support_need order by person, place";

    @Override
    List<String> schema() {
        return SCHEMA;
    }

    @Override
    void apply(Sql sql, Entry entry) {
        if (entry.change() instanceof DrawChange.Drawn drawn) {
            enter(sql, drawn);
        }
        if (entry.change() instanceof SeatingChange.DayReseated reseated) {
            reseated.marks().forEach(mark -> mark(sql, reseated.day(), mark));
        }
        if (!(entry.change() instanceof MembersChange change)) {
            return;
        }
        switch (change) {
            case MembersChange.PoolKept kept -> put(sql, kept);
            case MembersChange.Registered(var people, var status) -> enter(sql, people, status);
            case MembersChange.Unregistered(var people, var status) ->
                    people.forEach(person -> remove(sql, person, status));
            case MembersChange.StatusChanged(var steps, _) -> steps.forEach(s -> step(sql, s));
            case MembersChange.AttendanceMarked(var day, var marks) ->
                    marks.forEach(mark -> mark(sql, day, mark));
            case MembersChange.Contacted(var contact) -> put(sql, contact, entry);
            case MembersChange.ContactRemoved(var contact) -> remove(sql, contact);
            case MembersChange.Answered(var contact, var step) -> {
                put(sql, contact, entry);
                step(sql, step);
            }
            case MembersChange.AnswerRemoved(var contact, var step) -> {
                remove(sql, contact);
                step(sql, step.back());
            }
            case MembersChange.NeedsNoted(var person, var before, var after) ->
                    put(sql, person, before, after);
            case MembersChange.DetailCorrected corrected -> correct(sql, corrected);
        }
    }

    private static void check(boolean fits, Object what) {
        if (!fits) {
            throw new IllegalStateException("does not fit what is there: " + what);
        }
    }

    private static void put(Sql sql, MembersChange.PoolKept kept) {
        POOL_TABLES.forEach(table -> sql.run("delete from " + table));
        var pool = kept.pool();
        sql.run(
                "insert into pool (features, file, sha256) values (?, ?, ?)",
                pool.features().toArray(String[]::new),
                kept.file(),
                kept.sha256());
        insert(
                sql,
                "insert into pool_repair values (?, ?, ?, ?, ?, ?)",
                kept.repairs(),
                r -> new Object[] {r.row(), r.column(), r.before(), r.after(), r.reason().name()});
        insert(
                sql,
                "insert into pool_exclusion values (?, ?, ?, ?)",
                kept.exclusions(),
                e -> new Object[] {e.row(), e.id(), e.reason()});
        insert(
                sql,
                "insert into pool_ruling values (?, ?, ?)",
                kept.rulings(),
                r -> new Object[] {r.address(), r.joinedTo()});
        var rows = new ArrayList<@Nullable Object[]>();
        for (var respondent : pool.respondents()) {
            rows.add(columns(respondent, rows.size(), pool.features()));
        }
        sql.runAll(INSERT_RESPONDENT, rows);
    }

    /** Makes the columns after the place of each row, which is its number in the list. */
    @FunctionalInterface
    private interface Columns<T> {
        Object[] of(T value);
    }

    private static <T> void insert(Sql sql, String statement, List<T> values, Columns<T> columns) {
        var rows = new ArrayList<Object[]>();
        for (var value : values) {
            var rest = columns.of(value);
            var row = new Object[rest.length + 1];
            row[0] = rows.size();
            System.arraycopy(rest, 0, row, 1, rest.length);
            rows.add(row);
        }
        sql.runAll(statement, rows);
    }

    private static @Nullable Object[] columns(Respondent r, int place, List<String> features) {
        return new @Nullable Object[] {
            r.id().value(),
            place,
            r.household(),
            features.stream().map(f -> String.valueOf(r.features().get(f))).toArray(String[]::new),
            r.details().keySet().toArray(String[]::new),
            r.details().values().toArray(String[]::new),
            searched(r.id(), r.details().values())
        };
    }

    private static String searched(PersonId id, Collection<String> details) {
        return (id + "\n" + String.join("\n", details)).toLowerCase(Locale.ROOT);
    }

    /**
     * Those drawn enter the register at once, each by what the draw was for. A trial changes
     * nothing; another draw of a whole panel takes the place of the first.
     */
    private static void enter(Sql sql, DrawChange.Drawn drawn) {
        var people = drawn.panel().members();
        switch (DrawTable.purpose(sql, drawn.number())) {
            case TRIAL -> {}
            case PANEL -> {
                sql.run("delete from register");
                enter(sql, people, Status.DRAWN);
            }
            case REPLACEMENTS -> {
                for (var person : people) {
                    sql.run(
                            "delete from register where person = ? and status = ?",
                            person.value(),
                            Status.ALTERNATE.name());
                }
                enter(sql, people, Status.DRAWN);
            }
            case ALTERNATES -> enter(sql, people, Status.ALTERNATE);
        }
    }

    private static void enter(Sql sql, List<PersonId> people, Status status) {
        int place =
                sql.one(
                                "select coalesce(max(place), 0) as n from register",
                                row -> row.integer("n"))
                        .orElseThrow();
        for (var person : people) {
            check(isInPool(sql, person), person);
            sql.run(
                    "insert into register (person, place, status) values (?, ?, ?)",
                    person.value(),
                    ++place,
                    status.name());
        }
    }

    private static void remove(Sql sql, PersonId person, Status status) {
        int removed =
                sql.run(
                        "delete from register where person = ? and status = ?",
                        person.value(),
                        status.name());
        check(removed == 1, person);
    }

    private static boolean isInPool(Sql sql, PersonId person) {
        return sql.one(
                        "select person from respondent where person = ?",
                        row -> row.text("person"),
                        person.value())
                .isPresent();
    }

    private static void step(Sql sql, MembersChange.Step step) {
        int changed =
                sql.run(
                        "update register set status = ? where person = ? and status = ?",
                        step.after().name(),
                        step.person().value(),
                        step.before().name());
        check(changed == 1, step);
    }

    private static void mark(Sql sql, DayId day, MembersChange.Mark mark) {
        check(isOnRegister(sql, mark.person()), mark);
        var before =
                sql.one(
                        "select presence from attendance where day_id = ? and person = ?",
                        row -> Presence.valueOf(row.text("presence")),
                        day.value(),
                        mark.person().value());
        check(before.orElse(Presence.UNKNOWN) == mark.before(), mark);
        sql.run(
                "delete from attendance where day_id = ? and person = ?",
                day.value(),
                mark.person().value());
        if (mark.after() != Presence.UNKNOWN) {
            sql.run(
                    "insert into attendance (day_id, person, presence) values (?, ?, ?)",
                    day.value(),
                    mark.person().value(),
                    mark.after().name());
        }
    }

    private static boolean isOnRegister(Sql sql, PersonId person) {
        return sql.one(
                        "select person from register where person = ?",
                        row -> row.text("person"),
                        person.value())
                .isPresent();
    }

    private static void remove(Sql sql, Contact contact) {
        check(sql.run("delete from contact where id = ?", contact.id()) == 1, contact);
    }

    private static void put(Sql sql, Contact contact, Entry entry) {
        check(isOnRegister(sql, contact.person()), contact);
        sql.run(
                INSERT_CONTACT,
                contact.id(),
                contact.person().value(),
                entry.position(),
                entry.at(),
                contact.way().name(),
                contact.outcome().name(),
                contact.note());
    }

    private static void put(
            Sql sql, PersonId person, List<SupportNeed> before, List<SupportNeed> after) {
        check(isOnRegister(sql, person), person);
        check(needs(sql).getOrDefault(person, List.of()).equals(before), person);
        sql.run("delete from support_need where person = ?", person.value());
        var rows = new ArrayList<Object[]>();
        for (var need : after) {
            rows.add(new Object[] {person.value(), rows.size(), need.kind().name(), need.detail()});
        }
        sql.runAll(
                "insert into support_need (person, place, kind, detail) values (?, ?, ?, ?)", rows);
    }

    private static void correct(Sql sql, MembersChange.DetailCorrected corrected) {
        var person = corrected.person();
        var before =
                sql.one(
                                RESPONDENT + " where r.person = ?",
                                MembersTable::respondent,
                                person.value())
                        .orElseThrow();
        var details = new LinkedHashMap<>(before.details());
        var found = details.getOrDefault(corrected.heading(), "");
        boolean isErased = corrected.before().equals(Erasable.ERASED); // of whatever it was
        check(isErased || found.equals(corrected.before()), corrected);
        details.put(corrected.heading(), corrected.after());
        details.values().removeIf(String::isEmpty);
        sql.run(
                "update respondent set headings = ?, details = ?, searched = ? where person = ?",
                details.keySet().toArray(String[]::new),
                details.values().toArray(String[]::new),
                searched(person, details.values()),
                person.value());
    }

    /** How the pool came about; empty before one is kept. */
    public Optional<KeptPool> kept() {
        return read(MembersTable::kept);
    }

    private static Optional<KeptPool> kept(Sql sql) {
        int size =
                sql.one("select count(*) as n from respondent", row -> row.integer("n"))
                        .orElseThrow();
        return sql.one(
                "select features, file, sha256 from pool",
                row ->
                        new KeptPool(
                                row.texts("features"),
                                size,
                                row.text("file"),
                                row.text("sha256"),
                                sql.list(
                                        "select * from pool_repair order by place",
                                        MembersTable::repair),
                                sql.list(
                                        "select * from pool_exclusion order by place",
                                        MembersTable::exclusion),
                                sql.list(
                                        "select * from pool_ruling order by place",
                                        MembersTable::ruling)));
    }

    /** Everyone who may be drawn; empty before a pool is kept. */
    public Optional<Pool> pool() {
        return read(
                sql ->
                        sql.one("select features from pool", row -> row.texts("features"))
                                .map(
                                        features ->
                                                new Pool(
                                                        features,
                                                        sql.list(
                                                                RESPONDENT + " order by r.place",
                                                                MembersTable::respondent))));
    }

    /**
     * A page of the pool, in its order.
     *
     * @param search part of an id or of any detail, whatever its case; empty for all
     * @param first 0 for the first found
     */
    public List<Respondent> respondents(String search, int first, int count) {
        return read(
                sql ->
                        sql.list(
                                FOUND,
                                MembersTable::respondent,
                                search.toLowerCase(Locale.ROOT),
                                first,
                                count));
    }

    /** How many {@link #respondents} finds in all. */
    public int found(String search) {
        return read(sql ->
                        sql.one(
                                "select count(*) as n from respondent where locate(?, searched) > 0",
                                row -> row.integer("n"),
                                search.toLowerCase(Locale.ROOT)))
                .orElseThrow();
    }

    public Optional<Respondent> respondent(PersonId person) {
        return read(
                sql ->
                        sql.one(
                                RESPONDENT + " where r.person = ?",
                                MembersTable::respondent,
                                person.value()));
    }

    /** Everyone ever drawn, in the order of the draws and, within one, of the pool. */
    public List<Member> register() {
        return read(
                sql -> {
                    var needs = needs(sql);
                    return sql.list(
                            MEMBER + " order by g.place",
                            row -> {
                                var person = respondent(row);
                                return new Member(
                                        person,
                                        Status.valueOf(row.text("status")),
                                        needs.getOrDefault(person.id(), List.of()));
                            });
                });
    }

    /** Those who have a seat now. */
    public List<Member> seated() {
        return register().stream().filter(member -> member.status().hasSeat()).toList();
    }

    public Map<Status, Integer> statuses() {
        var counts = new EnumMap<Status, Integer>(Status.class);
        register().forEach(member -> counts.merge(member.status(), 1, Integer::sum));
        return counts;
    }

    /** What was marked on that day; whoever is not in it was not marked. */
    public SequencedMap<PersonId, Presence> attendance(DayId day) {
        return read(
                sql -> {
                    var marks = new LinkedHashMap<PersonId, Presence>();
                    sql.list(
                            "select person, presence from attendance where day_id = ? order by person",
                            row ->
                                    marks.put(
                                            new PersonId(row.text("person")),
                                            Presence.valueOf(row.text("presence"))),
                            day.value());
                    return marks;
                });
    }

    /** Members with a seat who were marked present that day. */
    public int present(DayId day) {
        var marks = attendance(day);
        return (int) seated().stream().filter(m -> marks.get(m.id()) == Presence.PRESENT).count();
    }

    /** Attempts to reach somebody, first to last. */
    public List<Contact> contacts(PersonId person) {
        return read(
                sql ->
                        sql.list(
                                "select * from contact where person = ? order by position",
                                MembersTable::contact,
                                person.value()));
    }

    /** Every attempt to reach anybody, first to last; people nobody tried are not in it. */
    public Map<PersonId, List<Attempt>> contacted() {
        return read(
                sql -> {
                    var made = new LinkedHashMap<PersonId, List<Attempt>>();
                    for (var one :
                            sql.list(
                                    "select * from contact order by position",
                                    row -> new Attempt(contact(row), row.instant("made")))) {
                        made.computeIfAbsent(one.contact().person(), _ -> new ArrayList<>())
                                .add(one);
                    }
                    return made;
                });
    }

    private static Map<PersonId, List<SupportNeed>> needs(Sql sql) {
        var needs = new LinkedHashMap<PersonId, List<SupportNeed>>();
        sql.list(
                NEEDS,
                row ->
                        needs.computeIfAbsent(
                                        new PersonId(row.text("person")), _ -> new ArrayList<>())
                                .add(
                                        new SupportNeed(
                                                SupportNeed.Kind.valueOf(row.text("kind")),
                                                row.text("detail"))));
        return needs;
    }

    private static Respondent respondent(Row row) throws SQLException {
        return new Respondent(
                new PersonId(row.text("person")),
                paired(row.texts("features"), row.texts("feature_values")),
                paired(row.texts("headings"), row.texts("details")),
                row.optionalText("household").orElse(null));
    }

    private static SequencedMap<String, String> paired(List<String> names, List<String> values) {
        var pairs = new LinkedHashMap<String, String>();
        for (int i = 0; i < names.size(); i++) {
            pairs.put(names.get(i), values.get(i));
        }
        return pairs;
    }

    private static Contact contact(Row row) throws SQLException {
        return new Contact(
                row.text("id"),
                new PersonId(row.text("person")),
                Contact.Way.valueOf(row.text("way")),
                Contact.Outcome.valueOf(row.text("outcome")),
                row.text("note"));
    }

    private static Repair repair(Row row) throws SQLException {
        return new Repair(
                row.integer("row_number"),
                row.text("heading"),
                row.text("before"),
                row.text("after"),
                Repair.Reason.valueOf(row.text("reason")));
    }

    private static Exclusion exclusion(Row row) throws SQLException {
        return new Exclusion(row.integer("row_number"), row.text("person"), row.text("reason"));
    }

    private static HouseholdRuling ruling(Row row) throws SQLException {
        return new HouseholdRuling(row.text("address"), row.text("joined_to"));
    }
}
