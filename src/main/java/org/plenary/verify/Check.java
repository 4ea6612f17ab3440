package org.plenary.verify;

/** What can be checked about a draw. A bundle allows some of it; the verdict lists the rest. */
public enum Check {
    FILES_UNCHANGED,
    PANELS_MEET_TARGETS,
    TARGETS_BY_COUNTS,
    HOUSEHOLDS,
    APPEARANCES,
    CHANCES,
    FIGURES,
    CERTIFICATE,
    ATTAINED,
    COMMITMENT,
    FINGERPRINT,
    DRAWN_PANEL,
    ORIGINS
}
