package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.assembly.Seed;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** draw, verify and replace, as an organiser and an observer type them. */
class DrawCommandsTest extends TypedCommands {

    private static final String TARGETS =
            """
            feature,value,min,max
            gender,woman,5,7
            gender,man,5,7
            age,young,3,5
            age,middle,3,5
            age,old,3,5
            """;

    @Test
    void digitsDrawnByHandPickThePanelThatBothFoldersThenProve() throws IOException {
        givenPool("digits", "P%03d");

        assertThat(draw("--pick", "42", "--public", path("public"))).isZero();

        assertThat(said()).contains("Panel 42 of 100");
        assertThat(Files.readString(folder.resolve("out/draw.json")))
                .contains("\"pickedBy\": \"digits\"", "\"picked\": \"42\"", "\"panel\": 42");
        for (var published : List.of("out", "public")) {
            assertThat(run("verify", path(published))).as(said()).isZero();
            assertThat(said()).contains("Everything that could be checked holds");
        }
        assertThat(Files.readString(folder.resolve("public/people.csv"))).doesNotContain("P0");
        for (var paper : List.of("public-record.docx", "public-record.pdf")) {
            assertThat(folder.resolve(paper)).isNotEmptyFile();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "4x", "142", "-1", "٤٢", ""})
    void digitsThatNameNoPanelAreRefusedWithASentence(String digits) {
        givenPool("bad digits", "P%03d");

        assertThat(draw("--pick", digits)).isEqualTo(2);

        assertThat(complaint()).contains("does not name one of 100 panels", "2 digits");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void theSameDrawGivesTheSameBytesInBothFolders() throws IOException {
        givenPool("twice", "P%03d");
        draw("--pick", "07", "--public", path("public"));
        var first = contents("out", "public");
        for (var file : first.keySet()) {
            Files.delete(folder.resolve(file));
        }
        Files.delete(folder.resolve("public-record.docx"));
        Files.delete(folder.resolve("public-record.pdf"));

        draw("--pick", "07", "--public", path("public"));

        assertThat(contents("out", "public")).isEqualTo(first).hasSize(16);
    }

    @Test
    void theExactWeightedLotteryIsWrittenWhenAskedForAndVerified() throws IOException {
        givenPool("weighted", "P%03d");

        assertThat(draw("--pick", "07", "--weighted")).as(complaint()).isZero();
        assertThat(said()).contains("gives everybody exactly their chance");
        assertThat(folder.resolve("out/weighted.csv")).isNotEmptyFile();

        assertThat(run("verify", path("out"))).as(said()).isZero();
        assertThat(said()).contains("The chances are attained");
    }

    @Test
    void confidentialAndPublicFilesAreKeptApart() {
        givenPool("apart", "P%03d");

        assertThat(draw("--public", path("out/public"))).isEqualTo(2);
        assertThat(complaint()).contains("not apart");
        assertThat(draw("--public", path("out"))).isEqualTo(2);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b%03d", "a,\"b\" %03d", ";\\;%03d\\"})
    void idsOfAnySpellingSurviveTheDrawAndTheProof(String ids) throws IOException {
        givenPool("ids " + ids, ids);

        assertThat(draw("--pick", "99", "--public", path("public"))).as(complaint()).isZero();

        assertThat(run("verify", path("out"))).as(said()).isZero();
        assertThat(run("verify", path("public"))).as(said()).isZero();
        Files.writeString(folder.resolve("left.csv"), "id\n" + quoted(ids.formatted(drawn(0))));
        assertThat(replace("--left", path("left.csv"))).as(complaint()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"out", "public"})
    void whateverIsChangedIsNamedWithItsFileAndRow(String published) throws IOException {
        givenPool("changed", "P%03d");
        draw("--public", path("public"));
        var panels = folder.resolve(published).resolve("panels.csv");
        var rows = new ArrayList<>(Files.readAllLines(panels));
        rows.set(3, rows.get(3).replaceFirst(";[^;]+$", ""));
        Files.writeString(panels, String.join("\n", rows) + "\n");

        assertThat(run("verify", path(published))).isEqualTo(2);
        assertThat(said())
                .contains("panels.csv, row 4: the panel has another number of members: 11");

        assertThat(run("verify", path(published), "--json")).isEqualTo(2);
        var answer = json();
        assertThat(answer.path("holds").asBoolean()).isFalse();
        assertThat(answer.path("problems").valueStream())
                .anySatisfy(
                        problem -> {
                            assertThat(problem.path("problem").asString()).isEqualTo("PANEL_SIZE");
                            assertThat(problem.path("row").asInt()).isEqualTo(4);
                        });
    }

