package org.plenary.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.plenary.report.Block.Column;
import org.plenary.report.Block.Heading;
import org.plenary.report.Block.Table;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

class ReportTest {

    @Test
    void aLinkThatLeadsNowhereIsRefused() {
        assertThatThrownBy(() -> report(Block.body(Text.NONE.link("see there", "nowhere"))))
                .hasMessageContaining("nowhere");
    }

    @Test
    void aHeadingLevelLeftOutIsRefused() {
        assertThatThrownBy(() -> report(heading(1, "a"), heading(3, "b")))
                .hasMessageContaining("level");
    }

    @Test
    void anIdThatOccursTwiceIsRefused() {
        assertThatThrownBy(() -> report(heading(1, "a"), heading(1, "a")))
                .hasMessageContaining("twice");
    }

    @Test
    void tablesWithoutACaptionAreNotNumbered() {
        var report = report(table("a", "First"), table("b", ""), table("c", "Second"));

        assertThat(new Captions(report).number("c")).isEqualTo(2);
    }

    @Test
    void whatNoFileCanHoldIsDroppedFromWords() {
        assertThat(Run.of("a\u0000b\tc\r\nd\uD800e\uFFFFf\u001B").words()).isEqualTo("ab c\ndef");
    }

    private static Heading heading(int level, String id) {
        return new Heading(level, id, Text.of(id));
    }

    private static Table table(String id, String caption) {
        return new Table(
                id,
                Text.of(caption),
                List.of(Column.words("Name", 1)),
                false,
                List.of(List.of(Text.of("x"))),
                Text.NONE);
    }

    private static Report report(Block... blocks) {
        var about =
                new About(
                        "Title",
                        "",
                        Locale.ENGLISH,
                        LocalDate.of(2026, 11, 20),
                        "City",
                        "",
                        "",
                        List.of());
        var labels = new Labels("Contents", "Table", "Figure", "{page} of {pages}", "{place}");
        return new Report(about, Form.BOOK, labels, List.of(blocks));
    }
}
