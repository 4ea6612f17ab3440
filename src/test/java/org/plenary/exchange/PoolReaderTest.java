package org.plenary.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plenary.members.Exclusion;
import org.plenary.members.FeatureValue;
import org.plenary.members.Finding;
import org.plenary.members.PersonId;
import org.plenary.members.Repair;
import org.plenary.members.Replies;
import org.plenary.members.Respondent;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

class PoolReaderTest {

    private static final List<FeatureValue> KNOWN =
            List.of(
                    new FeatureValue("gender", "Female"),
                    new FeatureValue("gender", "Male"),
                    new FeatureValue("age", "16-24"),
                    new FeatureValue("age", "25-34"),
                    new FeatureValue("age", "65+"));

    private static Imported<Replies> read(String text, List<FeatureValue> known) {
        var table =
                new TableReader()
                        .read(
                                "replies.csv",
                                text.getBytes(StandardCharsets.UTF_8),
                                Reading.AUTOMATIC)
                        .clean()
                        .orElseThrow();
        var reader = new PoolReader();
        return reader.read(table, reader.guess(table, known), known);
    }

    @Test
    void idFeaturesDetailsAndHomeAreTakenFromTheirColumns() {
        var pool =
                read(
                                "person_id,Name,GENDER,age,Address,Post Code\n"
                                        + "A7,Zoë,Female,65+,1 Mill Road,ab1 2cd\n"
                                        + "B8,Max,Male,16-24,1 MILL RD.,AB12CD\n",
                                KNOWN)
                        .clean()
                        .orElseThrow()
                        .pool()
                        .orElseThrow();

        assertThat(pool.features()).containsExactly("gender", "age");
        assertThat(pool.respondents().getFirst())
                .isEqualTo(
                        new Respondent(
                                new PersonId("A7"),
                                Map.of("gender", "Female", "age", "65+"),
                                Map.of(
                                        "Name",
                                        "Zoë",
                                        "Address",
                                        "1 Mill Road",
                                        "Post Code",
                                        "ab1 2cd"),
                                "1 mill road / AB12CD"));
        assertThat(pool.respondents().get(1).household()).isEqualTo("1 mill road / AB12CD");
    }

    @Test
    void withoutAnIdColumnPeopleAreNumbered() {
        var pool = read("gender,age\nMale,65+\n\nFemale,65+\n", KNOWN).clean().orElseThrow().pool();

        assertThat(pool.orElseThrow().respondents())
                .extracting(Respondent::id)
                .containsExactly(new PersonId("1"), new PersonId("2"));
    }

    @Test
    void everyDirtyCellIsNamedInOnePassWithTheValueThatWasMeant() {
        var replies =
                read(
                                """
                                id,gender,age
                                1, Male ,16-24
                                2,FEMALE,25–34
                                3,Femal,25 to 34
                                4,Мale,65 and over
                                5,Other,17-24
                                6,,n/a
                                ,Male,65+
                                """,
                                KNOWN)
                        .read()
                        .orElseThrow();

        assertThat(replies.findings())
                .extracting(PoolReaderTest::summary)
                .containsExactly(
                        "2 gender Male SPACES",
                        "3 age 25-34 MARKS",
                        "3 gender Female CASE",
                        "4 age 25-34 CLOSEST",
                        "4 gender Female CLOSEST",
                        "5 age 65+ CLOSEST",
                        "5 gender Male LOOK_ALIKES",
                        "6 age UNKNOWN_VALUE",
                        "6 gender UNKNOWN_VALUE",
                        "7 age EMPTY_CELL",
                        "7 gender EMPTY_CELL",
                        "8 id EMPTY_ID");
        assertThat(replies.pool()).isEmpty();
    }

    private static String summary(Finding finding) {
        var repair = finding.repair();
        var end = repair == null ? finding.kind().name() : repair.after() + " " + repair.reason();
        return finding.row() + " " + finding.column() + " " + end;
    }

    @Test
    void harmlessDirtIsMendedWithoutAskingAndEveryRepairIsKept() {
        var replies =
                read("id,gender,age\n1, Male ,16-24\n2,FEMALE,25–34\n2,FEMALE,25-34 \n", KNOWN)
                        .read()
                        .orElseThrow();
        var mended = replies.mended("twice");

        assertThat(mended.pool().orElseThrow().size()).isEqualTo(2);
        assertThat(mended.exclusions()).containsExactly(new Exclusion(4, "2", "twice"));
        assertThat(mended.repairs())
                .contains(new Repair(2, "gender", " Male ", "Male", Repair.Reason.SPACES))
                .hasSize(5);
    }

    @Test
    void repairsOfOneSlipCanBeMadeAllAlike() {
        var replies =
                read("id,gender,age\n1,Femal,65+\n2,Femal,65+\n3,Fmale,65+\n", KNOWN)
                        .read()
                        .orElseThrow();
        var first = replies.findings().getFirst().repair();
        assertThat(first).isNotNull();
        var alike = replies.alike(first);

        assertThat(alike).extracting(Repair::row).containsExactly(2, 3);
        assertThat(replies.repaired(alike).findings()).hasSize(1);
    }

    @Test
    void withoutTargetsTheCommonSpellingOfTheFileIsTheValue() {
        var text = new StringBuilder("id,region\n");
        for (int i = 0; i < 120; i++) {
            text.append(i).append(i % 2 == 0 ? ",North\n" : ",South\n");
        }
        text.append("200,north \n201,Nroth\n202,Islands\n");
        var replies = read(text.toString(), List.of()).read().orElseThrow();

        assertThat(replies.findings())
                .extracting(PoolReaderTest::summary)
                .containsExactly("122 region North CASE", "123 region North CLOSEST");
    }

    @Test
    void aFeatureWithoutAColumnIsNamed() {
        var imported = read("id,gender\n1,Male\n", KNOWN);

        assertThat(imported.read()).isEmpty();
        assertThat(imported.problems().getFirst().arguments()).containsEntry("column", "age");
    }
}
