package org.plenary.report;

import org.plenary.report.Block.Heading;
import org.plenary.report.Block.Paragraph;
import org.plenary.report.Block.Role;
import org.plenary.texts.Texts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How one person came to be drawn, or not, for their eyes only.
 *
 * @param assembly its name
 * @param draw the number of the lottery in the assembly
 * @param panel the number that was drawn
 * @param isDrawn whether they are on that panel
 * @param chance their chance and what made it so, a sentence each
 */
public record ChanceLetter(
        String assembly,
        LocalDate date,
        Locale language,
        String name,
        int draw,
        int panel,
        boolean isDrawn,
        List<String> chance,
        Slip slip) {

    /**
     * How they find themselves in the published files.
     *
     * @param opening known to them alone; with it they can prove that the pseudonym is theirs
     */
    public record Slip(String pseudonym, String opening) {}

    public ChanceLetter {
        chance = List.copyOf(chance);
    }

    public Report report(Texts texts) {
        var blocks = new ArrayList<Block>();
        blocks.add(
                new Paragraph(
                        Role.LEAD,
                        Text.of(
                                texts.get(
                                        isDrawn ? "letter.lead" : "letter.lead.not",
                                        "name",
                                        name,
                                        "assembly",
                                        assembly))));
        blocks.add(new Heading(1, "drawn", Text.of(texts.get("letter.drawn"))));
        var drawn = isDrawn ? "letter.drawn.text" : "letter.drawn.text.not";
        blocks.add(Block.body(texts.get(drawn, "draw", draw, "panel", panel)));
        blocks.add(new Heading(1, "chance", Text.of(texts.get("letter.chance"))));
        blocks.add(Block.body(String.join(" ", chance)));
        blocks.add(Block.body(texts.get("letter.rule")));
        blocks.add(new Heading(1, "check", Text.of(texts.get("letter.check"))));
        blocks.add(Block.body(texts.get("letter.check.text", "pseudonym", slip.pseudonym())));
        blocks.add(
                new Block.Box(
                        Block.Tone.KEY,
                        Text.of(texts.get("letter.check.box")),
                        List.of(
                                new Paragraph(Role.LEAD, Text.NONE.strong(slip.pseudonym())),
                                new Paragraph(Role.SMALL, Text.of(slip.opening())))));
        var title = texts.get(isDrawn ? "letter.title" : "letter.title.not");
        var about = new About(title, assembly, language, date, assembly, "", title, List.of());
        return new Report(about, Form.SHEET, Labels.of(texts), blocks);
    }
}
