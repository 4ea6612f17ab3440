package org.plenary.exchange;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;

/**
 * What a person decided about how a file is to be read; null leaves it to the reader.
 *
 * @param charset of a text file
 * @param separator between the cells of a text file
 * @param sheet name of the sheet of a workbook
 */
public record Reading(
        @Nullable Charset charset, @Nullable Character separator, @Nullable String sheet) {

    public static final Reading AUTOMATIC = new Reading(null, null, null);

    public Reading as(@Nullable Charset chosen) {
        return new Reading(chosen, separator, sheet);
    }
}
