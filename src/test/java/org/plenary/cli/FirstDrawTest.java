package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.assembly.Seed;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What happens to somebody who tries draw and replace without having read anything. */
class FirstDrawTest extends TypedCommands {

    private static final String TARGETS =
            """
            feature,value,min,max
            gender,woman,3,5
            gender,man,3,5
            age,young,2,4
            age,old,4,6
            """;

    @BeforeEach
    void aPool() throws IOException {
        Files.writeString(file("pool.csv"), "id,name,gender,age\n" + people(40));
        Files.writeString(file("targets.csv"), TARGETS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--out", "--public"})
    void aFolderThatHoldsAnythingIsLeftAlone(String option) throws IOException {
        Files.writeString(Files.createDirectory(file("mine")).resolve("people.csv"), "mine");

        assertThat(draw(option, path("mine"))).isEqualTo(2);

        assertThat(complaint()).contains("mine is not empty", "“people.csv”", "Nothing was drawn");
        assertThat(file("mine")).isDirectoryContaining("glob:**people.csv");
        assertThat(file("mine/people.csv")).hasContent("mine");
        assertThat(file("mine/draw.json")).doesNotExist();
        assertThat(file("out")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"minutes.txt", "minutes.txt/below/it"})
    void aPlaceThatCannotBeMadeIsFoundOutBeforeTheDraw(String place) throws IOException {
        Files.writeString(file("minutes.txt"), "minutes");

        assertThat(draw("--public", path(place))).isEqualTo(2);

        assertThat(complaint()).contains("cannot be made", "is a file, not a folder");
        assertThat(file("out")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {".docx", ".pdf"})
    void aRecordOfAnEarlierDrawIsNotWrittenOver(String ending) throws IOException {
        Files.writeString(file("public-record" + ending), "earlier");

        assertThat(draw("--public", path("public"))).isEqualTo(2);

        assertThat(complaint()).contains("There is a record already", "public-record" + ending);
        assertThat(file("public-record" + ending)).hasContent("earlier");
        assertThat(file("out")).doesNotExist();
    }

    @Test
    void replacementsKeepToTheSameRule() throws IOException {
        draw();
        Files.writeString(Files.createDirectory(file("mine")).resolve("people.csv"), "mine");

        assertThat(replace("mine", "--alternates", "2")).isEqualTo(2);

        assertThat(complaint()).contains("mine is not empty");
        assertThat(file("mine/people.csv")).hasContent("mine");
    }

    @Test
    void peopleWithoutAnyChanceAreCountedAndTheReasonIsGiven() throws IOException {
        Files.writeString(
                file("pool.csv"),
                "id,name,gender,age\n" + people(40) + "X1,Ann,woman,oldest\nX2,Ben,man,oldest\n");
        Files.writeString(file("targets.csv"), TARGETS + "age,oldest,0,0\n");

        assertThat(draw()).as(complaint()).isZero();

        assertThat(said())
                .contains("2 of the pool have no chance at all")
                .contains("X1, X2 cannot be drawn: At most 0 members are allowed", "oldest")
                .contains("The fairest smallest chance of the others: ")
                .doesNotContain("Ann", "below 0.0000");

        assertThat(draw("--json", "--out", path("again"))).isZero();
        var reason = json().path("withoutChance").path(0);
        assertThat(json().path("zeroChance").asInt()).isEqualTo(2);
        assertThat(reason.path("people").valueStream().map(JsonNode::asString))
                .containsExactly("X1", "X2");
        assertThat(reason.path("why").asString()).contains("oldest");
    }

    @Test
    void theSmallestChanceIsToldTogetherWithTheFewestPanels() throws IOException {
        assertThat(draw("--panels", "30")).isZero();

        var fewest =
                Files.readAllLines(file("out/chances.csv")).stream()
                        .skip(1)
                        .mapToInt(line -> Integer.parseInt(line.replaceFirst(".*,", "")))
                        .min()
                        .orElseThrow();
        assertThat(said())
                .contains("The fairest smallest chance: ")
                .contains("nobody is on fewer than %d of the 30 panels".formatted(fewest));
    }

    @Test
    void whyThereAreMorePanelsThanAskedForIsSaid() {
        assertThat(draw("--panels", "1")).isZero();

        assertThat(said()).contains("panels instead of 1: on fewer, somebody who has a chance");
    }

    @Test
    void withoutIdsAReplySentTwiceWordForWordCountsOnce() throws IOException {
        var pool = people(40).replaceAll("(?m)^[^,]*,", "");
        Files.writeString(
                file("pool.csv"),
                "name,gender,age\n" + pool + pool.lines().findFirst().orElseThrow() + "\n");

        assertThat(drawWithoutId()).as(complaint()).isZero();

        assertThat(said()).contains("from a pool of 40");
        assertThat(complaint()).contains("row 42: the same reply as row 2");
    }

    @Test
    void withoutIdsAndNamesPeopleWhoSayTheSameAreToldOf() throws IOException {
        var pool = people(40).replaceAll("(?m)^[^,]*,[^,]*,", "");
        Files.writeString(file("pool.csv"), "gender,age\n" + pool);

        assertThat(drawWithoutId()).as(complaint()).isZero();

        assertThat(said()).contains("from a pool of 40");
        assertThat(complaint())
                .contains("36 rows say the same as an earlier row", " = 2", "--id")
                .doesNotContain("Left out");
    }

    @Test
    void theEncodingCanBeChosenWhereTheProgramGuessesWrong() throws IOException {
        var roman = Charset.forName("x-MacRoman");
        var pool = "id,name,gender,age\n" + people(40);
        Files.write(file("pool.csv"), pool.replace("woman", "Männin").getBytes(roman));
        Files.writeString(file("targets.csv"), TARGETS.replace("woman", "Männin"));

        assertThat(draw()).isEqualTo(2);
        assertThat(draw("--encoding", "x-MacRoman")).as(complaint()).isZero();
        assertThat(draw("--encoding", "martian", "--out", path("no"))).isEqualTo(2);
        assertThat(complaint()).contains("There is no encoding “martian”");
    }

    @Test
    void whoeverIsToldThatAnEncodingWasAssumedIsToldHowToChooseIt() throws IOException {
        var pool = "id,name,gender,age\n" + people(40).replace("Name 7", "Zoë");
        Files.write(file("pool.csv"), pool.getBytes(Charset.forName("windows-1252")));

        assertThat(draw()).isZero();

        assertThat(complaint()).contains("was read as windows-1252", "--encoding NAME");
    }

    @Test
    void bytesThatAreNoSpreadsheetAreSaidToBeNone() throws IOException {
        var bytes = new byte[3_000];
        var random = new Seed("noise").random("bytes");
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) random.nextInt(256);
        }
        Files.write(file("pool.xlsx"), bytes);

        assertThat(draw("--pool", path("pool.xlsx"))).isEqualTo(2);

        assertThat(complaint()).contains("pool.xlsx is not a spreadsheet");
    }

    @Test
    void everyMissingColumnIsNamedAndTheOthersListedOnce() {
        assertThat(draw("--household", "street,town")).isEqualTo(2);

        assertThat(complaint()).contains("pool.csv lacks these columns: street, town");
        assertThat(complaint().split("id, name, gender, age", -1)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"one\ntwo", "one\ttwo", "one\u0000", "one\u202etwo", "one\u2028two"})
    void aSeedIsOneLineThatCanBeReadAloud(String seed) {
        assertThat(draw("--seed", seed)).isEqualTo(2);

        assertThat(complaint()).contains("The seed holds something that cannot be read aloud");
        assertThat(file("out")).doesNotExist();
    }

    @Test
    void waysOutOfAnImpossibleReplacementAreFiguresOfTheWholePanel() throws IOException {
        var fewYoung = people(40).replace("young", "old").replaceFirst("old", "young");
        Files.writeString(
                file("pool.csv"), "id,name,gender,age\n" + fewYoung + "Y,Young,woman,young\n");
        assertThat(draw()).as(complaint()).isZero();
        Files.writeString(file("left.txt"), "Y\n");

        assertThat(replace("more", "--left", path("left.txt"))).isEqualTo(3);

        assertThat(complaint())
                .contains("in figures of the whole panel as --targets wants them")
                .contains("“age: young”: at least 1 instead of 2");
        Files.writeString(
                file("relaxed.csv"), TARGETS.replace("young,2", "young,1").replace("6\n", "7\n"));
        assertThat(replace("more", "--left", path("left.txt"), "--targets", path("relaxed.csv")))
                .as(complaint())
                .isZero();
    }

    @Test
    void aDrawThatDoesNotFollowFromThePanelFillsNoneOfItsSeats() throws IOException {
        draw();
        assertThat(draw("--out", path("other"), "--pick", "3")).isZero();
        var member = Files.readAllLines(file("out/panel.csv")).get(1).split(",")[0];
        Files.writeString(file("left.txt"), member + "\n");

        assertThat(replace("more", "--left", path("left.txt"), "--filled", path("other")))
                .isEqualTo(2);

        assertThat(complaint()).contains("other does not follow from the panel’s draw");
    }

    private static String people(int number) {
        var text = new StringBuilder();
        for (int i = 1; i <= number; i++) {
            text.append(
                    "P%d,Name %d,%s,%s\n".formatted(i, i, i % 2 == 0 ? "man" : "woman", age(i)));
        }
        return text.toString();
    }

    private static String age(int i) {
        return i % 3 == 0 ? "young" : "old";
    }

    private int draw(String... more) {
        return drawWith(List.of(more), "--id", "id");
    }

    private int drawWithoutId(String... more) {
        return drawWith(List.of(more));
    }

    private int drawWith(List<String> more, String... id) {
        var line = new ArrayList<>(List.of("draw", "--size", "8"));
        line.addAll(List.of(id));
        usual(line, more, "--pool", path("pool.csv"));
        usual(line, more, "--targets", path("targets.csv"));
        usual(line, more, "--panels", "10");
        usual(line, more, "--seed", "first");
        usual(line, more, "--out", path("out"));
        line.addAll(more);
        return run(line.toArray(String[]::new));
    }

    private static void usual(List<String> line, List<String> more, String option, String value) {
        if (!more.contains(option)) {
            line.addAll(List.of(option, value));
        }
    }

    private int replace(String into, String... more) {
        var line = new ArrayList<>(List.of("replace", "--from", path("out"), "--out", path(into)));
        line.addAll(List.of(more));
        return run(line.toArray(String[]::new));
    }

    private Path file(String name) {
        return folder.resolve(name);
    }
}
