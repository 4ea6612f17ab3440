package org.plenary.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.assembly.Progress;
import org.plenary.assembly.Seed;
import org.plenary.sortition.Bundles;
import org.plenary.verify.Finding.What;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

class VerifierTest {

    enum Kind {
        OBSERVER,
        PUBLIC
    }

    private static final int WAYS = 3;

    /** Random places in each file besides its first and last byte. */
    private static final int BETWEEN = 54;

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource
    void anUntouchedBundleHolds(Kind kind) throws IOException {
        var verdict = verdict(bundle(kind, "untouched"));

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.unchecked())
                .containsExactlyInAnyOrderElementsOf(
                        kind == Kind.OBSERVER
                                ? List.of()
                                : List.of(
                                        Check.PANELS_MEET_TARGETS,
                                        Check.HOUSEHOLDS,
                                        Check.CHANCES,
                                        Check.FIGURES,
                                        Check.CERTIFICATE,
                                        Check.ATTAINED,
                                        Check.COMMITMENT));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void theProofOfEveryDrawAddsUp(int number) throws IOException {
        var verdict = verdict(Bundles.drawLarge(number, Progress.NONE).observers());

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.held()).contains(Check.CERTIFICATE);
    }

    /**
     * Bits flipped, bytes dropped and doubled: the first and the last byte of every file in every
     * way, and so many between. A bundle that fills free seats is one of them.
     */
    @ParameterizedTest
    @EnumSource
    void anyByteChangedInAnyFileIsNoticedAndTheFileNamed(Kind kind) throws IOException {
        int changes = 0;
        int files = 0;
        for (var bundle : List.of(bundle(kind, "tampered"), Bundles.later(kind == Kind.OBSERVER))) {
            write(bundle);
            for (var name : bundle.sequencedKeySet()) {
                changes += tamperWith(name, bundle.get(name).getBytes(StandardCharsets.UTF_8));
                files++;
            }
            assertThat(Verifier.verify(folder).holds()).isTrue();
        }
        assertThat(files).isEqualTo(kind == Kind.OBSERVER ? 18 : 13);
        assertThat(changes).isEqualTo(files * (2 * WAYS + BETWEEN));
    }

    private int tamperWith(String name, byte[] content) throws IOException {
        var random = new Seed("tamper " + name).random("bytes");
        int changes = 0;
        for (; changes < 2 * WAYS + BETWEEN; changes++) {
            int at =
                    changes < WAYS
                            ? 0
                            : changes < 2 * WAYS
                                    ? content.length - 1
                                    : random.nextInt(content.length);
            Files.write(folder.resolve(name), tampered(content, at, changes));
            var verdict = Verifier.verify(folder);
            assertThat(verdict.holds()).as("%s, byte %d, way %d", name, at, changes).isFalse();
            assertThat(verdict.findings())
                    .as("%s, byte %d, way %d", name, at, changes)
                    .anyMatch(f -> f.file().equals(name) || f.detail().startsWith(name));
        }
        Files.write(folder.resolve(name), content);
        return changes;
    }

    @ParameterizedTest
    @EnumSource
    void aFileLessOrMoreIsNoticed(Kind kind) throws IOException {
        var bundle = bundle(kind, "files");
        for (var name : bundle.sequencedKeySet()) {
            write(bundle);
            Files.delete(folder.resolve(name));
            assertThat(Verifier.verify(folder).findings())
                    .anyMatch(f -> f.what() == What.FILE_MISSING && f.file().equals(name));
        }
        write(bundle);
        Files.writeString(folder.resolve("more.csv"), "x\n");
        assertThat(Verifier.verify(folder).findings())
                .containsExactly(new Finding(What.FILE_NOT_LISTED, "more.csv", 0, "SHA256SUMS"));
    }

    /** Somebody who also mends the hashes is found out by what the files say. */
    @Test
    void exchangedMembersAreNoticedEvenWithMendedHashes() throws IOException {
        var bundle = bundle(Kind.OBSERVER, "exchange");
        var rows = new ArrayList<>(bundle.get("panels.csv").lines().toList());
        var everybody = bundle.get("people.csv").lines().skip(1).map(l -> l.split(",")[0]).toList();
        var members = new ArrayList<>(List.of(rows.get(5).split(",")[1].split(";")));
        var other = everybody.stream().filter(p -> !members.contains(p)).findFirst().orElseThrow();
        members.set(0, other);
        rows.set(5, "4," + String.join(";", members));

        var verdict = verdict(mended(bundle, "panels.csv", String.join("\n", rows) + "\n"));

        assertThat(verdict.findings().stream().map(Finding::what))
                .contains(What.PANELS_MISCOUNTED, What.FINGERPRINT_WRONG);
    }

    @Test
    void anotherPanelOrSeedIsNoticedEvenWithMendedHashes() throws IOException {
        for (var kind : Kind.values()) {
            var bundle = bundle(kind, "another");
            var summary = bundle.get("draw.json");
            var picked = summary.replace("\"picked\": \"another\"", "\"picked\": \"an other\"");
            assertThat(picked).isNotEqualTo(summary);
            assertThat(verdict(mended(bundle, "draw.json", picked)).findings())
                    .extracting(Finding::what)
                    .contains(What.WRONG_PANEL);
        }
    }

    /** Equations about single panels would give away the features behind the pseudonyms. */
    @Test
    void theCountsAreThoseOfAllPanelsTogetherAndOfTheOneDrawn() throws IOException {
        var bundle = bundle(Kind.PUBLIC, "counts");

        assertThat(bundle.get("counts.csv").lines().count())
                .isEqualTo(bundle.get("targets.csv").lines().count());
        assertThat(bundle.get("counts.csv")).startsWith("feature,value,fewest,most,drawn\n");
    }

    @Test
    void countsThatBreakATargetAreNoticedEvenWithMendedHashes() throws IOException {
        var bundle = bundle(Kind.PUBLIC, "counts");
        var counts = bundle.get("counts.csv").replaceFirst(",[0-9]+\n(?!f)", ",999\n");

        assertThat(verdict(mended(bundle, "counts.csv", counts)).findings())
                .extracting(Finding::what)
                .contains(What.COUNTS_MISS_TARGET, What.PANEL_SIZE);
    }

    @Test
    void countsThatAreNotThoseOfThePanelsAreNoticedByObserversEvenWithMendedHashes()
            throws IOException {
        var bundle = bundle(Kind.OBSERVER, "counts");
        var row = bundle.get("counts.csv").lines().skip(1).findFirst().orElseThrow();
        var cells = row.split(",");
        cells[3] = Integer.toString(Integer.parseInt(cells[3]) + 1);
        var counts = bundle.get("counts.csv").replace(row, String.join(",", cells));

        assertThat(verdict(mended(bundle, "counts.csv", counts)).findings())
                .filteredOn(f -> f.what() == What.COUNTS_WRONG)
                .singleElement()
                .satisfies(f -> assertThat(f.row()).isEqualTo(2));
    }

    @Test
    void aWeightedLotteryThatGivesOtherChancesIsNoticedEvenWithMendedHashes() throws IOException {
        var bundle = bundle(Kind.OBSERVER, "weights");
        var rows = new ArrayList<>(bundle.get("weighted.csv").lines().toList());
        var first = rows.get(1).split(",", 2);
        var second = rows.get(2).split(",", 2);
        rows.set(1, second[0] + "," + first[1]);
        rows.set(2, first[0] + "," + second[1]);
        assertThat(first[0]).isNotEqualTo(second[0]);

        var verdict = verdict(mended(bundle, "weighted.csv", String.join("\n", rows) + "\n"));

        assertThat(verdict.findings())
                .isNotEmpty()
                .allMatch(f -> f.what() == What.CHANCE_NOT_REALISED)
                .allMatch(f -> f.file().equals("weighted.csv"));
    }

    @Test
    void aBetterLookingLevelIsNoticedEvenWithMendedHashes() throws IOException {
        var bundle = bundle(Kind.OBSERVER, "level");
        var rows = new ArrayList<>(bundle.get("certificate.csv").lines().toList());
        rows.set(1, "1,level,,,0.5");

        var verdict = verdict(mended(bundle, "certificate.csv", String.join("\n", rows) + "\n"));

        assertThat(verdict.findings())
                .filteredOn(f -> f.what() == What.LEVEL_NOT_PROVED)
                .first()
                .satisfies(f -> assertThat(f.row()).isEqualTo(2));
    }

    @Test
    void theDeclaredCommitmentOfAPersonOpensWithTheObserversOpening() throws Exception {
        var people = bundle(Kind.OBSERVER, "opening").get("people.csv").lines().toList();
        var published = bundle(Kind.PUBLIC, "opening").get("people.csv").lines().toList();
        var heading = people.getFirst().split(",", -1);
        var row = people.get(7).split(",", -1);
        var text = new StringBuilder(row[3] + "\n" + row[1] + "\n" + row[2] + "\n");
        for (int i = 4; i < row.length; i++) {
            text.append(heading[i]).append('=').append(row[i]).append('\n');
        }

        assertThat(published).anyMatch(l -> l.startsWith(row[1]) && l.endsWith(sha256(text)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "certificate.csv|\\n1,level|~0,level",
                "certificate.csv|(?s)\\n.*|~",
                "certificate.csv|1,size,,,[^\\n]*|1,size,,,1e400",
                "certificate.csv|1,size,,,[^\\n]*|1,size,,,1e20",
                "panels.csv|(?s)\\n.*|~",
                "draw.json|leximin|another",
                "draw.json|plenary-draw-1|plenary-draw-2",
                "draw.json|.gap.: [^,]*|\"gap\": 0.25"
            })
    void whatNoDrawCouldHoldIsRefusedEvenWithMendedHashes(String file, String from, String to)
            throws IOException {
        var bundle = bundle(Kind.OBSERVER, "odd");
        var text = bundle.get(file).replaceFirst(from, to.replace('~', '\n'));
        assertThat(text).isNotEqualTo(bundle.get(file));

        assertThat(verdict(mended(bundle, file, text)).holds()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "people.csv|(R001,\\d+,)(\\w+)~(R002,\\d+,)(\\w+)|$1$4~$3$2",
                "counts.csv|,\\d+,(\\d+),(\\d+)~|,0,$1,$2~",
                "draw.json|.minimum.: [^,]*|\"minimum\": 0.9",
                "draw.json|.panelsAsked.: [^,]*|\"panelsAsked\": 10000",
                "draw.json|leximin|another",
            })
    void whatContradictsThePublicFilesIsRefusedEvenWithMendedHashes(
            String file, String from, String to) throws IOException {
        var bundle = bundle(Kind.PUBLIC, "contradicted");
        var text = bundle.get(file).replaceFirst(from.replace('~', '\n'), to.replace('~', '\n'));
        assertThat(text).isNotEqualTo(bundle.get(file));

        assertThat(verdict(mended(bundle, file, text)).holds()).isFalse();
    }

    @Test
    void aFileNoDrawHasIsRefusedThoughItIsListed() throws IOException {
        var bundle = bundle(Kind.PUBLIC, "more");
        bundle.put("names.csv", "id,name\n");
        bundle.merge("SHA256SUMS", sha256("id,name\n") + "  names.csv\n", String::concat);

        assertThat(verdict(bundle).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.file()).isEqualTo("names.csv"));
    }

    @Test
    void columnsAndPeopleNoTargetSpeaksOfDoNotUpsetTheWeightedLottery() throws IOException {
        var verdict = verdict(Bundles.withMoreThanTargets(Progress.NONE));

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.held()).contains(Check.ATTAINED, Check.CERTIFICATE);
    }

    @ParameterizedTest
    @EnumSource
    void whatFailedIsNotAmongWhatHolds(Kind kind) throws IOException {
        var bundle = bundle(kind, "counted");
        bundle.put("counts.csv", bundle.get("counts.csv").replaceFirst("\\d+\\n", "999\n"));

        var verdict = verdict(bundle);

        var failed = Set.of(Check.FILES_UNCHANGED, Check.TARGETS_BY_COUNTS);
        assertThat(verdict.failed()).isEqualTo(failed);
        assertThat(verdict.held()).doesNotContainAnyElementsOf(failed).contains(Check.APPEARANCES);
        assertThat(verdict.held().contains(Check.CERTIFICATE)).isEqualTo(kind == Kind.OBSERVER);
    }

    /** An unfair lottery would look like this too, so it is said and not passed over. */
    @Test
    void chancesTheCertificateDoesNotProveAreADoubtWithBothFigures() throws IOException {
        var verdict = verdict(Bundles.belowTheBound(Progress.NONE));

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.unchecked()).contains(Check.CERTIFICATE);
        assertThat(verdict.doubts())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.what()).isEqualTo(What.NOT_PROVED_FAIREST))
                .satisfies(doubt -> assertThat(doubt.detail()).matches("[\\d.]+ % [\\d.]+ %"));
        assertThat(verdict(bundle(Kind.OBSERVER, "fair")).doubts()).isEmpty();
    }

    @Test
    void aDrawThatFollowsNoneIsNotLookedForOthers() throws IOException {
        var bundle = Files.createDirectories(folder.resolve("some/public"));
        for (var file : bundle(Kind.PUBLIC, "alone").entrySet()) {
            Files.writeString(bundle.resolve(file.getKey()), file.getValue());
        }

        assertThat(Verifier.before(bundle, List.of(folder.resolve("some")))).isEmpty();
    }

    private static byte[] tampered(byte[] content, int at, int way) {
        return switch (way % WAYS) {
            case 0 -> {
                var changed = content.clone();
                changed[at] ^= (byte) (1 << way % 7);
                yield changed;
            }
            case 1 -> {
                var shorter = new byte[content.length - 1];
                System.arraycopy(content, 0, shorter, 0, at);
                System.arraycopy(content, at + 1, shorter, at, content.length - at - 1);
                yield shorter;
            }
            default -> {
                var longer = new byte[content.length + 1];
                System.arraycopy(content, 0, longer, 0, at + 1);
                System.arraycopy(content, at, longer, at + 1, content.length - at);
                yield longer;
            }
        };
    }

    private static SequencedMap<String, String> bundle(Kind kind, String seed) {
        var draw = Bundles.draw(seed, Progress.NONE);
        return kind == Kind.OBSERVER ? Bundles.withWeights(seed, Progress.NONE) : draw.forPublic();
    }

    private Verdict verdict(Map<String, String> bundle) throws IOException {
        write(bundle);
        return Verifier.verify(folder);
    }

    private void write(Map<String, String> bundle) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        for (var file : bundle.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private static Map<String, String> mended(
            Map<String, String> bundle, String file, String text) {
        var mended = new LinkedHashMap<>(bundle);
        mended.put(file, text);
        var old = sha256(bundle.getOrDefault(file, ""));
        mended.computeIfPresent("SHA256SUMS", (_, sums) -> sums.replace(old, sha256(text)));
        return mended;
    }

    private static String sha256(CharSequence text) {
        try {
            var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
