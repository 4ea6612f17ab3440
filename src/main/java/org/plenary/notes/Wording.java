package org.plenary.notes;

/** Only what is verbatim may ever be quoted. */
public enum Wording {
    VERBATIM,
    PARAPHRASE
}
