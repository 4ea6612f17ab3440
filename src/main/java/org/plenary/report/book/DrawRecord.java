package org.plenary.report.book;

import org.plenary.members.FeatureValue;
import org.plenary.members.PersonId;
import org.plenary.members.Pool;
import org.plenary.report.About;
import org.plenary.report.Block;
import org.plenary.report.Block.Column;
import org.plenary.report.Block.Heading;
import org.plenary.report.Block.Paragraph;
import org.plenary.report.Block.Role;
import org.plenary.report.Block.Table;
import org.plenary.report.Form;
import org.plenary.report.Labels;
import org.plenary.report.Report;
import org.plenary.report.Text;
import org.plenary.sortition.Draw;
import org.plenary.sortition.DrawChange.Purpose;
import org.plenary.sortition.DrawFiles;
import org.plenary.sortition.Occasion;
import org.plenary.sortition.Pick;
import org.plenary.sortition.Target;
import org.plenary.texts.Texts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/**
 * The minutes of a draw, for everybody: what was asked, what was fixed beforehand and read aloud,
 * what was drawn, and every draw there was. It names nobody.
 */
public final class DrawRecord {

    /** Hexadecimal digits a reader says in one breath, and such groups on a line. */
    private static final int GROUP = 4;

    private static final int LINE = 4;

    /**
     * @param title e.g. the assembly's name
     * @param purpose what the draw was for
     * @param pool the draw was made from
     * @param fingerprint 64 hexadecimal digits
     * @param members of the panel, as the public knows them
     * @param published the hash of each file everybody may see, by name
     * @param all every lottery so far, this one included, first to last; empty where no journal
     *     keeps them
     */
    public record Facts(
            String title,
            LocalDate date,
            Locale language,
            Purpose purpose,
            Draw draw,
            Pool pool,
            Occasion occasion,
            String fingerprint,
            List<String> members,
            SequencedMap<String, String> published,
            List<Held> all,
            List<Relaxed> relaxed) {

        public Facts {
            members = List.copyOf(members);
            all = List.copyOf(all);
            relaxed = List.copyOf(relaxed);
        }
    }

    /**
     * One lottery of the assembly.
     *
     * @param number counted from 1, trials included
     * @param picked what was drawn, word for word; empty while nobody drew
     * @param panel the number it led to; -1 while nobody drew
     */
    public record Held(int number, Purpose purpose, int panels, String picked, int panel) {}

    /**
     * A target that gave way so that free seats could be filled.
     *
     * @param reason in the organiser's words
     */
    public record Relaxed(Target before, Target after, String reason) {}

    private final Texts texts;
    private final Words words;
    private final Facts facts;
    private final List<Block> blocks = new ArrayList<>();

    private DrawRecord(Texts texts, Facts facts) {
        this.texts = texts;
        this.facts = facts;
        words = new Words(texts, facts.language());
    }

    public static Report of(Facts facts, Texts texts) {
        return new DrawRecord(texts, facts).build();
    }

    private Report build() {
        readAloud();
        asked();
        chances();
        relaxed();
        drawn();
        everyDraw();
        published();
        var title = words.of("record.title");
        var about =
                new About(
                        title,
                        facts.title(),
                        facts.language(),
                        facts.date(),
                        facts.title(),
                        "",
                        title,
                        List.of());
        return new Report(about, Form.SHEET, Labels.of(texts), blocks);
    }

