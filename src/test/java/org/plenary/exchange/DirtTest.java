package org.plenary.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.assembly.Seed;
import org.plenary.members.FeatureValue;
import org.plenary.members.Pool;
import org.plenary.members.Repair;
import org.plenary.members.Replies;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.random.RandomGenerator;

/** Whatever is done to a clean file, it comes back clean or is refused in words. */
class DirtTest {

    private static final List<String> GENDERS = List.of("Female", "Male");
    private static final List<String> AGES = List.of("16-24", "25-39", "40-54", "65+");
    private static final List<String> REGIONS = List.of("Harbour", "Old Town", "Uplands", "Zürich");
    private static final List<FeatureValue> KNOWN = known();

    /** Writes every damaged file to the log, with a stack trace. */
    private static final Logger LIBRARY = Logger.getLogger("org.apache.poi");

    @TempDir Path place;

    @BeforeAll
    static void silence() {
        LIBRARY.setLevel(Level.OFF);
    }

    private static List<FeatureValue> known() {
        var known = new ArrayList<FeatureValue>();
        GENDERS.forEach(value -> known.add(new FeatureValue("gender", value)));
        AGES.forEach(value -> known.add(new FeatureValue("age", value)));
        REGIONS.forEach(value -> known.add(new FeatureValue("region", value)));
        return known;
    }

    private static List<List<String>> people(RandomGenerator random, int count) {
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < count; i++) {
            rows.add(
                    List.of(
                            "P" + i,
                            "Zoë \"" + i + "\"; Ann, née B",
                            GENDERS.get(random.nextInt(GENDERS.size())),
                            AGES.get(random.nextInt(AGES.size())),
                            REGIONS.get(random.nextInt(REGIONS.size()))));
        }
        return rows;
    }

    private static byte[] bytes(List<List<String>> rows, RandomGenerator random) {
        char separator = ",;\t".charAt(random.nextInt(3));
        var end = random.nextInt(2) == 0 ? "\n" : "\r\n";
        var text = new StringBuilder();
        if (random.nextInt(4) == 0) {
            text.append("Replies, as exported").append(end).append(end);
        }
        write(text, List.of("id", "name", "Gender", " AGE ", "region"), separator, end);
        for (var row : rows) {
            if (random.nextInt(10) == 0) {
                text.append(end);
            }
            write(text, row, separator, end);
        }
        return switch (random.nextInt(5)) {
            case 0 -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
            case 1 -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE);
            case 2 -> text.toString().getBytes(StandardCharsets.UTF_16BE);
            case 3 -> text.toString().replace('\u2212', '-').getBytes(WINDOWS);
            default -> text.toString().getBytes(StandardCharsets.UTF_8);
        };
    }

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static void write(StringBuilder text, List<String> row, char separator, String end) {
        for (int i = 0; i < row.size(); i++) {
            text.append(i == 0 ? "" : String.valueOf(separator));
            text.append('"').append(row.get(i).replace("\"", "\"\"")).append('"');
        }
        text.append(end);
    }

    private static String soiled(String value, RandomGenerator random) {
        return switch (random.nextInt(7)) {
            case 0 -> "  " + value;
            case 1 -> value + "\u00a0";
            case 2 -> value.toUpperCase(Locale.ROOT);
            case 3 -> value.toLowerCase(Locale.ROOT);
            case 4 -> value.replace("-", "–");
            case 5 -> value.replace("-", " — ");
            default -> value.replace(" ", "  ");
        };
    }

    private static Imported<Replies> read(byte[] bytes) {
        var table = new TableReader().read("replies.csv", bytes, Reading.AUTOMATIC);
        var reader = new PoolReader();
        return table.clean()
                .map(found -> reader.read(found, reader.guess(found, KNOWN), KNOWN))
                .orElseGet(() -> Imported.refused(table.problems()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19})
    void aDirtyPoolRepairedIsTheCleanPool(int seed) {
        var random = new Seed("dirt " + seed).random("test");
        var clean = people(random, 40);
        var dirty = new ArrayList<List<String>>();
        for (var row : clean) {
            var cells = new ArrayList<>(row);
            for (int i = 2; i < cells.size(); i++) {
                if (random.nextInt(4) == 0) {
                    cells.set(i, soiled(cells.get(i), random));
                }
            }
            dirty.add(cells);
            if (random.nextInt(12) == 0) {
                dirty.add(cells);
            }
        }
        var mended = read(bytes(dirty, random)).read().orElseThrow().mended("twice");

        assertThat(mended.findings()).as("seed %d", seed).isEmpty();
        assertThat(mended.repairs()).allMatch(Repair::certain);
        assertThat(mended.pool().orElseThrow()).isEqualTo(pool(clean));
    }

    private static Pool pool(List<List<String>> clean) {
        var text = new StringBuilder();
        write(text, List.of("id", "name", "gender", "age", "region"), ',', "\n");
        clean.forEach(row -> write(text, row, ',', "\n"));
        var replies = read(text.toString().getBytes(StandardCharsets.UTF_8)).clean().orElseThrow();
        return replies.pool().map(p -> new Pool(p.features(), p.respondents())).orElseThrow();
    }

    @Test
    void fourThousandDamagedTextFilesAreReadOrRefusedButNeverThrow() {
        var random = new Seed("damage").random("text");
        for (int i = 0; i < 4_000; i++) {
            var bytes = damaged(bytes(people(random, 6), random), random);
            check(read(bytes), i);
        }
    }

    @Test
    void sixHundredDamagedWorkbooksAreReadOrRefusedButNeverThrow() throws IOException {
        var random = new Seed("damage").random("workbook");
        var file = place.resolve("replies.xlsx");
        new XlsxWriter()
                .write(
                        new Grid(
                                List.of("id", "name", "gender", "age", "region"),
                                people(random, 30)),
                        "Replies",
                        file);
        var whole = Files.readAllBytes(file);
        assertThat(read(whole).clean()).isPresent();
        for (int i = 0; i < 600; i++) {
            check(read(damaged(whole.clone(), random)), i);
        }
    }

    private static byte[] damaged(byte[] bytes, RandomGenerator random) {
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes && bytes.length > 0; i++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(3)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                default -> bytes = Arrays.copyOf(bytes, at);
            }
        }
        return bytes;
    }

    /** Either there is something, whole, or there are words for why there is nothing. */
    private static void check(Imported<Replies> imported, int file) {
        if (imported.clean().isPresent()) {
            assertThat(imported.clean().orElseThrow().pool()).as("file %d", file).isPresent();
        } else {
            assertThat(imported.problems()).as("file %d", file).isNotEmpty();
        }
        imported.read().ifPresent(replies -> assertThat(replies.households()).isNotNull());
    }
}
