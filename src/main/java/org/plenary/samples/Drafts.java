package org.plenary.samples;

import org.jspecify.annotations.Nullable;
import org.plenary.decisions.Wording;

import java.util.ArrayList;
import java.util.List;

/** Reads the recommendations as they were typed. */
final class Drafts {

    private final List<Draft> drafts = new ArrayList<>();
    private String theme = "";
    private String recommendation = "";
    private String rationale = "";
    private String evidence = "";
    private String addressee = "";
    private @Nullable String reworked;
    private @Nullable String letGo;
    private boolean isVotedDown;
    private String minority = "";
    private int signatories;

    static List<Draft> all() {
        var reader = new Drafts();
        Lists.lines("recommendations.txt").forEach(reader::read);
        reader.finish();
        return reader.drafts;
    }

    private void read(String line) {
        var text = line.substring(3);
        switch (line.charAt(0)) {
            case '#' -> {
                finish();
                theme = text;
            }
            case 'R' -> {
                finish();
                recommendation = text;
            }
            case 'W' -> rationale = text;
            case 'E' -> evidence = text;
            case 'A' -> addressee = text;
            case '2' -> reworked = text;
            case '-' -> letGo = text;
            case 'x' -> {
                letGo = text;
                isVotedDown = true;
            }
            case 'M' -> {
                int bar = text.indexOf(" | ");
                signatories = Integer.parseInt(text.substring(0, bar));
                minority = text.substring(bar + 3);
            }
            default -> throw new IllegalStateException("what is this: " + line);
        }
    }

    private void finish() {
        if (!recommendation.isEmpty()) {
            drafts.add(
                    new Draft(
                            theme,
                            new Wording(recommendation, rationale, evidence, addressee),
                            reworked,
                            letGo,
                            isVotedDown,
                            minority,
                            signatories));
        }
        recommendation = "";
        reworked = null;
        letGo = null;
        isVotedDown = false;
        minority = "";
        signatories = 0;
    }
}
