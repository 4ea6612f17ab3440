package org.plenary.desk;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.Progress;
import org.plenary.desk.DrawTrial.Mending;
import org.plenary.desk.DrawTrial.Outcome;
import org.plenary.exchange.BundleReader;
import org.plenary.exchange.DrawnBundle;
import org.plenary.exchange.IdsReader;
import org.plenary.exchange.Imported;
import org.plenary.exchange.TargetsReader;
import org.plenary.members.PersonId;
import org.plenary.members.Pool;
import org.plenary.sortition.DrawSettings;
import org.plenary.sortition.Targets;
import org.plenary.sortition.Vacancies;
import org.plenary.verify.Verifier;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Seats that became free after a draw, filled by a lottery of its own from the observer's files of
 * the draws before it: the same protocol, with targets that follow from who remains.
 */
public final class ReplacementTrial {

    /**
     * @param panel the observer's bundle of the panel's draw
     * @param filled those of earlier replacements, whose members sit too
     * @param standby those of alternates, who are not drawn again
     * @param left file with the ids of those who are not available any more; null for nobody
     * @param remaining file with the ids of those who still sit, instead of {@code left}
     * @param targets of the whole panel, where they were relaxed since; null for those of the draw
     * @param encoding of the targets; null to tell it by their bytes
     */
    public record Standing(
            Path panel,
            List<Path> filled,
            List<Path> standby,
            @Nullable Path left,
            @Nullable Path remaining,
            @Nullable Path targets,
            @Nullable Charset encoding) {

        public Standing {
            filled = List.copyOf(filled);
            standby = List.copyOf(standby);
        }
    }

    /**
     * @param seats how many to fill now; 0 for all that are open
     * @param alternates how many people to draw who stand ready, instead of filling seats; 0 for
     *     none
     * @param panels 0 for as many as the panel's draw asked for
     */
    public record Wanted(
            int seats,
            int alternates,
            int panels,
            @Nullable String seed,
            @Nullable String digits) {}

    /**
     * @throws ProblemException when the bundles or lists cannot be used as they are
     */
    public Outcome draw(Standing standing, Wanted wanted, Progress progress) {
        progress.at(-1, "draw.reading");
        var wrong = new ArrayList<Problem>();
        var follows = new ArrayList<String>();
        var vacancies = vacancies(standing, follows, wrong);
        if (!wrong.isEmpty()) {
            return new Outcome.Refused(wrong);
        }
        var ask = ask(vacancies, wanted);
        var asked = ask.settings();
        var settings =
                new DrawSettings(
                        asked.targets(),
                        asked.rule(),
                        asked.onePerHousehold(),
                        wanted.panels() == 0 ? asked.panels() : wanted.panels());
        var outcome =
                new LotteryTrial()
                        .draw(
                                new LotteryTrial.Asked(
                                        ask.pool(), settings, Mending.NONE, List.of(), follows),
                                wanted.seed(),
                                wanted.digits(),
                                progress);
        if (!(outcome instanceof Outcome.Impossible(var clash, var waysOut))) {
            return outcome;
        }
        int number = asked.targets().panelSize();
        return new Outcome.Impossible(
                clash,
                waysOut.stream()
                        .map(
                                way ->
                                        wanted.alternates() > 0
                                                ? vacancies.ofPanelFromAlternates(way, number)
                                                : vacancies.ofPanel(way, number))
                        .toList());
    }

    private static Vacancies.Ask ask(Vacancies vacancies, Wanted wanted) {
        if (wanted.alternates() > 0) {
            return vacancies.alternates(wanted.alternates());
        }
        int open = vacancies.seats();
        if (open == 0) {
            throw new ProblemException(Problem.of("replace.noSeat"));
        }
        if (wanted.seats() > open) {
            throw new ProblemException(
                    Problem.of("replace.tooMany", "wanted", wanted.seats(), "open", open));
        }
        return vacancies.replacements(wanted.seats() == 0 ? open : wanted.seats());
    }

