package org.plenary.report.day;

import org.plenary.report.day.Cards.Card;
import org.plenary.report.day.Cards.Code;
import org.plenary.report.day.Cards.Kind;
import org.plenary.seating.Table;
import org.plenary.texts.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The day's papers that are cut, folded or hung up. */
public final class DayCards {

    private final DayFacts facts;
    private final Texts texts;

    public DayCards(DayFacts facts, Texts texts) {
        this.facts = facts;
        this.texts = texts;
    }

    /** "My tables today", one for each person. */
    public Cards slips() {
        return slips(Kind.SLIP);
    }

    public Cards largeSlips() {
        return slips(Kind.LARGE_SLIP);
    }

    private Cards slips(Kind kind) {
        var cards = new ArrayList<Card>();
        for (var person : facts.people()) {
            var lines = new ArrayList<String>();
            for (Map.Entry<Integer, Integer> seat : person.tables().entrySet()) {
                lines.add(
                        texts.get(
                                "daypack.slip",
                                "time",
                                facts.startOf(seat.getKey()),
                                "table",
                                seat.getValue()));
            }
            cards.add(new Card(person.name(), lines, facts.day().title()));
        }
        return cards("daypack.slips", kind, cards);
    }

    /** One for each table of the room, with what it offers. */
    public Cards signs() {
        var cards = new ArrayList<Card>();
        for (var table : facts.tables()) {
            var offers =
                    table.properties().stream()
                            .map(
                                    p ->
                                            p.detail().isEmpty()
                                                    ? texts.get(
                                                            "word.TableProperty.Kind."
                                                                    + p.kind().name())
                                                    : p.detail())
                            .toList();
            cards.add(new Card(name(table), offers, facts.assembly()));
        }
        return cards("daypack.signs", Kind.SIGN, cards);
    }

    private String name(Table table) {
        return texts.get("seats.table", "table", table.number());
    }

    /** A name to stand before everybody. */
    public Cards tents() {
        return cards(
                "daypack.tents",
                Kind.TENT,
                facts.people().stream().map(p -> new Card(p.name(), List.of(), "")).toList());
    }

    public Cards badges() {
        return cards(
                "daypack.badges",
                Kind.BADGE,
                facts.people().stream()
                        .map(
                                p ->
                                        new Card(
                                                p.name(),
                                                List.of(texts.get("daypack.member")),
                                                facts.assembly(),
                                                new Code(
                                                        p.badge().letters(),
                                                        texts.get("daypack.badge.code"))))
                        .toList());
    }

    /** Ruled paper for each table and each block whose notes are kept. */
    public Cards noteSheets() {
        var cards = new ArrayList<Card>();
        for (var slot : facts.timetable().slots()) {
            var block = slot.block();
            if (!block.capturesNotes()) {
                continue;
            }
            for (var table : facts.tables()) {
                var lines = new ArrayList<String>();
                lines.add(
                        texts.get(
                                "daypack.noteSheet.when",
                                "time",
                                DayFacts.time(slot.startsAt()),
                                "block",
                                block.title()));
                if (!block.prompt().isBlank()) {
                    lines.add(block.prompt());
                }
                cards.add(new Card(name(table), lines, texts.get("daypack.noteSheet.foot")));
            }
        }
        return cards("daypack.noteSheets", Kind.NOTES, cards);
    }

    private Cards cards(String key, Kind kind, List<Card> cards) {
        return new Cards(facts.about(texts.get(key)), kind, cards);
    }
}
