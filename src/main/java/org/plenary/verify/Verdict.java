package org.plenary.verify;

import java.util.List;
import java.util.Set;

/**
 * What came of checking a bundle.
 *
 * @param bundle {@code observer}, {@code public}, or empty when that could not be read
 * @param findings everything that does not hold; empty when all that could be checked does
 * @param doubts what may be right and is not proved by the files
 * @param checked what was checked
 * @param unchecked what this kind of bundle does not allow to check, or what an earlier finding
 *     made impossible
 * @param seal the SHA-256 of the list of hashes: the same for the same bundle, to be compared with
 *     what somebody else has
 * @param fingerprint what was read aloud before the draw, as the bundle has it
 */
public record Verdict(
        String bundle,
        List<Finding> findings,
        List<Finding> doubts,
        Set<Check> checked,
        Set<Check> unchecked,
        String seal,
        String fingerprint) {

    public Verdict {
        findings = List.copyOf(findings);
        doubts = List.copyOf(doubts);
        checked = Set.copyOf(checked);
        unchecked = Set.copyOf(unchecked);
    }

    public boolean holds() {
        return findings.isEmpty();
    }
}
