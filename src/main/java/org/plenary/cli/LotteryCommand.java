package org.plenary.cli;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.desk.ClashWords;
import org.plenary.desk.DrawBundles;
import org.plenary.desk.DrawTrial.Mending;
import org.plenary.desk.DrawTrial.Outcome;
import org.plenary.members.PersonId;
import org.plenary.members.Repair;
import org.plenary.sortition.Clash;
import org.plenary.sortition.DrawChange.Purpose;
import org.plenary.sortition.DrawFiles;
import org.plenary.sortition.FairLottery;
import org.plenary.sortition.NoChance;
import org.plenary.sortition.PersonChance;
import org.plenary.sortition.WayOut;

import picocli.CommandLine.Option;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What commands that end in a public lottery have in common: how it is picked and published. */
abstract class LotteryCommand extends Command {

    /** What a seed that is read aloud and typed again cannot hold. */
    private static final Pattern NOT_A_LINE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

    /** So many reasons why people have no chance are told, and so many people with each. */
    private static final int REASONS = 5;

    private static final int NAMED = 6;

    @Option(
            names = "--seed",
            paramLabel = "TEXT",
            description = "Decides everything; a fresh one is recorded when none is given.")
    private @Nullable String seed;

    @Option(
            names = "--pick",
            paramLabel = "DIGITS",
            description = {
                "Digits drawn by hand, the first drawn first, pick the panel.",
                "Without them the seed does."
            })
    private @Nullable String digits;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where the observer's files go; the folder is made.")
    private Path out = Path.of("");

    @Option(
            names = "--public",
            paramLabel = "DIR",
            description = {
                "Where the files for everybody go: pseudonyms only. The record of the draw is",
                "written beside it as DIR-record.docx and DIR-record.pdf."
            })
    private @Nullable Path everybodys;

