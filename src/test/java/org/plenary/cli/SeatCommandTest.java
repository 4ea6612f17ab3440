package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** seat, as somebody types it who has a list of people and nothing else. */
class SeatCommandTest extends TypedCommands {

    @ParameterizedTest
    @ValueSource(strings = {"people.csv", "./people.csv", "link.csv", "apart.csv"})
    void aFileThatIsReadIsNeverWrittenOver(String name) throws IOException {
        givenPeople(12);
        Files.writeString(folder.resolve("apart.csv"), "id1,id2\nP01,P02\n");
        Files.createSymbolicLink(folder.resolve("link.csv"), folder.resolve("people.csv"));
        var before = Files.readString(folder.resolve(name));

        assertThat(seat(3, 2, "--apart", path("apart.csv"), "--out", path(name))).isEqualTo(2);

        assertThat(complaint()).contains("named both to be read and to be written");
        assertThat(Files.readString(folder.resolve(name))).isEqualTo(before);
    }

    @Test
    void aDrawIsNotWrittenAmongTheFilesItReads() throws IOException {
        var targets = "feature,value,min,max\ngender,Woman,1,1\n";
        Files.writeString(folder.resolve("targets.csv"), targets);
        givenPeople(12);

        assertThat(
                        run(
                                "draw",
                                "--pool",
                                path("people.csv"),
                                "--targets",
                                path("targets.csv"),
                                "--size",
                                "2",
                                "--out",
                                folder.toString()))
                .isEqualTo(2);

        assertThat(complaint()).contains("which is read here");
        assertThat(Files.readString(folder.resolve("targets.csv"))).isEqualTo(targets);
    }

    @Test
    void headingsMayBeWrittenInCapitals() throws IOException {
        givenPeople(12);
        var file = folder.resolve("people.csv");
        Files.writeString(file, Files.readString(file).replaceFirst("gender", "GENDER"));
        assertThat(seat(3, 2, "--mix", "gender", "--out", path("plan.csv"))).isZero();
    }

