package org.plenary.sortition;

import org.plenary.members.PersonId;
import org.plenary.members.Pool;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * A draw as files, for whoever writes them to disk. They name people and their features, so they
 * are for the organiser and observers only.
 */
public final class DrawFiles {

    private DrawFiles() {}

    /**
     * @return text by file name; the same draw gives the same text
     */
    public static SequencedMap<String, String> of(Draw draw, Pool pool) {
        var files = new LinkedHashMap<String, String>();
        files.put("chances.csv", chances(draw.from()));
        files.put("panels.csv", panels(draw.from().lottery()));
        files.put("panel.csv", panel(draw.panel(), pool));
        files.put("draw.json", summary(draw));
        return files;
    }

    private static String chances(FairLottery lottery) {
        var csv = new Csv().row("id", "chance", "panels");
        for (var person : lottery.people()) {
            csv.row(
                    person.person().value(),
                    Numbers.text(person.chance()),
                    Integer.toString(person.panels()));
        }
        return csv.text();
    }

    private static String panels(Lottery lottery) {
        var csv = new Csv().row("panel", "members");
        for (var panel : lottery.panels()) {
            csv.row(
                    Integer.toString(panel.number()),
                    panel.members().stream().map(PersonId::value).collect(Collectors.joining(";")));
        }
        return csv.text();
    }

    private static String panel(Panel panel, Pool pool) {
        var drawn = new HashSet<>(panel.members());
        var header = new ArrayList<>(List.of("id"));
        header.addAll(pool.features());
        var csv = new Csv().row(header);
        for (var respondent : pool.respondents()) {
            if (drawn.contains(respondent.id())) {
                var row = new ArrayList<>(List.of(respondent.id().value()));
                pool.features().forEach(f -> row.add(respondent.features().getOrDefault(f, "")));
                csv.row(row);
            }
        }
        return csv.text();
    }

    private static String summary(Draw draw) {
        var lottery = draw.from();
        var fields = new LinkedHashMap<String, Object>(figures(lottery));
        fields.put("rule", lottery.settings().rule().name().toLowerCase(Locale.ROOT));
        fields.put("onePerHousehold", lottery.settings().onePerHousehold());
        fields.put("seed", lottery.seed());
        fields.put("pickedBy", draw.pick().method().name().toLowerCase(Locale.ROOT));
        fields.put("picked", draw.pick().said());
        fields.put("panel", draw.panel().number());
        return Json.of(fields);
    }

    /** What a summary of the lottery says, in the order in which it says it. */
    public static SequencedMap<String, Object> figures(FairLottery lottery) {
        var figures = lottery.figures();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("pool", figures.pool());
        fields.put("size", figures.size());
        fields.put("minimum", figures.minimum());
        fields.put("gini", figures.gini());
        fields.put("geometricMean", figures.geometricMean());
        fields.put("realisedMinimum", figures.realisedMinimum());
        fields.put("zeroChance", figures.zeroChance());
        fields.put("proved", lottery.proof().claim().words());
        fields.put("gap", lottery.proof().gap());
        fields.put("panels", figures.panels());
        return fields;
    }
}
