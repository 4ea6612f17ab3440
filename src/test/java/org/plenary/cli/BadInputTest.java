package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.assembly.Assembly;
import org.plenary.assembly.Mandate;
import org.plenary.desk.FolderDesk;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What somebody is told who makes a mistake on the command line, and how they get on. */
class BadInputTest extends TypedCommands {

    private static final String DIRTY =
            """
            id,gender,age
            1,woman,young
            2,man,old
            3,wonan,old
            4,man,young
            ,woman,old
            2,woman,young
            7,woman,unknown to us
            8,woman,old
            """;

    private static final String TARGETS =
            """
            feature,value,min,max
            gender,woman,1,1
            gender,man,1,1
            age,young,1,1
            age,old,1,1
            """;

    private static final String[] SIZE = {"--size", "2"};

    @Test
    void aDirtyPoolIsRefusedAndTheWayOnIsNamed() throws IOException {
        given(DIRTY);

        assertThat(draw()).isEqualTo(2);

        assertThat(complaint()).contains("row 4", "row 6", "row 7", "row 8", "--mend");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void mendingTakesEveryProposalLeavesOutTheRestAndListsBoth() throws IOException {
        given(DIRTY);

        assertThat(draw("--mend")).as(complaint()).isZero();

        assertThat(said()).contains("from a pool of 5");
        assertThat(complaint())
                .contains("row 4, column “gender”: “wonan” became “woman”")
                .contains("Left out: pool.csv, row 6", "Left out: pool.csv, row 7")
                .contains("Left out: pool.csv, row 8", "Replies left out: 3. Cells put right: 1.");

        assertThat(draw("--mend", "--json", "--out", path("again"))).as(complaint()).isZero();
        var answer = json();
        assertThat(answer.path("pool").asInt()).isEqualTo(5);
        assertThat(answer.path("repaired").asInt()).isEqualTo(1);
        assertThat(answer.path("leftOut").asInt()).isEqualTo(3);
        assertThat(answer.path("repairs").path(0).path("after").asString()).isEqualTo("woman");
        assertThat(answer.path("exclusions").valueStream().map(e -> e.path("row").asInt()))
                .containsExactly(6, 7, 8);
    }

    @Test
    void mendingIsNotOfferedWhereItWouldLeaveNobody() throws IOException {
        given("id,gender,age\n1,blue,young\n2,green,old\n");

        assertThat(draw("--mend")).isEqualTo(2);

        assertThat(complaint()).contains("blue").doesNotContain("--mend");
    }

    @Test
    void aPanelLargerThanThePoolIsSaidToBeTooLarge() throws IOException {
        given("id,gender,age\n1,woman,young\n2,man,old\n");

        Files.writeString(
                folder.resolve("targets.csv"),
                "feature,value,min,max\ngender,woman,0,9\ngender,man,0,9\n");

        assertThat(draw("--size", "5")).isEqualTo(3);

        assertThat(complaint())
                .contains("fewer people than that can be drawn")
                .doesNotContain("these demands together");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    frobnicate                               | no command “frobnicate”
                    draw                                     | “plenary draw” needs more: --out=DIR
                    draw --outt z                            | has no option “--outt”. Perhaps “--out” was meant
                    seat --xyzzy=1                           | “plenary seat” has no option “--xyzzy”
                    daypack x.plenary --day one --out y      | --day=N: “one” is not a whole number
                    verify here there                        | does not know what to do with “there”
                    bench --only nonsense                    | no area “nonsense”
                    seat --people x --tables 2000000000 --rounds 1 --out y | 1 to 1000 tables
                    verify nowhere                           | There is no folder nowhere
                    replace --from nowhere --left x --out y  | There is no folder nowhere
                    restore nowhere                          | There is no file nowhere
                    capture nowhere.plenary --password-file x | no assembly at nowhere.plenary that a
                    report nowhere.plenary --out y           | There is no assembly at nowhere.plenary
                    """)
    void everyMistakeHasASentenceAndParsesAsJson(String line, String sentence) {
        assertThat(run(line.split(" "))).isEqualTo(2);

        assertThat(complaint())
                .contains(sentence)
                .doesNotContain("org.plenary", "picocli", "\tat ");
        assertThat(complaint()).doesNotContain("Usage:");

        assertThat(run((line + " --json").split(" "))).isEqualTo(2);
        assertThat(json().path("problems").path(0).path("text").asString()).contains(sentence);
    }

    @Test
    void aListOfIdsThatIsNoTextIsSaidToBeNone() throws IOException {
        given("id,gender,age\n1,woman,young\n2,man,old\n3,woman,young\n4,man,old\n");
        draw();
        Files.write(folder.resolve("left.csv"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, -1});

        assertThat(
                        run(
                                "replace",
                                "--from",
                                path("out"),
                                "--left",
                                path("left.csv"),
                                "--out",
                                path("more")))
                .isEqualTo(2);

        assertThat(complaint()).contains("is not a list of ids");
    }

    @Test
    void theFolderForAReportIsMade() {
        var assembly = folder.resolve("Small.plenary");
        var clock = Clock.systemUTC();
        new FolderDesk(clock)
                .found(assembly, new Assembly("Small", "", "", Mandate.ADVISORY, "", "en"))
                .close();

        assertThat(run("report", assembly.toString(), "--out", path("new/deep")))
                .as(complaint())
                .isZero();

        assertThat(folder.resolve("new/deep/report.pdf")).isNotEmptyFile();
    }

    @Test
    void whatCannotBeRightIsRefusedBeforeAnythingIsOpened() throws IOException {
        var assembly = folder.resolve("Small.plenary");
        new FolderDesk(Clock.systemUTC())
                .found(assembly, new Assembly("Small", "", "", Mandate.ADVISORY, "", "en"))
                .close();
        var file = Files.writeString(folder.resolve("a.csv"), "precious");
        String[] daypack = {"daypack", assembly.toString(), "--day", "1", "--out"};

        assertThat(run(with(daypack, path("pack"), "--password-file", path("none")))).isEqualTo(2);
        assertThat(complaint()).contains("There is no file").contains("none");

        assertThat(run(with(daypack, file.toString()))).isEqualTo(2);
        assertThat(complaint()).contains("is a file, and a folder is needed");
        assertThat(run(with(daypack, assembly.toString()))).isEqualTo(2);
        assertThat(complaint()).contains("named both to be read and to be written");
        assertThat(file).hasContent("precious");
    }

    private static String[] with(String[] arguments, String... more) {
        return Stream.of(arguments, more).flatMap(Arrays::stream).toArray(String[]::new);
    }

    @Test
    void aGroupOfTablesForNobodyIsRefused() throws IOException {
        Files.writeString(folder.resolve("people.csv"), "id,language\n1,pt\n2,en\n3,en\n");

        assertThat(seat("language=pt:1")).as(complaint()).isZero();
        assertThat(seat("language=portugese:1")).isEqualTo(2);

        assertThat(complaint()).contains("nobody has “portugese”");
    }

    private int seat(String cluster) {
        return run(
                "seat",
                "--people",
                path("people.csv"),
                "--tables",
                "1",
                "--rounds",
                "1",
                "--cluster",
                cluster,
                "--out",
                path("plan.csv"));
    }

    private void given(String pool) throws IOException {
        Files.writeString(folder.resolve("pool.csv"), pool);
        Files.writeString(folder.resolve("targets.csv"), TARGETS);
    }

    private int draw(String... more) {
        var arguments =
                new String[] {
                    "draw",
                    "--pool",
                    path("pool.csv"),
                    "--targets",
                    path("targets.csv"),
                    "--id",
                    "id",
                    "--seed",
                    "seven"
                };
        var place = List.of(more).contains("--out") ? new String[0] : out();
        var size = String.join(" ", more).contains("--size") ? new String[0] : SIZE;
        return run(
                Stream.of(arguments, size, place, more)
                        .flatMap(Arrays::stream)
                        .toArray(String[]::new));
    }

    private String[] out() {
        return new String[] {"--out", path("out")};
    }
}