    @Option(
            names = "--weighted",
            description = {
                "Also look for the exact weighted lottery, which proves that the chances are",
                "attained; with thousands of people it takes minutes."
            })
    private boolean weighs;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = {
                "How letters are stored in the CSV files, where the program would guess wrong,",
                "such as windows-1250, ISO-8859-2 or x-MacRoman."
            })
    private @Nullable String encoding;

    private final DrawBundles bundles;
    private final Watch watch;

    LotteryCommand(Terminal terminal, DrawBundles bundles, Watch watch) {
        super(terminal);
        this.bundles = bundles;
        this.watch = watch;
    }

    /** Makes the lottery; the outcome is written and told by {@link #run()}. */
    abstract Outcome lottery();

    abstract Purpose purpose();

    /** The text key of what stands above the ways out: whose figures they are. */
    abstract String waysOutIntro();

    @Override
    final int run() {
        if (seed != null && seed.isBlank()) {
            return refuse(BAD_INPUT, List.of(Problem.of("draw.seedBlank")));
        }
        if (seed != null && NOT_A_LINE.matcher(seed).find()) {
            return refuse(BAD_INPUT, List.of(Problem.of("draw.seedLines")));
        }
        watch.changesNothing();
        bundles.requireApart(out, everybodys);
        outputs().requireFoldersOfTheirOwn();
        bundles.requireFree(out, everybodys);
        long start = System.nanoTime();
        var outcome = lottery();
        double seconds = (System.nanoTime() - start) / 1e9;
        return switch (outcome) {
            case Outcome.Refused(var problems) -> {
                int exit = refuse(BAD_INPUT, problems);
                sayHowToChoose(problems);
                yield exit;
            }
            case Outcome.Impossible(var clash, var waysOut) -> impossible(clash, waysOut);
            case Outcome.Drawn drawn -> write(drawn, seconds);
        };
    }

    final Watch watch() {
        return watch;
    }

    final @Nullable String seed() {
        return seed;
    }

    final @Nullable String digits() {
        return digits == null ? null : digits.replaceAll("\\s", "");
    }

    final @Nullable Charset encoding() {
        try {
            return encoding == null ? null : Charset.forName(encoding);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.of("draw.noEncoding", "found", encoding), e);
        }
    }

    /** What is shown in the window beside the choice is here followed by how one chooses. */
    private void remark(Problem problem) {
        terminal().remark(terminal().texts().sentence(problem));
        sayHowToChoose(List.of(problem));
    }

    private void sayHowToChoose(List<Problem> problems) {
        if (problems.stream().anyMatch(problem -> problem.key().startsWith("file.encoding"))) {
            terminal().remark(text("cli.draw.encoding"));
        }
    }

    private int impossible(Clash clash, List<WayOut> waysOut) {
        var words = new ClashWords(terminal().texts());
        var why = String.join(" ", words.of(clash));
        var more = new LinkedHashMap<String, Object>();
        more.put("waysOut", waysOut.stream().map(way -> asMap(way, words.of(way))).toList());
        var problem = Problem.of("draw.impossible", "why", why);
        int exit = refuse(IMPOSSIBLE, List.of(problem), more);
        terminal().remark(text(waysOut.isEmpty() ? "draw.waysOut.none" : waysOutIntro()));
        for (int i = 0; i < waysOut.size(); i++) {
            terminal().remark("  %d. %s".formatted(i + 1, words.of(waysOut.get(i))));
        }
        return exit;
    }

    private static SequencedMap<String, Object> asMap(WayOut way, String text) {
        var changes = new ArrayList<SequencedMap<String, Object>>();
        for (var change : way.changes()) {
            var map = new LinkedHashMap<String, Object>();
            map.put("feature", change.before().value().feature());
            map.put("value", change.before().value().value());
            map.put("minBefore", change.before().min());
            map.put("maxBefore", change.before().max());
            map.put("min", change.after().min());
            map.put("max", change.after().max());
            changes.add(map);
        }
        var map = new LinkedHashMap<String, Object>();
        map.put("changes", changes);
        map.put("seats", way.seats());
        map.put("withinFlexibility", way.withinFlexibility());
        map.put("text", text);
        return map;
    }

    /** One by one where somebody might have decided otherwise. */
    private void sayMended(Mending mending) {
        long certain = mending.repairs().stream().filter(Repair::certain).count();
        if (certain > 0) {
            terminal().remark(text("cli.draw.repairs", "count", certain));
        }
        for (var repair : mending.repairs()) {
            if (!repair.certain()) {
                terminal()
                        .remark(
                                text(
                                        "cli.draw.repair",
                                        "row",
                                        repair.row(),
                                        "column",
                                        repair.column(),
                                        "before",
                                        repair.before(),
                                        "after",
                                        repair.after()));
            }
        }
        for (var why : mending.leftOut()) {
            terminal().remark(text("cli.draw.leftOut", "why", terminal().texts().title(why)));
        }
        if (!mending.leftOut().isEmpty()) {
            terminal()
                    .remark(
                            text(
                                    "cli.draw.mended",
                                    "repairs",
                                    mending.repairs().size(),
                                    "out",
                                    mending.leftOut().size()));
        }
    }

    private SequencedMap<String, Object> asMap(Mending mending) {
        var repairs = new ArrayList<SequencedMap<String, Object>>();
        for (var repair : mending.repairs()) {
            var map = new LinkedHashMap<String, Object>();
            map.put("row", repair.row());
            map.put("column", repair.column());
            map.put("before", repair.before());
            map.put("after", repair.after());
            map.put("reason", repair.reason().name().toLowerCase(Locale.ROOT));
            repairs.add(map);
        }
        var out = new ArrayList<SequencedMap<String, Object>>();
        for (var why : mending.leftOut()) {
            var map = new LinkedHashMap<String, Object>();
            map.put("row", Integer.valueOf(why.arguments().getOrDefault("row", "0")));
            map.put("problem", why.key());
            map.put("text", terminal().texts().title(why));
            out.add(map);
        }
        var result = new LinkedHashMap<String, Object>();
        result.put("repaired", repairs.size());
        result.put("leftOut", out.size());
        result.put("repairs", repairs);
        result.put("exclusions", out);
        return result;
    }

    /** The chance that was worked out, and what the panels one is drawn from make of it. */
    private String smallest(FairLottery lottery) {
        var drawable = lottery.people().stream().filter(person -> person.chance() > 0).toList();
        boolean isAll = drawable.size() == lottery.people().size();
        int panels = lottery.lottery().size();
        double chance = drawable.stream().mapToDouble(PersonChance::chance).min().orElse(0);
        int fewest = drawable.stream().mapToInt(PersonChance::panels).min().orElse(0);
        return text(
                isAll ? "cli.draw.minimum" : "cli.draw.minimum.others",
                "minimum",
                percent(chance),
                "fewest",
                fewest,
                "panels",
                panels,
                "share",
                percent((double) fewest / panels));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.4f", 100 * share);
    }

    /** By the reason in words; nobody where everybody has a chance. */
    private SequencedMap<String, List<PersonId>> withoutChance(Outcome.Drawn drawn) {
        var lottery = drawn.draw().from();
        if (lottery.withoutChance().isEmpty()) {
            return new LinkedHashMap<>();
        }
        watch.at(-1, "draw.screen.never");
        return new ClashWords(terminal().texts())
                .byReason(NoChance.of(drawn.pool(), lottery, watch));
    }

    /** By their ids: a name may be overheard, or end up in a protocol. */
    private List<String> told(SequencedMap<String, List<PersonId>> never, int people) {
        if (people == 0) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        lines.add(text("cli.draw.never", "n", people));
        for (var reason : never.entrySet().stream().limit(REASONS).toList()) {
            var ids = reason.getValue();
            var who =
                    ids.stream()
                            .limit(NAMED)
                            .map(PersonId::value)
                            .collect(Collectors.joining(", "));
            if (ids.size() > NAMED) {
                who = text("draw.never.more", "names", who, "more", ids.size() - NAMED);
            }
            lines.add("  " + text("draw.never", "who", who, "why", reason.getKey()));
        }
        if (never.size() > REASONS) {
            lines.add("  " + text("cli.draw.never.more", "n", never.size() - REASONS));
        }
        return lines;
    }

    private static List<SequencedMap<String, Object>> asList(
            SequencedMap<String, List<PersonId>> never) {
        var reasons = new ArrayList<SequencedMap<String, Object>>();
        never.forEach(
                (why, people) -> {
                    var reason = new LinkedHashMap<String, Object>();
                    reason.put("people", people.stream().map(PersonId::value).toList());
                    reason.put("why", why);
                    reasons.add(reason);
                });
        return reasons;
    }

    private int write(Outcome.Drawn drawn, double seconds) {
        var never = withoutChance(drawn);
        drawn.notes().forEach(this::remark);
        sayMended(drawn.mending());
        var draw = drawn.draw();
        var written = bundles.write(drawn, purpose(), out, everybodys, weighs, watch);
        var lottery = draw.from();
        var result = new LinkedHashMap<String, Object>(DrawFiles.figures(lottery));
        result.put("seed", lottery.seed());
        result.put("pickedBy", draw.pick().method().name().toLowerCase(Locale.ROOT));
        result.put("picked", draw.pick().said());
        result.put("panel", draw.panel().number());
        result.put("fingerprint", written.fingerprint());
        result.put("unique", written.unique());
        result.put("weighted", written.weighted());
        result.put("seconds", seconds);
        result.put("withoutChance", asList(never));
        result.putAll(asMap(drawn.mending()));
        var lines = new ArrayList<String>();
        lines.add(
                text(
                        "cli.draw.done",
                        "size",
                        draw.panel().members().size(),
                        "pool",
                        drawn.pool().size(),
                        "panels",
                        lottery.lottery().size(),
                        "panel",
                        draw.panel().number()));
        int asked = lottery.settings().panels();
        int panels = lottery.lottery().size();
        if (panels > asked) {
            lines.add(text("cli.draw.grown", "panels", panels, "asked", asked));
        }
        lines.addAll(told(never, lottery.figures().zeroChance()));
        lines.add(smallest(lottery));
        lines.add(
                text(
                        "cli.draw.proved",
                        "proved",
                        lottery.proof().claim().words(),
                        "seed",
                        lottery.seed()));
        lines.add(text("cli.draw.fingerprint", "fingerprint", written.fingerprint()));
        lines.add(text("cli.draw.observer", "out", out, "unique", written.unique()));
        if (weighs) {
            var key = written.weighted() == 0 ? "cli.draw.weighted.none" : "cli.draw.weighted";
            lines.add(text(key, "panels", written.weighted()));
        }
        if (everybodys != null) {
            lines.add(text("cli.draw.public", "out", everybodys));
            written.papers().forEach(paper -> lines.add(text("cli.draw.record", "file", paper)));
        }
        return done(result, lines.toArray(String[]::new));
    }
}
