package org.plenary.sortition;

import org.plenary.assembly.Seed;
import org.plenary.members.FeatureValue;
import org.plenary.members.PersonId;
import org.plenary.members.Pool;
import org.plenary.members.Respondent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A draw as files, for whoever writes them to disk: the observer's bundle names people and their
 * features and is confidential, the public one knows only pseudonyms. docs/methods/lottery.md
 * describes every column for somebody who writes another verifier.
 */
public final class DrawFiles {

    private static final String FORMAT = "plenary-draw-1";
    private static final String COUNTS = "counts.csv";
    private static final String WEIGHTED = "weighted.csv";

    /** Files of a bundle that not every draw has. */
    public static final Set<String> NOT_ALWAYS = Set.of(COUNTS, WEIGHTED);

    /** Counts of fewer people than this would describe each of them. */
    private static final int COUNTED = 5;

    private final Draw draw;
    private final FairLottery lottery;
    private final Pool pool;
    private final Occasion occasion;
    private final Pseudonyms pseudonyms;
    private final Map<String, String> homes;
    private final Map<PersonId, Respondent> byId = new HashMap<>();

    /**
     * @param pool the lottery was made from
     * @param secret decides the pseudonyms; kept by organiser and observers
     */
    public DrawFiles(Draw draw, Pool pool, Occasion occasion, Seed secret) {
        this.draw = draw;
        this.lottery = draw.from();
        this.pool = pool;
        this.occasion = occasion;
        pseudonyms = new Pseudonyms(pool, secret);
        homes = homes();
        pool.respondents().forEach(r -> byId.put(r.id(), r));
    }

    /**
     * The observer's bundle of a draw no journal knows.
     *
     * @return text by file name; the same draw gives the same text
     */
    public static SequencedMap<String, String> of(Draw draw, Pool pool) {
        var secret = secretOf(pool, draw.from());
        return new DrawFiles(draw, pool, Occasion.UNRECORDED, secret).observers();
    }

    /**
     * A secret that follows from pool and seed, so that the same draw gives the same files. To
     * guess it one would have to know everything the reply file says of everybody in the pool.
     */
    public static Seed secretOf(Pool pool, FairLottery lottery) {
        return Pseudonyms.secretOf(pool, lottery.seed());
    }

    /**
     * What is read aloud before the draw: it fixes pool, targets, settings, and the panels with
     * their numbers.
     *
     * @return 64 hexadecimal digits
     */
    public String fingerprint() {
        var fixed =
                List.of(commitment(), Hashes.sha256(publicPanels()), Hashes.sha256(publicPeople()));
        return Hashes.sha256(
                String.join("\n", fixed)
                        + "\n"
                        + (showsCounts(lottery.settings()) ? limits() : ""));
    }

    /**
     * @return text by file name, the list of hashes last
     */
    public SequencedMap<String, String> observers() {
        return observers(Optional.empty());
    }

    /**
     * @param weighted proof that the chances are attained; {@code weighted.csv}
     * @return text by file name, the list of hashes last
     */
    public SequencedMap<String, String> observers(Optional<WeightedLottery> weighted) {
        var files = new LinkedHashMap<String, String>();
        files.put("draw.json", summary("observer"));
        files.put("targets.csv", targets());
        files.put("people.csv", people());
        files.put("chances.csv", chances());
        files.put("panels.csv", panels());
        if (showsCounts(lottery.settings())) {
            files.put(COUNTS, counts());
        }
        files.put("panel.csv", panel());
        files.put("certificate.csv", certificate());
        weighted.ifPresent(lottery -> files.put(WEIGHTED, weighted(lottery)));
        return sealed(files);
    }

    /**
     * @return text by file name, the list of hashes last
     */
    public SequencedMap<String, String> forPublic() {
        var files = new LinkedHashMap<String, String>();
        files.put("draw.json", summary("public"));
        files.put("targets.csv", targets());
        files.put("people.csv", publicPeople());
        files.put("panels.csv", publicPanels());
        if (showsCounts(lottery.settings())) {
            files.put(COUNTS, counts());
        }
        files.put("panel.csv", publicPanel());
        return sealed(files);
    }

    /**
     * What one person needs in order to find themselves among the published panels.
     *
     * @param opening kept back from the public, so that nobody else can tell whose pseudonym it is
     */
    public record Slip(String pseudonym, String opening) {}

    public Slip slip(PersonId person) {
        return new Slip(pseudonyms.of(person), pseudonyms.opening(person));
    }

    /**
     * Whether the public may read how many people of a panel have each value: not of panels of one
     * to four people, whose counts come close to a description of each.
     */
    public static boolean showsCounts(DrawSettings settings) {
        return settings.targets().panelSize() >= COUNTED;
    }

