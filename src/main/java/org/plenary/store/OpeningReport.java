package org.plenary.store;

import org.plenary.assembly.Problem;

import java.time.Duration;
import java.util.List;

/**
 * What happened when an assembly was opened, for somebody who wants to know whether all is well.
 *
 * @param changes in the journal
 * @param known of these, how many need not be read again, because a checkpoint had them
 * @param head the hash that stands for the whole journal
 * @param findings everything out of the ordinary, in the order it was met; none as a rule
 */
public record OpeningReport(
        long changes, long known, String head, Duration took, List<Problem> findings) {

    public OpeningReport {
        findings = List.copyOf(findings);
    }

    public boolean isOrdinary() {
        return findings.isEmpty();
    }
}
