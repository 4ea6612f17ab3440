package org.plenary.ui.controls;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where a file or folder is. The computer's own dialog in the program, a given answer in tests. */
public interface FilePicker {

    /**
     * @param what a sentence for the dialog's title
     * @param kinds endings to offer, such as {@code csv}; empty for any
     */
    Optional<Path> open(String what, List<String> kinds);

    Optional<Path> folder(String what);

    /**
     * @param suggested a file name with its ending
     */
    Optional<Path> save(String what, String suggested);
}
