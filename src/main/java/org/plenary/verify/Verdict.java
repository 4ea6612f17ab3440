package org.plenary.verify;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What came of checking a bundle.
 *
 * @param bundle {@code observer}, {@code public}, or empty when that could not be read
 * @param findings everything that does not hold; empty when all that could be checked does
 * @param doubts what may be right and is not proved by the files
 * @param held what was checked and is so
 * @param failed what was checked and is not so; {@code findings} say why
 * @param seal the SHA-256 of the list of hashes: the same for the same bundle, to be compared with
 *     what somebody else has
 * @param fingerprint what was read aloud before the draw, as the bundle has it
 */
public record Verdict(
        String bundle,
        List<Finding> findings,
        List<Finding> doubts,
        Set<Check> held,
        Set<Check> failed,
        String seal,
        String fingerprint) {

    public Verdict {
        findings = List.copyOf(findings);
        doubts = List.copyOf(doubts);
        held = Set.copyOf(held);
        failed = Set.copyOf(failed);
    }

    public boolean holds() {
        return findings.isEmpty();
    }

    /**
     * What this kind of bundle does not allow to check, what an earlier finding made impossible,
     * and what is doubted.
     */
    public Set<Check> unchecked() {
        var rest = EnumSet.allOf(Check.class);
        rest.removeAll(held);
        rest.removeAll(failed);
        return rest;
    }
}
