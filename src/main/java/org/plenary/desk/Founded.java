package org.plenary.desk;

import java.util.List;

/**
 * An assembly that was just founded.
 *
 * @param words the recovery key, for paper: they open the assembly, and are kept nowhere
 */
public record Founded(OpenAssembly assembly, List<String> words) {

    public Founded {
        words = List.copyOf(words);
    }

    @Override
    public String toString() {
        return "a founded assembly"; // never the words
    }
}
