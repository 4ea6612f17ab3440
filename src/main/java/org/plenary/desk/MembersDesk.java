package org.plenary.desk;

import org.plenary.assembly.DayId;
import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.Role;
import org.plenary.exchange.Imported;
import org.plenary.exchange.PoolReader;
import org.plenary.exchange.Reading;
import org.plenary.exchange.TableReader;
import org.plenary.exchange.TextTable;
import org.plenary.members.Contact;
import org.plenary.members.FeatureValue;
import org.plenary.members.KeptPool;
import org.plenary.members.Member;
import org.plenary.members.MembersChange;
import org.plenary.members.MembersChange.Mark;
import org.plenary.members.MembersChange.Step;
import org.plenary.members.PersonId;
import org.plenary.members.Presence;
import org.plenary.members.Replies;
import org.plenary.members.ReplyColumns;
import org.plenary.members.Respondent;
import org.plenary.members.Status;
import org.plenary.members.SupportNeed;
import org.plenary.store.MembersTable;
import org.plenary.store.Store;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From a file of replies to the register, and what happens to people on it. */
public final class MembersDesk {

    private final Store store;
    private final TableReader tables = new TableReader();
    private final PoolReader pools = new PoolReader();

    public MembersDesk(Store store) {
        this.store = store;
    }

    public MembersTable members() {
        return store.members();
    }

    /**
     * A file of replies, for showing; nothing is stored.
     *
     * @throws ProblemException when it cannot be read as a table
     */
    public ReplyFile open(Path file) {
        var read = open(file, Reading.AUTOMATIC);
        return read.read()
                .map(table -> new ReplyFile(table, pools, read.notes()))
                .orElseThrow(() -> new ProblemException(read.problems().getFirst()));
    }

    /** How the pool came about; empty before one is kept. */
    public Optional<KeptPool> kept() {
        return members().kept();
    }

    /**
     * Those in the pool of whom an id or a detail contains some words; all for no words.
     *
     * @param most how many at most, in the order of the pool
     */
    public List<Respondent> find(String words, int most) {
        return members().respondents(words, 0, most);
    }

    public int found(String words) {
        return members().found(words);
    }

    /** Everyone ever drawn, in the order of the draws. */
    public List<Member> register() {
        return members().register();
    }

    /** What was marked on that day; whoever is not in it was not marked. */
    public Map<PersonId, Presence> attendance(DayId day) {
        return members().attendance(day);
    }

    /** The file as a table, for showing; nothing is stored. */
    public Imported<TextTable> open(Path file, Reading how) {
        return tables.read(file, how);
    }

    /** What the columns probably mean. */
    public ReplyColumns guess(TextTable table, List<FeatureValue> known) {
        return pools.guess(table, known);
    }

    /** The replies with everything that has to be put right first; nothing is stored. */
    public Imported<Replies> preview(
            TextTable table, ReplyColumns columns, List<FeatureValue> known) {
        return pools.read(table, columns, known);
    }

    /**
     * Keeps the replies as the pool.
     *
     * @throws ProblemException when something has to be put right first, or people were drawn from
     *     an earlier pool
     */
    public void keep(Replies replies) {
        var problems = replies.problems();
        if (!problems.isEmpty()) {
            throw new ProblemException(problems.getFirst());
        }
        if (!members().register().isEmpty()) {
            throw new ProblemException(Problem.of("pool.drawn"));
        }
        var pool =
                replies.pool()
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                Problem.of("file.noRows", "file", replies.file())));
        store.commit(
                Role.ORGANISER,
                new MembersChange.PoolKept(
                        pool,
                        replies.file(),
                        replies.sha256(),
                        replies.repairs(),
                        replies.exclusions(),
                        replies.rulings()));
    }

    /**
     * Gives people another status; those who have it already are left alone.
     *
     * @throws ProblemException when somebody would get a seat that is not free, or without the draw
     *     it takes
     */
    public void change(Collection<PersonId> people, Status after, String reason) {
        if (after.hasSeat()) {
            new Seats(store)
                    .refuse(
                            members().register().stream()
                                    .filter(member -> people.contains(member.id()))
                                    .toList());
        }
        var steps =
                members().register().stream()
                        .filter(member -> people.contains(member.id()) && member.status() != after)
                        .map(member -> new Step(member.id(), member.status(), after))
                        .toList();
        if (!steps.isEmpty()) {
            store.commit(Role.ORGANISER, new MembersChange.StatusChanged(steps, reason));
        }
    }

    /** Marks people for a day; those who are marked so already are left alone. */
    public void mark(DayId day, Collection<PersonId> people, Presence after) {
        var marks = marks(members().attendance(day), people, after);
        if (!marks.isEmpty()) {
            store.commit(Role.FACILITATOR, new MembersChange.AttendanceMarked(day, marks));
        }
    }

    /** What there is to mark; nothing for whoever is marked so already. */
    static List<Mark> marks(
            Map<PersonId, Presence> marked, Collection<PersonId> people, Presence after) {
        return people.stream()
                .map(p -> new Mark(p, marked.getOrDefault(p, Presence.UNKNOWN), after))
                .filter(mark -> mark.before() != after)
                .toList();
    }

    public void contacted(Contact contact) {
        store.commit(Role.ORGANISER, new MembersChange.Contacted(contact));
    }

    public void note(Member member, List<SupportNeed> needs) {
        if (!member.needs().equals(needs)) {
            store.commit(
                    Role.ORGANISER,
                    new MembersChange.NeedsNoted(member.id(), member.needs(), needs));
        }
    }

    public void correct(PersonId person, String heading, String after) {
        var before = members().respondent(person).orElseThrow().details().getOrDefault(heading, "");
        if (!before.equals(after)) {
            store.commit(
                    Role.ORGANISER,
                    new MembersChange.DetailCorrected(person, heading, before, after));
        }
    }
}
