package org.plenary.desk;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.Progress;
import org.plenary.decisions.Standing.Status;
import org.plenary.decisions.Trace;
import org.plenary.documents.pdf.PdfWriter;
import org.plenary.documents.word.WordWriter;
import org.plenary.members.FeatureValue;
import org.plenary.members.Member;
import org.plenary.members.PersonId;
import org.plenary.members.Pool;
import org.plenary.report.Report;
import org.plenary.report.book.Facts;
import org.plenary.report.book.FinalReport;
import org.plenary.report.book.Profile;
import org.plenary.report.chart.Lettering;
import org.plenary.seating.SeatingPlan;
import org.plenary.sortition.DrawChange.Purpose;
import org.plenary.sortition.Shares;
import org.plenary.store.DrawTable;
import org.plenary.store.Store;
import org.plenary.texts.Texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The final report: one tree, written to Word and to PDF, so the two cannot say different things.
 */
public final class ReportDesk {

    private final Store store;
    private final Clock clock;

    public ReportDesk(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The two documents. */
    public record Written(Path word, Path pdf) {}

    /**
     * What a reader would miss.
     *
     * @param notes nobody has placed yet, of {@code allNotes} that count
     * @param drafts not voted on yet, of all recommendations that were not withdrawn
     */
    public record Open(
            int notes, int allNotes, int drafts, int recommendations, boolean hasMembers) {

        public static final Open NOTHING = new Open(0, 0, 0, 0, false);
    }

    public Open open() {
        var standings = store.decisions().all();
        var ledger = new Trace(standings, store.notes().all(), store.notes().fates()).ledger();
        int drafts = (int) standings.stream().filter(s -> s.status() == Status.DRAFT).count();
        int withdrawn =
                (int) standings.stream().filter(s -> s.status() == Status.WITHDRAWN).count();
        return new Open(
                ledger.open().size(),
                ledger.all(),
                drafts,
                standings.size() - withdrawn,
                !store.members().seated().isEmpty());
    }

    /** Everything the report would say now. */
    public Report build() {
        return new FinalReport(texts()).build(facts());
    }

    /**
     * Writes {@code report.docx} and {@code report.pdf}, each whole or not at all.
     *
     * @param folder made if it is not there
     * @throws ProblemException when the folder cannot be written to
     */
    public Written write(Path folder, Progress progress) {
        progress.at(0, "report.building");
        var report = build();
        var lettering = new Lettering();
        made(folder);
        var word = folder.resolve("report.docx");
        var pdf = folder.resolve("report.pdf");
        new WordWriter(lettering).write(report, word, progress.part(0.1, 0.4));
        new PdfWriter(lettering).write(report, pdf, progress.part(0.4, 1.0));
        return new Written(word, pdf);
    }

    private static void made(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new ProblemException(Problem.of("file.cannotWrite", "file", folder), e);
        }
    }

    /** The report's language has its own texts; English stands in where there are none. */
    private static Texts texts() {
        return new Texts("en");
    }

    private Facts facts() {
        var assembly = store.assembly().current();
        var agenda = store.agenda().current();
        var draw = store.draws().latest(Purpose.PANEL).flatMap(DrawTable.Held::draw).orElse(null);
        var pool = store.members().pool();
        return new Facts(
                assembly,
                LocalDate.ofInstant(clock.instant(), clock.getZone()),
                texts().get("report.version", "position", store.position()),
                agenda,
                store.notes().themes(),
                store.notes().all(),
                store.notes().fates(),
                store.decisions().all(),
                funnel(pool),
                pool.map(this::profile).orElse(null),
                draw,
                attendance(),
                rounds(store.seating().plan()));
    }

    private List<Facts.FunnelStep> funnel(Optional<Pool> pool) {
        var steps = new ArrayList<Facts.FunnelStep>();
        pool.ifPresent(replied -> steps.add(step("report.funnel.pool", replied.size())));
        int drawn = store.members().register().size();
        if (drawn > 0) {
            steps.add(step("report.funnel.drawn", drawn));
            steps.add(step("report.funnel.members", store.members().seated().size()));
        }
        return steps;
    }

    private static Facts.FunnelStep step(String key, int people) {
        return new Facts.FunnelStep(texts().get(key), people);
    }

    private @Nullable Profile profile(Pool pool) {
        var seated = store.members().seated();
        if (seated.isEmpty()) {
            return null;
        }
        var shares = store.draws().population();
        var features = new ArrayList<Profile.Feature>();
        for (var feature : profiled(pool)) {
            var values = new LinkedHashMap<String, Profile.Value>();
            for (var value : values(feature, pool, shares)) {
                var wanted = new FeatureValue(feature, value);
                values.put(
                        value,
                        new Profile.Value(
                                value,
                                share(shares, wanted),
                                (int) pool.count(wanted),
                                count(seated, wanted)));
            }
            features.add(new Profile.Feature(feature, List.copyOf(values.values())));
        }
        return new Profile(pool.size(), seated.size(), features);
    }

    /** The features the draw was balanced by; all of the pool's where nothing was asked. */
    private List<String> profiled(Pool pool) {
        return store.draws()
                .settings()
                .map(settings -> settings.targets().features())
                .orElse(pool.features());
    }

    /** In the order of the targets, then of the population, then as they come in the pool. */
    private Set<String> values(String feature, Pool pool, Shares shares) {
        var values = new LinkedHashSet<String>();
        store.draws()
                .settings()
                .ifPresent(
                        s -> s.targets().of(feature).forEach(t -> values.add(t.value().value())));
        shares.parts().stream()
                .filter(part -> part.value().feature().equals(feature))
                .forEach(part -> values.add(part.value().value()));
        pool.respondents().forEach(r -> values.add(r.features().getOrDefault(feature, "")));
        return values;
    }

    /** NaN where the population is not known. */
    private static double share(Shares shares, FeatureValue wanted) {
        double all = 0;
        double part = Double.NaN;
        for (var known : shares.parts()) {
            if (known.value().feature().equals(wanted.feature())) {
                all += known.size();
                part = known.value().equals(wanted) ? known.size() : part;
            }
        }
        return part / all;
    }

    private static int count(List<Member> members, FeatureValue wanted) {
        return (int) members.stream().filter(member -> member.person().has(wanted)).count();
    }

    private List<Facts.Attendance> attendance() {
        int entitled = store.members().seated().size();
        var days = new ArrayList<Facts.Attendance>();
        for (var plan : store.agenda().current().days()) {
            int present = store.members().present(plan.day().id());
            if (present > 0) {
                days.add(new Facts.Attendance(plan.day().title(), present, entitled));
            }
        }
        return days;
    }

    private List<Facts.SeatRound> rounds(SeatingPlan plan) {
        var rounds = new ArrayList<Facts.SeatRound>();
        var met = new HashSet<Set<PersonId>>();
        for (int round : plan.rounds()) {
            int before = met.size();
            for (int table : plan.sizes(round).keySet()) {
                var people = plan.peopleAt(round, table);
                for (int a = 0; a < people.size(); a++) {
                    for (int b = a + 1; b < people.size(); b++) {
                        met.add(Set.of(people.get(a), people.get(b)));
                    }
                }
            }
            rounds.add(
                    new Facts.SeatRound(
                            texts().get("report.round", "round", round),
                            plan.seats(round).size(),
                            plan.sizes(round).size(),
                            met.size() - before));
        }
        return rounds;
    }
}
