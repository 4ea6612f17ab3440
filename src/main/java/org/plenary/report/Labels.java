package org.plenary.report;

import org.plenary.texts.Texts;

/**
 * The few words the writers add themselves, in the language of the document.
 *
 * @param contents heading of the list of contents
 * @param table before the number of a table, e.g. "Table"
 * @param figure before the number of a figure
 * @param page e.g. "Page {page} of {pages}"
 * @param linkTo what a screen reader hears for a link within the document, e.g. "Go to {place}"
 */
public record Labels(String contents, String table, String figure, String page, String linkTo) {

    public Labels {
        if (!page.contains("{page}") || !page.contains("{pages}")) {
            throw new IllegalArgumentException("page label without {page} and {pages}: " + page);
        }
    }

    public static Labels of(Texts texts) {
        return new Labels(
                texts.get("report.label.contents"),
                texts.get("report.label.table"),
                texts.get("report.label.figure"),
                texts.get("report.label.page"),
                texts.get("report.label.linkTo"));
    }

    public String linkTo(String place) {
        return linkTo.replace("{place}", place);
    }
}
