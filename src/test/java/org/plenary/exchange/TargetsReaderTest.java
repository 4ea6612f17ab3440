package org.plenary.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.members.FeatureValue;
import org.plenary.sortition.Target;
import org.plenary.sortition.Targets;

import java.nio.charset.StandardCharsets;

class TargetsReaderTest {

    private static Imported<Targets> read(String text) {
        var table =
                new TableReader()
                        .read(
                                "targets.csv",
                                text.getBytes(StandardCharsets.UTF_8),
                                Reading.AUTOMATIC);
        return new TargetsReader().read(table.clean().orElseThrow(), 10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "feature,value,min,max\ngender,Female,4,6\nage,65+,1,3\n",
                "category,feature,min,max\ngender,Female,4,6\nage,65+,1,3\n",
                "category,name,min,max\ngender,Female,4,6\nage,65+,1,3\n",
                "Category;Name;Min;Max\r\ngender;\u00a0Female ;4;6\r\nage;65+;1.0;3\r\n"
            })
    void bothLayoutsSayTheSame(String text) {
        assertThat(read(text).clean().orElseThrow().targets())
                .containsExactly(
                        new Target(new FeatureValue("gender", "Female"), 4, 6),
                        new Target(new FeatureValue("age", "65+"), 1, 3));
    }

    @Test
    void flexibleBoundsAreOptionalForEachRow() {
        var targets =
                read("feature,value,min,max,min_flex,max_flex\ng,a,4,6,2,8\ng,b,4,6,,\n")
                        .clean()
                        .orElseThrow();
        assertThat(targets.targets())
                .containsExactly(
                        new Target(new FeatureValue("g", "a"), 4, 6, 2, 8),
                        new Target(new FeatureValue("g", "b"), 4, 6, 4, 6));
    }

    @Test
    void everyProblemIsListedWithItsRow() {
        var imported =
                read(
                        """
                        feature,value,min,max,min_flex,max_flex
                        g,a,4,x,,
                        g,b,-1,3,,
                        g,c,5,4,,
                        g,d,2,4,3,4
                        g,,2,4,,
                        g,e,1,2,,
                        g,e,1,3,,
                        """);
        assertThat(imported.clean()).isEmpty();
        assertThat(imported.problems())
                .extracting(p -> p.key() + " " + p.arguments().get("row"))
                .containsExactly(
                        "targets.number 2",
                        "targets.number 3",
                        "targets.order 4",
                        "targets.flex 5",
                        "targets.empty 6",
                        "targets.twice 8");
    }

    @Test
    void missingColumnsAreNamed() {
        assertThat(read("feature,value,least\ng,a,1\n").problems())
                .extracting(p -> p.arguments().get("column"))
                .containsExactly("min, max");
    }
}
