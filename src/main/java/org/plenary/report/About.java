package org.plenary.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/**
 * What a library catalogue would say about a document.
 *
 * @param title on the cover, in the file's properties and at the head of every page
 * @param subtitle empty for none
 * @param publisher whose document it is: a council, a parliament, an assembly
 * @param version e.g. "Final report, version 1.0"; empty for none
 * @param subject one sentence for the file's properties; empty for none
 */
public record About(
        String title,
        String subtitle,
        Locale language,
        LocalDate date,
        String publisher,
        String version,
        String subject,
        List<String> keywords) {

    public About {
        keywords = List.copyOf(keywords);
        if (title.isBlank()) {
            throw new IllegalArgumentException("a document without a title");
        }
        if (language.getLanguage().isEmpty()) {
            throw new IllegalArgumentException("a document without a language: " + title);
        }
    }

    /** E.g. "20 November 2026". */
    public String dateInWords() {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(date);
    }
}