    @Test
    void aFolderThatIsNoDrawIsSaidToBeNone() {
        assertThat(run("verify", path("nothing"))).isEqualTo(2);
        assertThat(complaint()).contains("There is no folder");
        assertThat(run("verify", folder.toString())).isEqualTo(2);
        assertThat(complaint()).contains("holds no published draw");
    }

    /** An observer needs neither the drawing code nor anything it brings along. */
    @Test
    void theVerifierRunsWithoutAnyOtherClassOfTheProgram() throws Exception {
        givenPool("alone", "P%03d");
        draw("--public", path("public"));
        var code =
                Path.of(
                        org.plenary.verify.Verifier.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
        var alone = Files.createDirectories(folder.resolve("classes/org/plenary/verify"));
        try (var classes = Files.list(code.resolve("org/plenary/verify"))) {
            for (var file : classes.toList()) {
                Files.copy(file, alone.resolve(file.getFileName()));
            }
        }
        var where = new URL[] {folder.resolve("classes").toUri().toURL()};
        try (var loader = new URLClassLoader(where, ClassLoader.getPlatformClassLoader())) {
            var verify =
                    loader.loadClass("org.plenary.verify.Verifier").getMethod("verify", Path.class);
            for (var published : List.of("out", "public")) {
                var verdict = verify.invoke(null, folder.resolve(published));
                assertThat(verdict.getClass().getMethod("holds").invoke(verdict)).isEqualTo(true);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void replacementsInTwoBatchesBringThePanelBackWithinItsTargets(int number) throws IOException {
        givenPool("replace " + number, "P%03d");
        draw("--pick", "1" + number, "--household", "address");
        var random = new Seed("leaves " + number).random("who");
        var left = new ArrayList<String>();
        for (var member : members("out")) {
            if (left.size() < 5 && random.nextBoolean()) {
                left.add(member);
            }
        }
        left.add(members("out").stream().filter(m -> !left.contains(m)).findFirst().orElseThrow());
        Files.write(folder.resolve("left.txt"), left);

        assertThat(replace("--left", path("left.txt"), "--seats", "1")).as(complaint()).isZero();
        assertThat(
                        run(
                                "replace",
                                "--from",
                                path("out"),
                                "--filled",
                                path("more"),
                                "--left",
                                path("left.txt"),
                                "--seed",
                                "second",
                                "--out",
                                path("rest"),
                                "--public",
                                path("rest-public")))
                .as(complaint())
                .isIn(left.size() == 1 ? 2 : 0);

        var now = new ArrayList<>(members("out"));
        now.removeAll(left);
        now.addAll(members("more"));
        if (left.size() > 1) {
            now.addAll(members("rest"));
            assertThat(run("verify", path("rest"))).as(said()).isZero();
            assertThat(run("verify", path("rest-public"))).as(said()).isZero();
        }
        assertThat(now).hasSize(12).doesNotHaveDuplicates().doesNotContainAnyElementsOf(left);
        var counts = new HashMap<String, Integer>();
        for (var member : now) {
            people().get(member).forEach(value -> counts.merge(value, 1, Integer::sum));
        }
        assertThat(counts.get("woman")).isBetween(5, 7);
        for (var age : List.of("young", "middle", "old")) {
            assertThat(counts.get(age)).isBetween(3, 5);
        }
    }

    @Test
    void alternatesAreASecondLotteryOverThoseWhoWereNotDrawn() throws IOException {
        givenPool("alternates", "P%03d");
        draw("--pick", "50");

        assertThat(replace("--alternates", "4", "--pick", "03")).as(complaint()).isZero();

        assertThat(members("more")).hasSize(4).doesNotContainAnyElementsOf(members("out"));
        assertThat(run("verify", path("more"))).isZero();
    }

    @Test
    void replacementsAreNotDrawnFromWhatIsNotTrueOrNotThere() throws IOException {
        givenPool("refused", "P%03d");
        draw("--public", path("public"));
        Files.writeString(
                folder.resolve("left.txt"), "nobody\n" + members("out").getFirst() + "\nno-one\n");

        assertThat(replace("--left", path("left.txt"))).isEqualTo(2);
        assertThat(complaint())
                .as("every line at once")
                .contains("“nobody” in row 1 was not drawn", "“no-one” in row 3 was not drawn");
        assertThat(replace()).isEqualTo(2);
        assertThat(complaint()).contains("said twice, or not at all");
        Files.writeString(folder.resolve("all.txt"), String.join("\n", members("out")) + "\n");
        assertThat(replace("--remaining", path("all.txt"))).isEqualTo(2);
        assertThat(complaint()).contains("No seat is free");
        assertThat(run("replace", "--from", path("public"), "--alternates", "2", "--out", "x"))
                .isEqualTo(2);
        assertThat(complaint()).contains("is the folder for everybody");
        Files.writeString(folder.resolve("out/targets.csv"), TARGETS.replace("5,7", "4,7"));
        assertThat(replace("--alternates", "2")).isEqualTo(2);
        assertThat(complaint()).contains("does not hold what it says");
    }

    @Test
    void whatWasDrawnIsNeverWrittenOver() throws IOException {
        givenPool("twice", "P%03d");
        draw("--pick", "17", "--public", path("public"));
        var before = contents("out", "public");

        assertThat(draw("--pick", "18", "--public", path("public"))).isEqualTo(2);
        assertThat(complaint()).contains("out holds a draw already");
        assertThat(run("replace", "--from", path("out"), "--alternates", "2", "--out", path("out")))
                .isEqualTo(2);
        assertThat(contents("out", "public")).isEqualTo(before);
    }

    @Test
    void aReplacementNamesTheDrawsItFollowsFromAndTheVerifierHoldsItToThem() throws IOException {
        givenPool("follows", "P%03d");
        draw("--pick", "17", "--public", path("public"));
        Files.write(folder.resolve("left.txt"), members("out").subList(0, 3));
        assertThat(replace("--left", path("left.txt"), "--public", path("more-public"))).isZero();
        var named = json("out/draw.json").path("fingerprint").asString() + "/17";
        assertThat(json("more/draw.json").path("follows").asString()).isEqualTo(named);
        assertThat(json("more-public/draw.json").path("follows").asString()).isEqualTo(named);

        assertThat(run("verify", path("more"))).isZero();
        assertThat(said()).contains("Not checked").contains("or from those it names");
        assertThat(run("verify", path("more"), "--after", path("out"), "--json")).isZero();
        assertThat(json().path("held").toString()).contains("ORIGINS");
        assertThat(run("verify", path("more-public"), "--after", path("public"))).isZero();
        assertThat(run("verify", path("out"), "--after", path("more"))).isEqualTo(2);
        assertThat(said()).contains("does not say that it follows from the one in");

        givenPool("another", "P%03d");
        assertThat(drawInto("other", "--pick", "17")).isZero();
        assertThat(run("verify", path("more"), "--after", path("other"))).isEqualTo(2);
        assertThat(said()).contains("does not say that it follows from the one in");
        var panel = folder.resolve("out/panel.csv");
        Files.writeString(panel, Files.readString(panel) + "x\n");
        assertThat(run("verify", path("more"), "--after", path("out"))).isEqualTo(2);
        assertThat(said()).contains("does not hold what it says");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gender,woman,9,12", "age,young,0,1", "gender,man,0,2"})
    void impossibleTargetsComeWithTheClashAndThreeWaysOutThatHelp(String instead)
            throws IOException {
        givenPool("impossible", "P%03d");
        var value = instead.replaceFirst(",[0-9].*", "");
        var asked =
                TARGETS.replaceFirst(value + ",[0-9]+,[0-9]+", instead)
                        + (value.startsWith("age") ? "age,none,0,0\n" : "");
        var narrow =
                asked.replace("age,middle,3,5", "age,middle,3,4")
                        .replace("age,old,3,5", "age,old,3,4");
        Files.writeString(folder.resolve("targets.csv"), narrow);

        assertThat(draw("--json")).isEqualTo(3);

        assertThat(complaint()).contains("These targets cannot be met", "Ways out", "  3. ");
        var waysOut = json().path("waysOut");
        assertThat(waysOut.size()).isGreaterThanOrEqualTo(3);
        int ways = 0;
        for (var way : waysOut) {
            var relaxed = narrow;
            for (var change : way.path("changes")) {
                relaxed = relaxed.replace(line(change, "Before"), line(change, ""));
            }
            assertThat(relaxed).isNotEqualTo(narrow);
            Files.writeString(folder.resolve("targets.csv"), relaxed);
            var into = "way " + ways++;
            assertThat(drawInto(into)).as(way.path("text").asString() + complaint()).isZero();
        }
    }

    private static String line(JsonNode change, String when) {
        return "%s,%s,%d,%d"
                .formatted(
                        change.path("feature").asString(),
                        change.path("value").asString(),
                        change.path("min" + when).asInt(),
                        change.path("max" + when).asInt());
    }

    private void givenPool(String seed, String ids) {
        var random = new Seed(seed).random("pool");
        var text = new StringBuilder("id,address,gender,age\n");
        var ages = List.of("young", "middle", "old");
        for (int i = 0; i < 90; i++) {
            text.append(quoted(ids.formatted(i)))
                    .append(",%d Long Lane,".formatted(random.nextInt(80)))
                    .append(random.nextBoolean() ? "man" : "woman")
                    .append(',')
                    .append(ages.get(random.nextInt(3)))
                    .append('\n');
        }
        try {
            Files.writeString(folder.resolve("pool.csv"), text);
            Files.writeString(folder.resolve("targets.csv"), TARGETS);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String quoted(String field) {
        return '"' + field.replace("\"", "\"\"") + '"';
    }

    private int draw(String... more) {
        return drawInto("out", more);
    }

    private int drawInto(String into, String... more) {
        return run(
                together(
                        more,
                        "draw",
                        "--pool",
                        path("pool.csv"),
                        "--targets",
                        path("targets.csv"),
                        "--size",
                        "12",
                        "--id",
                        "id",
                        "--panels",
                        "100",
                        "--seed",
                        "a test",
                        "--out",
                        path(into)));
    }

    private int replace(String... more) {
        return run(
                together(
                        more,
                        "replace",
                        "--from",
                        path("out"),
                        "--seed",
                        "a test",
                        "--out",
                        path("more")));
    }

    private static String[] together(String[] more, String... first) {
        var all = new ArrayList<>(List.of(first));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private JsonNode json(String file) throws IOException {
        return JsonMapper.builder().build().readTree(Files.readString(folder.resolve(file)));
    }

    /** Which of the pool's rows the first member of the panel is. */
    private int drawn(int member) throws IOException {
        var line = Files.readAllLines(folder.resolve("out/panel.csv")).get(member + 1);
        return Integer.parseInt(line.replaceFirst(".*?([0-9]{3}).*", "$1"));
    }

    private List<String> members(String published) throws IOException {
        return Files.readAllLines(folder.resolve(published).resolve("panel.csv")).stream()
                .skip(1)
                .map(line -> line.split(",")[0])
                .toList();
    }

    private Map<String, List<String>> people() throws IOException {
        var people = new HashMap<String, List<String>>();
        for (var line : Files.readAllLines(folder.resolve("out/people.csv"))) {
            var cells = line.split(",", -1);
            people.put(cells[0], List.of(cells).subList(4, cells.length));
        }
        return people;
    }

    private Map<String, String> contents(String... folders) throws IOException {
        var contents = new TreeMap<String, String>();
        for (var name : folders) {
            try (var files = Files.list(folder.resolve(name))) {
                for (var file : files.toList()) {
                    var inside = name + "/" + file.getFileName();
                    contents.put(inside, Files.readString(file));
                }
            }
        }
        return contents;
    }
}
