package org.plenary.verify;

import org.plenary.verify.Finding.What;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Whether a draw that fills free seats follows from the draws it names. Each of those is verified
 * itself; where both bundles are the observer's, nobody may be drawn who was not in the panel's
 * pool, whose features are others than there, or who was on the panel first drawn.
 */
final class Origins {

    private final Source source;
    private final Summary summary;
    private final Findings findings;

    Origins(Source source, Summary summary, Findings findings) {
        this.source = source;
        this.summary = summary;
        this.findings = findings;
    }

    /**
     * @param before bundles, in any order
     * @return whether every draw that is named was given; what does not hold is a finding
     */
    boolean hold(List<Path> before) throws IOException, Unreadable {
        var named = new ArrayList<>(List.of(summary.optional("follows").split(" ")));
        named.removeIf(String::isEmpty);
        var first = named.isEmpty() ? "" : named.getFirst();
        for (var folder : before) {
            var verdict = Verifier.verify(folder);
            var name = verdict.fingerprint() + "/" + panelOf(folder);
            if (!verdict.holds()) {
                findings.add(found(What.ORIGIN_NOT_TRUE, folder.toString()));
            } else if (!named.remove(name)) {
                findings.add(found(What.ORIGIN_NOT_NAMED, folder.toString()));
            } else if (name.equals(first) && bothAreObservers(verdict)) {
                people(Verifier.source(folder));
            }
        }
        return named.isEmpty() && !before.isEmpty();
    }

    private static String panelOf(Path folder) {
        try {
            return Summary.read(Verifier.source(folder).text(Summary.FILE)).optional("panel");
        } catch (Unreadable e) {
            return ""; // the verdict has said so
        }
    }

    private boolean bothAreObservers(Verdict other) {
        return other.bundle().equals("observer") && summary.optional("bundle").equals("observer");
    }

    private void people(Source earlier) throws Unreadable {
        var ignored = new Findings();
        var then = People.read(earlier.text(People.FILE), ignored);
        var now = People.read(source.text(People.FILE), ignored);
        var sitting = new HashSet<String>();
        for (var row : Table.read("panel.csv", earlier.text("panel.csv")).rows()) {
            sitting.add(row.getFirst());
        }
        boolean isSame = then.features().equals(now.features());
        for (var person : now.byId().values()) {
            var before = then.byId().get(person.id());
            boolean fits = isSame && before != null && before.values().equals(person.values());
            if (!fits || sitting.contains(person.id())) {
                findings.add(new Finding(What.ORIGIN_CONTRADICTS, People.FILE, 0, person.id()));
            }
        }
    }

    private static Finding found(What what, String detail) {
        return new Finding(what, Summary.FILE, 0, detail);
    }
}
