package org.plenary.samples;

import org.plenary.assembly.NoteId;
import org.plenary.assembly.Seed;
import org.plenary.assembly.ThemeId;
import org.plenary.notes.Channel;
import org.plenary.notes.Kind;
import org.plenary.notes.Note;
import org.plenary.notes.Place;
import org.plenary.notes.Source;
import org.plenary.notes.State;
import org.plenary.notes.Theme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** What the tables wrote down in every round, as scribes of different habits write. */
final class SampleNotes {

    private static final List<Kind> KINDS = List.of(Kind.values());

    private static final int MOST_ATTEMPTS = 90;
    private static final Pattern NOT_LETTERS = Pattern.compile("[^a-z0-9]+");

    private final SampleSize size;
    private final Seed seed;
    private final Chance chance;
    private final Phrasebook book = new Phrasebook();
    private final Map<Phrase, Integer> used = new HashMap<>();
    private final Set<String> written = new HashSet<>();
    private final Set<Phrase> saidAtTableToday = new HashSet<>();

    SampleNotes(Seed seed, SampleSize size) {
        this.seed = seed;
        this.size = size;
        chance = new Chance(seed, "notes");
    }

    /** Theme {@code theme-wall} is the wall; the last one gathers remarks about the assembly. */
    List<Theme> themes() {
        var themes = new ArrayList<Theme>();
        book.themes()
                .forEach(
                        (key, name) ->
                                themes.add(new Theme(id(key), name, themes.size() + 1, false)));
        return themes;
    }

    static ThemeId id(String theme) {
        return new ThemeId("theme-" + theme);
    }

    List<Note> notes(List<TableRound> rounds) {
        var notes = new ArrayList<Note>();
        for (var round : rounds) {
            var counts = counts();
            for (int table = 1; table <= size.tables(); table++) {
                saidAtTableToday.clear();
                var hand = new Hand(new Chance(seed, "hand " + round.weekend() + " " + table));
                for (int seq = 1; seq <= counts[table - 1]; seq++) {
                    notes.add(note(round, table, seq, hand));
                }
            }
        }
        return notes;
    }

    /** Some tables write more than others; together exactly as many as asked. */
    private int[] counts() {
        var counts = new int[size.tables()];
        Arrays.fill(counts, size.notesPerTable());
        int most = Math.max(1, size.notesPerTable() / 3);
        for (int i = 0; i < size.tables(); i++) {
            int from = chance.below(size.tables());
            int to = chance.below(size.tables());
            if (counts[from] > size.notesPerTable() - most
                    && counts[to] < size.notesPerTable() + most) {
                counts[from]--;
                counts[to]++;
            }
        }
        return counts;
    }

    private Note note(TableRound round, int table, int seq, Hand hand) {
        int people = Math.max(3, size.seats(table) - chance.below(3));
        for (int attempt = 0; ; attempt++) {
            boolean isLast = attempt > MOST_ATTEMPTS;
            var theme = attempt < MOST_ATTEMPTS / 3 ? theme(round) : anyTheme();
            var kind = kind(round.stage(), seq);
            var phrases = phrases(theme, kind, isLast);
            if (phrases.isEmpty()) {
                continue;
            }
            var phrase = leftMost(phrases, kind);
            var text = hand.written(sentence(phrase, kind), kind, chance);
            if (written.add(letters(text)) || isLast) {
                used.merge(phrase, 1, Integer::sum);
                saidAtTableToday.add(phrase);
                return note(round, table, seq, hand, kind, text, themes(round, theme), people);
            }
        }
    }

    private List<Phrase> phrases(String theme, Kind kind, boolean isLast) {
        return book.phrases(theme, kind).stream()
                .filter(phrase -> !saidAtTableToday.contains(phrase))
                .filter(phrase -> left(phrase, kind) > 0 || (isLast && mayBeRepeated(phrase, kind)))
                .toList();
    }

    /** Two people never say the same sentence; two tables may write the same remark. */
    private static boolean mayBeRepeated(Phrase phrase, Kind kind) {
        return phrase.hasChoices() && kind != Kind.QUOTE;
    }

    /** As likely as it may still be used, so that rare words come late as well as early. */
    private Phrase leftMost(List<Phrase> phrases, Kind kind) {
        return phrases.get(
                chance.weighted(
                        phrases.stream().mapToInt(p -> Math.max(1, left(p, kind))).toArray()));
    }

    private int left(Phrase phrase, Kind kind) {
        return most(phrase, kind) - used.getOrDefault(phrase, 0);
    }

    /** How often a phrase may be used before it sounds like a machine. */
    private int most(Phrase phrase, Kind kind) {
        int share = Math.ceilDiv(size.tables() * size.notesPerTable(), 72);
        return share
                * switch (kind) {
                    case QUOTE -> 1;
                    case EVIDENCE -> phrase.hasChoices() ? 3 : 1;
                    case INTENTION -> 5;
                    default -> phrase.hasChoices() ? 6 : 1;
                };
    }

