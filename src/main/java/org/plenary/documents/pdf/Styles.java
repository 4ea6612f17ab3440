package org.plenary.documents.pdf;

import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.layout.borders.SolidBorder;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.properties.ParagraphOrphansControl;
import com.itextpdf.layout.properties.ParagraphWidowsControl;

import org.plenary.report.Block.Role;
import org.plenary.report.Form;
import org.plenary.report.chart.Colour;

/** How paragraphs and headings look. Body text is 12 point, the least anything is set in. */
final class Styles {

    static final float SIZE = 12;
    static final float LEADING = 17.5f;

    private Styles() {}

    static boolean isBold(Role role) {
        return role == Role.RESULT;
    }

    static Paragraph styled(Paragraph paragraph, Role role) {
        switch (role) {
            case BODY -> set(paragraph, SIZE, LEADING, 0, 9);
            case LEAD -> set(paragraph, 14, 21, 0, 12);
            case ADOPTED -> {
                set(paragraph, 13.5f, 20, 4, 12);
                bar(paragraph, Ink.of(Colour.TEAL), 3);
            }
            case QUOTE -> {
                set(paragraph, SIZE, LEADING, 2, 11);
                bar(paragraph, Ink.of(Colour.SAND), 2);
                paragraph.getAccessibilityProperties().setRole(StandardRoles.BLOCKQUOTE);
            }
            case RESULT -> {
                set(paragraph, SIZE, LEADING, 0, 9);
                paragraph.setFontColor(Ink.of(Colour.TEAL));
            }
            case SMALL -> {
                set(paragraph, SIZE, 16, 0, 9);
                paragraph.setFontColor(Ink.of(Colour.QUIET));
            }
        }
        return together(paragraph);
    }

    /** A sheet has no chapters: its headings begin one size smaller. */
    static Paragraph heading(Paragraph heading, int level, Form form) {
        switch (form == Form.BOOK ? level : level + 1) {
            case 1 -> {
                set(heading, 26, 33, 0, 16);
                heading.setFontColor(Ink.of(Colour.TEAL));
            }
            case 2 -> {
                set(heading, 18, 25, 22, 8);
                heading.setFontColor(Ink.of(Colour.TEAL));
            }
            case 3 -> set(heading, 14, 20, 18, 5);
            default -> set(heading, SIZE, LEADING, 12, 3);
        }
        heading.setKeepTogether(true);
        heading.getAccessibilityProperties().setRole("H" + level);
        return heading;
    }

    static Paragraph caption(Paragraph caption) {
        return set(caption, SIZE, 17, 0, 6).setKeepTogether(true);
    }

    private static Paragraph set(
            Paragraph paragraph, float size, float leading, float before, float after) {
        return paragraph.setFontSize(size).setFixedLeading(leading).setMargins(before, 0, after, 0);
    }

    private static void bar(Paragraph paragraph, Color colour, float thickness) {
        paragraph.setBorderLeft(new SolidBorder(colour, thickness)).setPaddingLeft(13);
    }

    /** No first line alone at the foot of a page, no last line alone at the head of one. */
    private static Paragraph together(Paragraph paragraph) {
        return paragraph
                .setOrphansControl(new ParagraphOrphansControl(2))
                .setWidowsControl(new ParagraphWidowsControl(2, 2, true));
    }
}