    @Test
    void whatIsNoFileStaysWhatItIs() throws IOException {
        givenPeople(12);
        Files.createDirectory(folder.resolve("plan.csv"));

        assertThat(seat(3, 2, "--out", path("plan.csv"))).isEqualTo(2);

        assertThat(complaint()).contains("not a file that could be replaced");
        assertThat(folder.resolve("plan.csv")).isEmptyDirectory();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPipeStaysAPipeAndALinkLeadsToThePlan() throws Exception {
        givenPeople(12);
        new ProcessBuilder("mkfifo", path("pipe")).start().waitFor();
        Files.writeString(folder.resolve("old.csv"), "old");
        Files.createSymbolicLink(folder.resolve("link.csv"), folder.resolve("old.csv"));

        assertThat(seat(3, 2, "--out", path("pipe"))).isEqualTo(2);
        assertThat(Files.readAttributes(folder.resolve("pipe"), "isOther"))
                .containsEntry("isOther", true);

        assertThat(seat(3, 2, "--out", path("link.csv"))).as(complaint()).isZero();
        assertThat(folder.resolve("link.csv")).isSymbolicLink();
        assertThat(folder.resolve("old.csv")).content().startsWith("round,table,id");
    }

    @Test
    void tablesAreAsUnequalAsPinsNeedAndSizesAllow() {
        givenPeople(30);
        given("pins.csv", "id,table\n" + sevenAtTableOne());

        assertThat(seat(5, 2, "--pin", path("pins.csv"), "--sizes", "7,6,6,6,6"))
                .as(complaint())
                .isZero();
        assertThat(sizes(1)).containsExactly(7L, 6L, 6L, 6L, 5L);

        assertThat(seat(5, 1, "--pin", path("pins.csv"))).isEqualTo(3);
        assertThat(complaint())
                .contains("Table 1 takes 6 people when all are equal, and 7 are pinned to it")
                .contains("--sizes 7,6,6,6,5")
                .doesNotContain("Nobody can be seated");
        assertThat(seat(5, 1, "--pin", path("pins.csv"), "--sizes", "7,6,6,6,5")).isZero();
        assertThat(seat(5, 1, "--pin", path("pins.csv"), "--sizes", "6,7,7,7,7")).isEqualTo(3);
        assertThat(complaint()).contains("Table 1 takes 6 people by --sizes");
    }

    private static String sevenAtTableOne() {
        return IntStream.rangeClosed(1, 7)
                .mapToObj("P%02d,1\n"::formatted)
                .collect(Collectors.joining());
    }

    @Test
    void aClusterMayFillItsTablesAsFarAsSizesAllow() {
        givenPeople(30);

        assertThat(seat(5, 2, "--cluster", "gender=Woman:2", "--sizes", "8,8,8,8,8"))
                .as(complaint())
                .isZero();
        assertThat(
                        plan().filter(row -> row.startsWith("1,") && isWoman(row))
                                .map(SeatCommandTest::table)
                                .distinct())
                .hasSize(2);
        assertThat(sizes(1)).allMatch(size -> size >= 4);

        assertThat(seat(5, 2, "--cluster", "gender=Woman:2")).isEqualTo(3);
        assertThat(complaint()).contains("15 people need 3 tables", "--cluster gender=Woman:3");
        assertThat(seat(5, 2, "--cluster", "gender=Woman:3")).as(complaint()).isZero();
    }

    @Test
    void onlySomeTablesAreOnePersonLarger() {
        given(
                "people.csv",
                IntStream.rangeClosed(1, 21)
                        .mapToObj(p -> "P%02d,%s\n".formatted(p, p > 12 ? "Man" : "Woman"))
                        .collect(Collectors.joining("", "id,gender\n", "")));

        assertThat(seat(4, 1, "--cluster", "gender=Woman:2")).isEqualTo(3);

        assertThat(complaint()).contains("12 people need 3 tables", "gender=Woman:3");
    }

    private static boolean isWoman(String row) {
        return Integer.parseInt(row.substring(row.indexOf('P') + 1)) % 2 == 0;
    }

    private static String table(String row) {
        return row.split(",")[1];
    }

    private Stream<String> plan() {
        try {
            return Files.readAllLines(folder.resolve("plan.csv")).stream().skip(1);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By table. */
    private Collection<Long> sizes(int round) {
        return plan().filter(row -> row.startsWith(round + ","))
                .collect(
                        Collectors.groupingBy(
                                SeatCommandTest::table, TreeMap::new, Collectors.counting()))
                .values();
    }

    @Test
    void whatContradictsItselfInARoundHeldAlreadyIsSaidRowByRow() {
        givenPeople(6);
        given("held.csv", "round,table,id\n1,1,P01\n1,2,P01\n1,2,P02\n1,2,P02\n1,2,P03\n");
        given("absent.csv", "round,id\n1,P03\n");

        var exit = seat(2, 2, "--held", path("held.csv"), "--absent", path("absent.csv"));

        assertThat(exit).isEqualTo(2);
        assertThat(complaint())
                .contains("row 3: “P01” sits at table 1 in round 1 already")
                .contains("row 5: “P02” sits at table 2 in round 1 already")
                .contains("row 6: “P03” has a seat in round 1 and is said to be absent from it");
        assertThat(folder.resolve("plan.csv")).doesNotExist();
    }

    @Test
    void howManyHaveNoSeatInARoundHeldAlreadyIsSaid() {
        givenPeople(6);
        given("held.csv", "round,table,id\n1,1,P01\n");
        given("absent.csv", "round,id\n1,P03\n");

        seat(2, 2, "--held", path("held.csv"));
        assertThat(said()).contains("Round 1, held already: 5 people have no seat");

        seat(2, 2, "--held", path("held.csv"), "--absent", path("absent.csv"), "--json");
        assertThat(json().path("withoutSeatInHeld").path("1").asInt()).isEqualTo(4);
    }

    @Test
    void aRuleARoundHeldAlreadyDidNotKeepIsCountedAndNamed() {
        givenPeople(4);
        given("held.csv", "round,table,id\n1,1,P02\n1,1,P03\n1,2,P01\n1,2,P04\n");
        given("apart.csv", "id1,id2\nP02,P03\n");
        String[] both = {"--held", path("held.csv"), "--apart", path("apart.csv")};

        assertThat(seat(2, 2, both)).as(complaint()).isZero();
        assertThat(said())
                .contains("One rule is broken in a round held already: round 1: P02 apart from P03")
                .doesNotContain("have no seat");

        seat(2, 2, Stream.concat(Stream.of(both), Stream.of("--json")).toArray(String[]::new));
        var broken = json().path("brokenInHeld").path(0);
        assertThat(broken.path("round").asInt()).isEqualTo(1);
        assertThat(broken.path("people").valueStream().map(JsonNode::asString))
                .containsExactly("P02", "P03");
    }

    @Test
    void numbersBeyondWhatWasAskedForAreToldOnceForEachColumn() {
        givenPeople(10);
        given(
                "held.csv",
                "round,table,id\n"
                        + IntStream.rangeClosed(1, 10)
                                .mapToObj(p -> "4,%d,P%02d\n".formatted(1 + p % 5, p))
                                .collect(Collectors.joining()));

        assertThat(seat(3, 2, "--held", path("held.csv"))).isEqualTo(2);

        assertThat(complaint().lines()).hasSize(2);
        assertThat(complaint())
                .contains("held.csv: table 5 is named, and only 3 were asked for", "--tables")
                .contains("held.csv: round 4 is named, and only 2 were asked for", "--rounds");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --cluster gender=Woman:0 | “0” is no number of tables
                    --cluster gender=Woman   | is no group of tables
                    --mix gendre             | people.csv has no column “gendre”
                    --sizes 12               | Sizes given: 1. Tables: 3
                    """)
    void whatWasTypedWronglyIsNamed(String more, String sentence) {
        givenPeople(12);

        assertThat(seat(3, 1, more.split(" "))).isEqualTo(2);

        assertThat(complaint()).contains(sentence).doesNotContain("saved");
    }

    @Test
    void oneTableIsNotSomeTables() {
        givenPeople(12);

        assertThat(seat(2, 1, "--cluster", "gender=Woman:1", "--together", together()))
                .isEqualTo(3);

        assertThat(complaint()).contains("at no more than one table");
    }

    private String together() {
        given("together.csv", "id1,id2\nP01,P02\n");
        return path("together.csv");
    }

    @Test
    void nobodyAbsentIsNoMistakeAndAFileWithoutHeadingsIs() {
        givenPeople(12);
        given("absent.csv", "round,id\n");
        given("wrong.csv", "1,P01\n");

        assertThat(seat(3, 1, "--absent", path("absent.csv"))).as(complaint()).isZero();
        assertThat(seat(3, 1, "--absent", path("wrong.csv"))).isEqualTo(2);
        given("people.csv", "id,gender\n");
        assertThat(seat(3, 1)).isEqualTo(2);
    }

    @Test
    void tablesThatStayEmptyAreCounted() {
        givenPeople(3);

        assertThat(seat(5, 1)).as(complaint()).isZero();

        assertThat(said()).contains("tables that stay empty: 2");
    }

    /** P01, P02 and so on, every other one a woman. */
    private void givenPeople(int count) {
        var rows =
                IntStream.rangeClosed(1, count)
                        .mapToObj(p -> "P%02d,%s".formatted(p, p % 2 == 0 ? "Woman" : "Man"))
                        .collect(Collectors.joining("\n"));
        given("people.csv", "id,gender\n" + rows + "\n");
    }

    private void given(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private int seat(int tables, int rounds, String... more) {
        var arguments =
                new ArrayList<>(List.of("seat", "--people", path("people.csv"), "--seed", "seven"));
        arguments.addAll(List.of("--tables", "" + tables, "--rounds", "" + rounds));
        if (!List.of(more).contains("--out")) {
            arguments.addAll(List.of("--out", path("plan.csv")));
        }
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }
}