    private static String letters(String text) {
        return NOT_LETTERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private String theme(TableRound round) {
        var themes = round.themes();
        return switch (chance.weighted(42, 27, 17, 9, 5)) {
            case 0 -> themes.getFirst();
            case 1 -> themes.get(Math.min(1, themes.size() - 1));
            case 2 -> themes.get(Math.min(2, themes.size() - 1));
            case 3 -> themes.getLast();
            default -> anyTheme();
        };
    }

    private String anyTheme() {
        return chance.of(List.copyOf(book.themes().keySet()));
    }

    /**
     * In the order of {@link Kind}: problem, question, idea, agreement, disagreement, claim, quote,
     * evidence, intention, summary, process.
     */
    private Kind kind(String stage, int seq) {
        int summary = seq > 4 ? 14 : 0;
        return KINDS.get(
                switch (stage) {
                    case "hopes" -> chance.weighted(38, 12, 4, 6, 2, 6, 18, 0, 12, summary, 6);
                    case "learn" -> chance.weighted(20, 26, 6, 6, 5, 14, 5, 15, 1, summary, 5);
                    case "explore" -> chance.weighted(28, 10, 20, 11, 8, 8, 8, 2, 3, summary, 2);
                    case "ideas" -> chance.weighted(8, 8, 52, 12, 7, 3, 4, 1, 3, summary, 1);
                    case "choose" -> chance.weighted(8, 8, 20, 28, 15, 2, 6, 1, 5, summary, 9);
                    default -> chance.weighted(6, 8, 30, 22, 13, 2, 3, 3, 9, summary, 3);
                });
    }

    private String sentence(Phrase phrase, Kind kind) {
        var said = new LinkedHashSet<String>();
        var text = phrase.say(chance, book.lists(), said);
        var asides = book.asides(kind);
        if (asides.isEmpty() || !chance.inThousand(170)) {
            return text;
        }
        return text + " (" + chance.of(asides).say(chance, book.lists(), said) + ")";
    }

    /** Sometimes a second theme of the round; a few notes are left for the theme team. */
    private List<ThemeId> themes(TableRound round, String theme) {
        if (chance.inThousand(60)) {
            return List.of();
        }
        var other = chance.of(round.themes());
        return chance.inThousand(110) ? List.of(id(theme), id(other)) : List.of(id(theme));
    }

    private Note note(
            TableRound round,
            int table,
            int seq,
            Hand hand,
            Kind kind,
            String text,
            List<ThemeId> themes,
            int people) {
        var code = String.format(Locale.ROOT, "S%02d", table);
        var device = String.format(Locale.ROOT, "kit-%02d", table);
        var source = new Source(code, device, hand.channel());
        var id = id(round.start().plusSeconds(240L * seq + chance.below(200)));
        int agree = agree(kind, people);
        int disagree = kind == Kind.DISAGREEMENT ? Math.max(1, people - agree - 1) : 0;
        return Note.captured(id, new Place(round.block(), table, seq), kind, text, "en", source)
                .supported(agree, disagree)
                .marked(kind == Kind.CLAIM, kind == Kind.QUESTION)
                .under(themes)
                .in(chance.inThousand(4) ? State.STRUCK : State.READ_BACK);
    }

    private int agree(Kind kind, int people) {
        return switch (kind) {
            case AGREEMENT -> people - chance.weighted(6, 3, 1);
            case IDEA -> chance.inThousand(250) ? 0 : 1 + chance.below(people);
            case PROBLEM -> chance.inThousand(500) ? 0 : 1 + chance.below(people - 1);
            case DISAGREEMENT -> 1 + chance.below(people - 2);
            case INTENTION -> chance.inThousand(400) ? 0 : people - chance.below(3);
            case QUESTION, CLAIM, QUOTE, EVIDENCE, SUMMARY, PROCESS -> 0;
        };
    }

    /** A UUID of version 7, as the program gives to notes that are typed. */
    private NoteId id(Instant moment) {
        long high = moment.toEpochMilli() << 16 | 0x7000 | (chance.number() >>> 52);
        long low = (chance.number() >>> 2) | 0x8000000000000000L;
        return new NoteId(new UUID(high, low).toString());
    }

    /** How one scribe writes for a weekend. */
    private static final class Hand {

        private final int habit;
        private final Channel channel;

        Hand(Chance chance) {
            habit = chance.weighted(50, 20, 16, 14);
            channel =
                    List.of(Channel.KIT, Channel.PAGE, Channel.PAPER)
                            .get(chance.weighted(75, 17, 8));
        }

        Channel channel() {
            return channel;
        }

        String written(String text, Kind kind, Chance chance) {
            if (kind == Kind.QUOTE) {
                return text;
            }
            return switch (habit) {
                case 1 -> text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
                case 2 -> full(text);
                case 3 -> quick(text, chance);
                default -> capital(text);
            };
        }

        private static String capital(String text) {
            return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        }

        /** Likes sentences. */
        private static String full(String text) {
            var sentence = capital(text).replace(" – ", "; ");
            return ".?!)\"".indexOf(sentence.charAt(sentence.length() - 1)) >= 0
                    ? sentence
                    : sentence + ".";
        }

        /** Has no time. */
        private static String quick(String text, Chance chance) {
            var quick = capital(text).replace(" and ", " & ");
            if (chance.inThousand(400)) {
                quick = quick.replace(" with ", " w/ ").replace("people", "ppl");
            }
            return quick.replace(" – ", chance.inThousand(500) ? " -> " : ", ");
        }
    }
}