    /**
     * @param follows gets the names of the draws
     * @param wrong gets every line of the lists that cannot be used
     */
    private static Vacancies vacancies(
            Standing standing, List<String> follows, List<Problem> wrong) {
        var first = bundle(standing.panel());
        follows.add(first.name());
        var known = new TreeSet<PersonId>();
        first.pool().respondents().forEach(person -> known.add(person.id()));
        var members = new LinkedHashSet<>(first.members());
        var panel = first.name();
        standing.filled().forEach(folder -> members.addAll(drawn(folder, panel, known, follows)));
        var gone = new TreeSet<PersonId>();
        standing.standby().forEach(folder -> gone.addAll(drawn(folder, panel, known, follows)));
        if (standing.remaining() != null) {
            var still = people(standing.remaining(), members, wrong);
            members.stream().filter(member -> !still.contains(member)).forEach(gone::add);
        } else if (standing.left() != null) {
            var everDrawn = new LinkedHashSet<>(members);
            everDrawn.addAll(gone);
            gone.addAll(people(standing.left(), everDrawn, wrong));
        }
        members.removeAll(gone);
        var settings = settings(standing, first);
        int seats = settings.targets().panelSize();
        if (wrong.isEmpty() && members.size() > seats) {
            throw new ProblemException(
                    Problem.of("replace.overfull", "members", members.size(), "seats", seats));
        }
        var remaining = wrong.isEmpty() ? List.copyOf(members) : List.<PersonId>of();
        return new Vacancies(first.pool(), settings, remaining, gone);
    }

    private static DrawSettings settings(Standing standing, DrawnBundle first) {
        var before = first.settings();
        if (standing.targets() == null) {
            return before;
        }
        int size = before.targets().panelSize();
        var read = new TargetsReader().read(standing.targets(), size, standing.encoding());
        var targets = orThrow(read.clean(), read);
        refuseForeign(targets, first.pool());
        return new DrawSettings(targets, before.rule(), before.onePerHousehold(), before.panels());
    }

    private static void refuseForeign(Targets targets, Pool pool) {
        for (var feature : targets.features()) {
            if (!pool.features().contains(feature)) {
                throw new ProblemException(
                        Problem.of(
                                "replace.foreignFeature",
                                "found",
                                feature,
                                "known",
                                String.join(", ", pool.features())));
            }
        }
    }

    /**
     * @param panel the name of the panel's draw
     */
    private static List<PersonId> drawn(
            Path folder, String panel, Set<PersonId> known, List<String> follows) {
        var bundle = bundle(folder);
        follows.add(bundle.name());
        var members = bundle.members();
        for (var member : members) {
            if (!known.contains(member)) {
                throw new ProblemException(
                        Problem.of("replace.otherPool", "folder", folder, "found", member));
            }
        }
        if (!bundle.follows().contains(panel)) {
            throw new ProblemException(Problem.of("replace.notFollowing", "folder", folder));
        }
        return members;
    }

    /** Reads a bundle only if everything in it holds. */
    private static DrawnBundle bundle(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ProblemException(Problem.of("bundle.noFolder", "folder", folder));
        }
        try {
            var verdict = Verifier.verify(folder);
            if (!verdict.holds()) {
                throw new ProblemException(Problem.of("replace.notTrue", "folder", folder));
            }
            if (!verdict.bundle().equals("observer")) {
                throw new ProblemException(Problem.of("replace.notObservers", "folder", folder));
            }
        } catch (IOException e) {
            throw new ProblemException(Problem.of("bundle.unreadable", "folder", folder), e);
        }
        var read = new BundleReader().read(folder);
        return orThrow(read.clean(), read);
    }

    private static Set<PersonId> people(Path file, Set<PersonId> members, List<Problem> wrong) {
        var read = new IdsReader().read(file);
        var people = new TreeSet<PersonId>();
        for (var listed : orThrow(read.clean(), read)) {
            if (members.contains(listed.person())) {
                people.add(listed.person());
            } else {
                wrong.add(
                        Problem.of(
                                "replace.notMember",
                                "file",
                                file,
                                "row",
                                listed.row(),
                                "found",
                                listed.person()));
            }
        }
        return people;
    }

    private static <T> T orThrow(Optional<T> content, Imported<?> read) {
        return content.orElseThrow(() -> new ProblemException(read.problems().getFirst()));
    }
}