    private void readAloud() {
        var occasion = facts.occasion();
        var number =
                isRecorded()
                        ? words.of(
                                "record.number",
                                "number",
                                words.number(occasion.number()),
                                "purpose",
                                purpose(facts.purpose()))
                        : words.of("record.unrecorded");
        blocks.add(new Paragraph(Role.LEAD, Text.of(number)));
        heading("read", "record.read");
        var paragraphs = new ArrayList<Paragraph>();
        for (var line : lines(facts.fingerprint())) {
            paragraphs.add(new Paragraph(Role.LEAD, Text.NONE.strong(line)));
        }
        blocks.add(
                new Block.Box(Block.Tone.KEY, Text.of(words.of("record.fingerprint")), paragraphs));
        blocks.add(Block.body(words.of("record.fingerprint.why")));
        if (!occasion.follows().isEmpty()) {
            blocks.add(Block.body(words.of("record.follows")));
            blocks.add(new Block.BulletList(occasion.follows().stream().map(this::named).toList()));
        }
        if (!occasion.journalHead().isEmpty()) {
            blocks.add(
                    Block.body(
                            words.of(
                                    "record.journal",
                                    "head",
                                    String.join(" ", lines(occasion.journalHead())))));
        }
    }

    private Text named(String follows) {
        int slash = follows.indexOf('/');
        return Text.of(
                words.of(
                        "record.follows.line",
                        "fingerprint",
                        String.join(" ", lines(follows.substring(0, slash))),
                        "panel",
                        follows.substring(slash + 1)));
    }

    private void asked() {
        var settings = facts.draw().from().settings();
        var figures = facts.draw().from().figures();
        heading("asked", "record.asked");
        blocks.add(
                Block.body(
                        words.of(
                                "draw.lead",
                                "pool",
                                words.number(figures.pool()),
                                "size",
                                words.number(figures.size()),
                                "panels",
                                words.number(figures.panels()))));
        blocks.add(Block.body(words.of("draw.rule." + DrawChapter.name(settings.rule()))));
        blocks.add(
                Block.body(
                        words.of(
                                settings.onePerHousehold()
                                        ? "record.households"
                                        : "record.noHouseholds")));
        var rows = new ArrayList<List<Text>>();
        for (var target : settings.targets().targets()) {
            rows.add(
                    List.of(
                            Text.of(target.value().toString()),
                            few(facts.pool().count(target.value())),
                            figure(target.min()),
                            figure(target.max()),
                            DrawFiles.showsCounts(settings)
                                    ? figure(onPanel(target.value()))
                                    : Text.of("–")));
        }
        blocks.add(
                new Table(
                        "targets-data",
                        Text.of(words.of("targets.caption", "size", figures.size())),
                        List.of(
                                Column.words(words.of("targets.value"), 4),
                                Column.figures(words.of("record.inPool"), 1.3),
                                Column.figures(words.of("targets.min"), 1.3),
                                Column.figures(words.of("targets.max"), 1.3),
                                Column.figures(words.of("record.onPanel"), 1.3)),
                        true,
                        rows,
                        Text.of(
                                DrawFiles.showsCounts(settings)
                                        ? ""
                                        : words.of("record.notCounted"))));
    }

    private void relaxed() {
        if (facts.relaxed().isEmpty()) {
            return;
        }
        heading("relaxed", "record.relaxed");
        var lines = new ArrayList<Text>();
        for (var one : facts.relaxed()) {
            lines.add(
                    Text.of(
                            words.of(
                                    "record.relaxed.line",
                                    "value",
                                    one.before().value(),
                                    "before",
                                    range(one.before()),
                                    "after",
                                    range(one.after()),
                                    "reason",
                                    one.reason())));
        }
        blocks.add(new Block.BulletList(lines));
    }

    private String range(Target target) {
        return words.of("record.range", "min", target.min(), "max", target.max());
    }

    private long onPanel(FeatureValue value) {
        var members = new HashSet<PersonId>(facts.draw().panel().members());
        return facts.pool().respondents().stream()
                .filter(person -> members.contains(person.id()) && person.has(value))
                .count();
    }

    private void chances() {
        var lottery = facts.draw().from();
        heading("fair", "record.chances");
        blocks.add(Block.body(words.of("draw.proof." + DrawChapter.name(lottery.proof().claim()))));
        if (lottery.figures().zeroChance() > 0) {
            var key = isRecorded() ? "record.zero" : "record.zero.unrecorded";
            blocks.add(Block.body(words.counted(key, lottery.figures().zeroChance())));
        }
        blocks.add(new DrawChapter(words).chances(facts.draw()));
    }

