package org.plenary.report;

import org.jspecify.annotations.Nullable;
import org.plenary.report.chart.Chart;

import java.util.List;

/** One piece of a document, in the order a reader meets it. */
public sealed interface Block {

    /**
     * @param level 1 for a chapter, down to 4
     * @param id unique in the document; contents, bookmarks and links lead to it
     */
    record Heading(int level, String id, Text text) implements Block {

        public Heading {
            if (level < 1 || level > 4) {
                throw new IllegalArgumentException("heading level " + level);
            }
            if (text.isBlank()) {
                throw new IllegalArgumentException("an empty heading: " + id);
            }
        }
    }

    record Paragraph(Role role, Text text) implements Block {

        /**
         * Adopted wording, its result and the beginning of its reasons are read together, and a
         * source with what it is the source of.
         */
        public boolean staysWith(@Nullable Block next) {
            return next instanceof Paragraph following
                    && (following.role == Role.SMALL
                            || role == Role.RESULT
                            || (role == Role.ADOPTED && following.role == Role.RESULT));
        }
    }

    /** What a paragraph is for; each writer has one style for each. */
    enum Role {
        BODY,
        /** The opening sentences of a document or chapter, a little larger. */
        LEAD,
        /** Wording that was adopted and is sealed: a recommendation's own text. */
        ADOPTED,
        /** A verbatim quotation, cleared for use. */
        QUOTE,
        /** A result with its denominators. */
        RESULT,
        /** Sources, counts and remarks below something. */
        SMALL
    }

    record BulletList(List<Text> items) implements Block {

        public BulletList {
            items = List.copyOf(items);
        }
    }

    /**
     * @param first the number of the first item
     */
    record NumberedList(int first, List<Text> items) implements Block {

        public NumberedList {
            items = List.copyOf(items);
        }
    }

    /**
     * A table of data, never of layout: one header row, no merged cells.
     *
     * @param id unique in the document
     * @param caption without "Table 4", which the writers add; empty for none, and the table is
     *     then not numbered
     * @param rowHeaders whether the first cell of each row names the row
     * @param note under the caption, e.g. how figures were rounded; empty for none
     */
    record Table(
            String id,
            Text caption,
            List<Column> columns,
            boolean rowHeaders,
            List<List<Text>> rows,
            Text note)
            implements Block {

        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            if (columns.isEmpty()) {
                throw new IllegalArgumentException("a table without columns: " + id);
            }
            for (var row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "table %s: %d cells under %d headings"
                                    .formatted(id, row.size(), columns.size()));
                }
            }
        }
    }

    /**
     * @param weight share of the table's width in proportion to the other columns' weights, above 0
     */
    record Column(String heading, Align align, double weight) {

        public Column {
            if (heading.isBlank() || !(weight > 0)) {
                throw new IllegalArgumentException("column '%s' %s".formatted(heading, weight));
            }
        }

        public static Column words(String heading, double weight) {
            return new Column(heading, Align.START, weight);
        }

        /** Figures stand under each other's last digit. */
        public static Column figures(String heading, double weight) {
            return new Column(heading, Align.END, weight);
        }
    }

    enum Align {
        START,
        END
    }

    /**
     * A picture of figures, followed by the same figures as a table.
     *
     * @param id unique in the document
     * @param alternative what the picture shows, for somebody who does not see it; it states the
     *     finding and the main figures, not "a chart"
     */
    record Figure(String id, Text caption, Chart chart, String alternative, Table data)
            implements Block {

        public Figure {
            if (alternative.isBlank()) {
                throw new IllegalArgumentException("a figure without an alternative text: " + id);
            }
            if (caption.isBlank()) {
                throw new IllegalArgumentException("a figure without a caption: " + id);
            }
        }
    }

    /** Text set apart from the flow: a summary, a method note, a caveat. */
    record Box(Tone tone, @Nullable Text title, List<Paragraph> paragraphs) implements Block {

        public Box {
            paragraphs = List.copyOf(paragraphs);
            if (paragraphs.isEmpty()) {
                throw new IllegalArgumentException("an empty box");
            }
        }
    }

    enum Tone {
        PLAIN,
        /** The words somebody should remember. */
        KEY,
        /** A caveat that has to be printed. */
        CAVEAT
    }

    record PageBreak() implements Block {}

    /**
     * The list of headings that follow in the document.
     *
     * @param depth the deepest level listed, 1 to 4
     */
    record Contents(int depth) implements Block {}

    static Paragraph body(String words) {
        return new Paragraph(Role.BODY, Text.of(words));
    }

    static Paragraph body(Text text) {
        return new Paragraph(Role.BODY, text);
    }
}