    /** How many people in the pool have features nobody else has: shown before anything leaves. */
    public static int uniqueInFeatures(Pool pool) {
        var counts = new HashMap<Map<String, String>, Integer>();
        pool.respondents().forEach(r -> counts.merge(r.features(), 1, Integer::sum));
        return (int) counts.values().stream().filter(count -> count == 1).count();
    }

    /** What a summary of the lottery says, in the order in which it says it. */
    public static SequencedMap<String, Object> figures(FairLottery lottery) {
        var figures = lottery.figures();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("pool", figures.pool());
        fields.put("size", figures.size());
        fields.put("minimum", figures.minimum());
        fields.put("gini", figures.gini());
        fields.put("geometricMean", figures.geometricMean());
        fields.put("realisedMinimum", figures.realisedMinimum());
        fields.put("zeroChance", figures.zeroChance());
        fields.put("proved", lottery.proof().claim().words());
        fields.put("gap", lottery.proof().gap());
        fields.put("panels", figures.panels());
        return fields;
    }

    private String summary(String bundle) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("format", FORMAT);
        fields.put("bundle", bundle);
        fields.putAll(figures(lottery));
        fields.put("rule", words(lottery.settings().rule()));
        fields.put("onePerHousehold", lottery.settings().onePerHousehold());
        fields.put("panelsAsked", lottery.settings().panels());
        fields.put("seed", lottery.seed());
        fields.put("draw", occasion.number());
        fields.put("journalHead", occasion.journalHead());
        if (!occasion.follows().isEmpty()) {
            fields.put("follows", follows());
        }
        fields.put("commitment", commitment());
        fields.put("fingerprint", fingerprint());
        fields.put("pickedBy", words(draw.pick().method()));
        fields.put("picked", draw.pick().said());
        fields.put("panel", draw.panel().number());
        return Json.of(fields);
    }

    private String commitment() {
        var settings = lottery.settings();
        var after = occasion.follows().isEmpty() ? "" : " follows=" + follows();
        return Hashes.sha256(
                "%s\n%s\n%s size=%d rule=%s onePerHousehold=%s panels=%d%s\n"
                        .formatted(
                                Hashes.sha256(people()),
                                Hashes.sha256(targets()),
                                FORMAT,
                                settings.targets().panelSize(),
                                words(settings.rule()),
                                settings.onePerHousehold(),
                                settings.panels(),
                                after));
    }

    private String follows() {
        return String.join(" ", occasion.follows());
    }

    private static String words(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private String targets() {
        var csv = new Csv().row("feature", "value", "min", "max");
        for (var target : lottery.settings().targets().targets()) {
            csv.row(
                    target.value().feature(),
                    target.value().value(),
                    Integer.toString(target.min()),
                    Integer.toString(target.max()));
        }
        return csv.text();
    }

    private String people() {
        var header = new ArrayList<>(List.of("id", "pseudonym", "household", "opening"));
        header.addAll(pool.features());
        var csv = new Csv().row(header);
        for (var respondent : pool.respondents()) {
            var id = respondent.id();
            var row = new ArrayList<String>();
            row.add(id.value());
            row.add(pseudonyms.of(id));
            row.add(home(respondent));
            row.add(pseudonyms.opening(id));
            row.addAll(values(respondent));
            csv.row(row);
        }
        return csv.text();
    }

    private List<String> values(Respondent respondent) {
        return pool.features().stream()
                .map(feature -> respondent.features().getOrDefault(feature, ""))
                .toList();
    }

    /** H1, H2 ... for homes that several people of the pool share, if the draw minds them. */
    private Map<String, String> homes() {
        var labels = new HashMap<String, String>();
        if (lottery.settings().onePerHousehold()) {
            var seen = new HashSet<String>();
            for (var respondent : pool.respondents()) {
                var home = respondent.household();
                if (home != null && !seen.add(home) && !labels.containsKey(home)) {
                    labels.put(home, "H" + (labels.size() + 1));
                }
            }
        }
        return labels;
    }

    private String home(Respondent respondent) {
        var home = respondent.household();
        return home == null ? "" : homes.getOrDefault(home, "");
    }

    private String chances() {
        var csv = new Csv().row("id", "chance", "panels");
        for (var person : lottery.people()) {
            csv.row(
                    person.person().value(),
                    Numbers.text(person.chance()),
                    Integer.toString(person.panels()));
        }
        return csv.text();
    }

    private String panels() {
        var csv = new Csv().row("panel", "members");
        for (var panel : lottery.lottery().panels()) {
            csv.row(Integer.toString(panel.number()), listed(panel.members()));
        }
        return csv.text();
    }

    private static String weighted(WeightedLottery lottery) {
        var csv = new Csv().row("weight", "members");
        for (var panel : lottery.panels()) {
            csv.row(Numbers.text(panel.weight()), listed(panel.members()));
        }
        return csv.text();
    }

    private static String listed(List<PersonId> people) {
        return people.stream().map(DrawFiles::listed).collect(Collectors.joining(";"));
    }

    /** An id in a list that semicolons separate: those of its own have a backslash before them. */
    private static String listed(PersonId person) {
        return person.value().replace("\\", "\\\\").replace(";", "\\;");
    }

    private String panel() {
        var drawn = new HashSet<>(draw.panel().members());
        var header = new ArrayList<>(List.of("id"));
        header.addAll(pool.features());
        var csv = new Csv().row(header);
        for (var respondent : pool.respondents()) {
            if (drawn.contains(respondent.id())) {
                var row = new ArrayList<>(List.of(respondent.id().value()));
                row.addAll(values(respondent));
                csv.row(row);
            }
        }
        return csv.text();
    }

    private String certificate() {
        var csv = new Csv().row("step", "what", "feature", "value", "number");
        var steps = lottery.proof().steps();
        for (int i = 0; i < steps.size(); i++) {
            var number = Integer.toString(i + 1);
            var step = steps.get(i);
            csv.row(number, "level", "", "", Numbers.text(step.level()));
            csv.row(number, "size", "", "", Numbers.text(step.sizePrice()));
            for (var price : step.targets()) {
                var value = price.value();
                csv.row(
                        number,
                        "target",
                        value.feature(),
                        value.value(),
                        Numbers.text(price.price()));
            }
            for (var price : step.households()) {
                csv.row(number, "home of", "", price.member().value(), Numbers.text(price.price()));
            }
            for (var person : step.settled()) {
                csv.row(number, "settled", "", person.value(), "");
            }
        }
        return csv.text();
    }

    private String publicPeople() {
        var csv = new Csv().row("pseudonym", "panels", "commitment");
        var panels = new HashMap<PersonId, Integer>();
        lottery.people().forEach(p -> panels.put(p.person(), p.panels()));
        pool.respondents().stream()
                .sorted(Comparator.comparing(r -> pseudonyms.of(r.id())))
                .forEach(
                        r ->
                                csv.row(
                                        pseudonyms.of(r.id()),
                                        Integer.toString(panels.getOrDefault(r.id(), 0)),
                                        pseudonyms.commitment(r, home(r), pool)));
        return csv.text();
    }

    private String publicPanels() {
        var csv = new Csv().row("panel", "members");
        for (var panel : lottery.lottery().panels()) {
            csv.row(Integer.toString(panel.number()), String.join(";", publicMembers(panel)));
        }
        return csv.text();
    }

    private List<String> publicMembers(Panel panel) {
        return panel.members().stream().map(pseudonyms::of).sorted().toList();
    }

    private String publicPanel() {
        var csv = new Csv().row("pseudonym");
        publicMembers(draw.panel()).forEach(csv::row);
        return csv.text();
    }

    /**
     * Not the counts of every panel: with who sits on each they would be equations that give away
     * the features behind nearly every pseudonym (docs/adr/0303).
     */
    private String counts() {
        var csv = new Csv().row("feature", "value", "fewest", "most", "drawn");
        for (var target : lottery.settings().targets().targets()) {
            var value = target.value();
            var counts = countsOf(value);
            csv.row(
                    value.feature(),
                    value.value(),
                    Integer.toString(counts.getMin()),
                    Integer.toString(counts.getMax()),
                    Integer.toString(count(draw.panel(), value)));
        }
        return csv.text();
    }

    /** What of the counts is settled before a number is drawn. */
    private String limits() {
        var lines = new StringBuilder();
        for (var target : lottery.settings().targets().targets()) {
            var counts = countsOf(target.value());
            lines.append(counts.getMin()).append(' ').append(counts.getMax()).append('\n');
        }
        return lines.toString();
    }

    private IntSummaryStatistics countsOf(FeatureValue value) {
        return lottery.lottery().panels().stream()
                .mapToInt(panel -> count(panel, value))
                .summaryStatistics();
    }

    private int count(Panel panel, FeatureValue value) {
        int count = 0;
        for (var member : panel.members()) {
            var respondent = byId.get(member);
            count += respondent != null && respondent.has(value) ? 1 : 0;
        }
        return count;
    }

    private static SequencedMap<String, String> sealed(SequencedMap<String, String> files) {
        var sums = new StringBuilder();
        files.forEach(
                (name, text) ->
                        sums.append(Hashes.sha256(text)).append("  ").append(name).append('\n'));
        files.put("SHA256SUMS", sums.toString());
        return files;
    }
}
