package org.plenary.desk;

import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.Progress;
import org.plenary.assembly.Role;
import org.plenary.documents.pdf.PdfWriter;
import org.plenary.members.Attempt;
import org.plenary.members.Contact;
import org.plenary.members.Member;
import org.plenary.members.MembersChange;
import org.plenary.members.PersonId;
import org.plenary.members.Pool;
import org.plenary.members.Status;
import org.plenary.report.CallSheet;
import org.plenary.report.ChanceLetter;
import org.plenary.report.chart.Lettering;
import org.plenary.sortition.CallOrder;
import org.plenary.sortition.CallOrder.Reason;
import org.plenary.sortition.DrawChange.Purpose;
import org.plenary.sortition.DrawFiles;
import org.plenary.sortition.DrawSettings;
import org.plenary.sortition.Occasion;
import org.plenary.sortition.OwnChance;
import org.plenary.store.DrawTable;
import org.plenary.store.Store;
import org.plenary.texts.Texts;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The week after a draw: everybody drawn is called, and what they say is kept. */
public final class ConfirmationDesk {

    private final Store store;
    private final Ids ids;
    private final Clock clock;
    private final Texts texts = new Texts("en");

    public ConfirmationDesk(Store store, Ids ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param place in the order of calls, counted from 1; 0 for whoever need not be called
     * @param why what moved them up, in a sentence or two
     * @param log every attempt to reach them, first to last
     */
    public record Line(Member member, int place, String why, List<Attempt> log) {

        public Line {
            log = List.copyOf(log);
        }

        public boolean isToCall() {
            return place > 0;
        }
    }

    /**
     * @param lines those to call in their order, then everybody else on the register
     * @param seats of the panel
     */
    public record Week(List<Line> lines, int seats) {

        public static final Week NONE = new Week(List.of(), 0);

        public Week {
            lines = List.copyOf(lines);
        }

        public int toCall() {
            return (int) lines.stream().filter(Line::isToCall).count();
        }

        public int with(Status status) {
            return (int) lines.stream().filter(l -> l.member().status() == status).count();
        }

        /** Drawn, and will not come. */
        public int lost() {
            return with(Status.DECLINED) + with(Status.WITHDREW) + with(Status.REPLACED);
        }

        /** Seats nobody has. */
        public int free() {
            long taken = lines.stream().filter(l -> l.member().status().hasSeat()).count();
            return (int) Math.max(0, seats - taken);
        }
    }

    /** As it stands; without lines before anybody was drawn. */
    public Week week() {
        var register = store.members().register();
        var settings = store.draws().settings();
        var pool = store.members().pool();
        if (register.isEmpty() || pool.isEmpty()) {
            return Week.NONE;
        }
        var log = store.members().contacted();
        var lines = new ArrayList<Line>();
        var called = new HashSet<PersonId>();
        for (var call : order(pool.get(), settings, register, log)) {
            called.add(call.member().id());
            lines.add(
                    new Line(
                            call.member(),
                            lines.size() + 1,
                            why(call.why()),
                            log.getOrDefault(call.member().id(), List.of())));
        }
        for (var member : register) {
            if (!called.contains(member.id())) {
                lines.add(new Line(member, 0, "", log.getOrDefault(member.id(), List.of())));
            }
        }
        return new Week(lines, settings.map(s -> s.targets().panelSize()).orElse(0));
    }

    private static List<CallOrder.Call> order(
            Pool pool,
            Optional<DrawSettings> settings,
            List<Member> register,
            Map<PersonId, List<Attempt>> log) {
        var unanswered = new HashMap<PersonId, Integer>();
        log.forEach((person, made) -> unanswered.put(person, unanswered(made)));
        return settings.map(asked -> new CallOrder(pool, asked.targets(), register).of(unanswered))
                .orElse(List.of());
    }

    /** Since they were last reached. */
    private static int unanswered(List<Attempt> log) {
        int tries = 0;
        for (var made : log) {
            switch (made.contact().outcome()) {
                case NO_ANSWER, MESSAGE_LEFT, WRONG_ADDRESS -> tries++;
                case REACHED, CONFIRMED, DECLINED, WITHDREW, GIVEN_UP -> tries = 0;
            }
        }
        return tries;
    }

    private String why(List<Reason> reasons) {
        return reasons.stream().map(this::why).collect(Collectors.joining(" "));
    }

    private String why(Reason reason) {
        return switch (reason) {
            case Reason.Unanswered(int tries) ->
                    texts.get(tries == 1 ? "calls.why.once" : "calls.why.tried", "n", tries);
            case Reason.SaidNo(var value, int no, int decided) ->
                    texts.get("calls.why.no", "value", value, "no", no, "n", decided);
            case Reason.FewReplied(var value, double times) ->
                    texts.get(
                            "calls.why.few",
                            "value",
                            value,
                            "percent",
                            String.format(Locale.UK, "%.0f\u00a0%%", 100 / times));
        };
    }

    /**
     * Writes down an attempt and, where it settled the matter, what the register says from now on:
     * one change.
     *
     * @param note a word why; may be empty
     * @throws ProblemException when a seat would be given that somebody else has
     */
    public void note(PersonId person, Contact.Way way, Contact.Outcome outcome, String note) {
        var member =
                store.members().register().stream()
                        .filter(one -> one.id().equals(person))
                        .findFirst()
                        .orElseThrow();
        var contact = new Contact(ids.next().toString(), person, way, outcome, note.strip());
        var before = member.status();
        var after = outcome.decides().filter(status -> status != before);
        if (after.isEmpty()) {
            store.commit(Role.ORGANISER, new MembersChange.Contacted(contact));
            return;
        }
        if (after.get().hasSeat() && !before.hasSeat()) {
            new Seats(store).refuse(List.of(member));
        }
        var step = new MembersChange.Step(person, before, after.get());
        store.commit(Role.ORGANISER, new MembersChange.Answered(contact, step));
    }

    /**
     * Their chance in the latest lottery that drew them, or else in the latest they could have been
     * drawn in, with what made it so.
     *
     * @return empty where they were in none
     */
    public Optional<OwnChance> chance(PersonId person) {
        return heldFor(person).map(held -> chance(person, held));
    }

    private Optional<DrawTable.Held> heldFor(PersonId person) {
        var all =
                store.draws().all().reversed().stream()
                        .filter(held -> held.purpose() != Purpose.TRIAL)
                        .filter(held -> held.draw().isPresent())
                        .filter(held -> isIn(person, held))
                        .toList();
        return all.stream()
                .filter(h -> drew(person, h))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private static boolean isIn(PersonId person, DrawTable.Held held) {
        return held.lottery().people().stream().anyMatch(one -> one.person().equals(person));
    }

    private static boolean drew(PersonId person, DrawTable.Held held) {
        return held.draw().filter(d -> d.panel().members().contains(person)).isPresent();
    }

    private OwnChance chance(PersonId person, DrawTable.Held held) {
        return OwnChance.of(person, held.lottery(), poolOf(held));
    }

    /** Those who could be drawn then. */
    private Pool poolOf(DrawTable.Held held) {
        var all = store.members().pool().orElseThrow();
        var then = new HashSet<PersonId>();
        held.lottery().people().forEach(one -> then.add(one.person()));
        return new Pool(
                all.features(),
                all.respondents().stream().filter(r -> then.contains(r.id())).toList());
    }

    /** In plain words, as one would say it on the telephone. */
    public List<String> words(OwnChance chance) {
        var words = new ArrayList<String>();
        words.add(
                texts.get(
                        "chance.own",
                        "chance",
                        percent(chance.chance()),
                        "on",
                        number(chance.on()),
                        "panels",
                        number(chance.panels())));
        words.add(
                texts.get(
                        "chance.equal",
                        "pool",
                        number(chance.pool()),
                        "seats",
                        number(chance.seats()),
                        "equal",
                        percent(chance.equal())));
        for (var pull : chance.pulls()) {
            words.add(
                    texts.get(
                            pull.lifts() ? "chance.lifts" : "chance.lowers",
                            "value",
                            pull.value(),
                            "replies",
                            number(pull.replies()),
                            "min",
                            pull.min(),
                            "max",
                            pull.max(),
                            "seats",
                            pull.min() == pull.max()
                                    ? texts.get("chance.exactly", "n", pull.min())
                                    : texts.get(
                                            "chance.range", "min", pull.min(), "max", pull.max())));
        }
        if (chance.pulls().isEmpty()) {
            words.add(texts.get("chance.noPull"));
        }
        return words;
    }

    private static String percent(double share) {
        return String.format(Locale.UK, "%.1f\u00a0%%", 100 * share);
    }

    private static String number(int n) {
        return String.format(Locale.UK, "%,d", n);
    }

    /** Those to call, in their order, with room to write. */
    public void callSheet(Path file, Progress progress) {
        progress.at(-1, "report.building");
        var lines = new ArrayList<CallSheet.Line>();
        for (var line : week().lines()) {
            if (line.isToCall()) {
                lines.add(
                        new CallSheet.Line(
                                line.member().name(),
                                line.member().id().value(),
                                line.member().person().reachedBy(),
                                line.why(),
                                line.log().size()));
            }
        }
        var sheet = new CallSheet(store.assembly().current().name(), today(), language(), lines);
        new PdfWriter(new Lettering()).write(sheet.report(texts), file, progress);
    }

    /**
     * How somebody came to be drawn, or not, for their eyes only.
     *
     * @throws ProblemException when they were in no draw
     */
    public void letter(PersonId person, Path file, Progress progress) {
        progress.at(-1, "report.building");
        var held =
                heldFor(person).orElseThrow(() -> new ProblemException(Problem.of("draw.notHeld")));
        var name = store.members().respondent(person).orElseThrow().displayName();
        var letter =
                new ChanceLetter(
                        store.assembly().current().name(),
                        today(),
                        language(),
                        name,
                        held.number(),
                        held.draw().orElseThrow().panel().number(),
                        drew(person, held),
                        words(chance(person, held)),
                        slip(person, held));
        new PdfWriter(new Lettering()).write(letter.report(texts), file, progress);
    }

    private ChanceLetter.Slip slip(PersonId person, DrawTable.Held held) {
        var pool = poolOf(held);
        var secret = DrawDesk.secretOf(held, pool);
        var draw = held.draw().orElseThrow();
        var slip = new DrawFiles(draw, pool, Occasion.UNRECORDED, secret).slip(person);
        return new ChanceLetter.Slip(slip.pseudonym(), slip.opening());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private Locale language() {
        return Locale.forLanguageTag(store.assembly().current().language());
    }
}