    private void drawn() {
        heading("drawn", "record.drawn");
        blocks.add(Block.body(picked()));
        blocks.add(Block.body(words.counted("record.members", facts.members().size())));
        blocks.add(Block.body(String.join(", ", facts.members())));
        blocks.add(new Paragraph(Role.SMALL, Text.of(words.of("record.pseudonyms"))));
    }

    /** A draw no journal knows was made in one go: who drew, and what came first, nobody saw. */
    private String picked() {
        var draw = facts.draw();
        if (isRecorded() || draw.pick().method() == Pick.Method.SEED) {
            return new DrawChapter(words).picked(draw);
        }
        return words.of(
                "record.pick.given",
                "said",
                draw.pick().saidInOneLine(),
                "panel",
                "%03d".formatted(draw.panel().number()),
                "seed",
                draw.from().seed());
    }

    private boolean isRecorded() {
        return facts.occasion().number() > 0;
    }

    private void everyDraw() {
        if (facts.all().isEmpty()) {
            return;
        }
        heading("all", "record.all");
        blocks.add(Block.body(words.of("record.all.why")));
        var rows = new ArrayList<List<Text>>();
        for (var held : facts.all()) {
            boolean isOpen = held.panel() < 0;
            rows.add(
                    List.of(
                            figure(held.number()),
                            Text.of(purpose(held.purpose())),
                            figure(held.panels()),
                            Text.of(isOpen ? words.of("record.notDrawn") : held.picked()),
                            isOpen ? Text.of("–") : Text.of("" + held.panel())));
        }
        blocks.add(
                new Table(
                        "all-data",
                        Text.of(words.of("record.all.caption")),
                        List.of(
                                Column.figures(words.of("record.all.number"), 1),
                                Column.words(words.of("record.all.purpose"), 3),
                                Column.figures(words.of("record.all.panels"), 1.4),
                                Column.words(words.of("record.all.picked"), 3),
                                Column.figures(words.of("record.all.panel"), 1.2)),
                        true,
                        rows,
                        Text.NONE));
    }

    private void published() {
        heading("published", "record.published");
        blocks.add(Block.body(words.of("record.published.why")));
        var rows = new ArrayList<List<Text>>();
        facts.published()
                .forEach(
                        (name, hash) ->
                                rows.add(
                                        List.of(
                                                Text.of(name),
                                                Text.of(String.join("\n", halves(hash))))));
        blocks.add(
                new Table(
                        "published-data",
                        Text.of(words.of("record.published.caption")),
                        List.of(
                                Column.words(words.of("record.published.file"), 1),
                                Column.words(words.of("record.published.hash"), 3.2)),
                        true,
                        rows,
                        Text.NONE));
        blocks.add(Block.body(words.of("record.check")));
    }

    private void heading(String id, String key) {
        blocks.add(new Heading(1, id, Text.of(words.of(key))));
    }

    private String purpose(Purpose purpose) {
        return texts.get("word.DrawChange.Purpose." + purpose.name());
    }

    /** How many people replied is no part of the proof, so few of them are not counted out. */
    private Text few(long n) {
        return n > 0 && n < Profile.SMALLEST
                ? Text.of(words.of("record.few", "n", Profile.SMALLEST))
                : figure(n);
    }

    private Text figure(long n) {
        return Text.of(words.number(n));
    }

    private static List<String> halves(String hash) {
        var lines = lines(hash);
        int half = lines.size() / 2;
        return List.of(
                String.join(" ", lines.subList(0, half)),
                String.join(" ", lines.subList(half, lines.size())));
    }

    /** In groups that can be read aloud. */
    private static List<String> lines(String hash) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (int at = 0; at < hash.length(); at += GROUP) {
            line.append(line.isEmpty() ? "" : " ");
            line.append(hash, at, Math.min(hash.length(), at + GROUP));
            if (at / GROUP % LINE == LINE - 1) {
                lines.add(line.toString());
                line.setLength(0);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }
}
