package org.plenary.report.day;

import org.plenary.agenda.Block;
import org.plenary.report.day.Cards.Card;
import org.plenary.report.day.Cards.Code;
import org.plenary.report.day.Cards.Kind;
import org.plenary.report.day.Cards.Place;
import org.plenary.seating.Table;
import org.plenary.texts.Texts;

import java.util.ArrayList;
import java.util.List;

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
            var places = new ArrayList<Place>();
            person.tables()
                    .forEach(
                            (round, table) ->
                                    places.add(
                                            new Place(
                                                    texts.get("seats.table", "table", table),
                                                    facts.when(round, texts))));
            var head = List.of(facts.dateLine(), facts.assembly());
            cards.add(new Card(head, person.name(), List.of(), places, "", null));
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
                                                List.of(),
                                                p.name(),
                                                List.of(texts.get("daypack.member")),
                                                List.of(),
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
                int round = facts.roundAt(slot);
                lines.add(
                        texts.get(
                                round == Block.KEEP_SEATS
                                        ? "daypack.noteSheet.when"
                                        : "daypack.noteSheet.whenRound",
                                "round",
                                round,
                                "time",
                                DayFacts.time(slot.startsAt()),
                                "block",
                                block.title()));
                if (!block.prompt().isBlank()) {
                    lines.add(block.prompt());
                }
                var foot = texts.get("daypack.noteSheet.foot");
                var head = List.of(facts.dateLine() + " · " + facts.assembly());
                cards.add(new Card(head, name(table), lines, List.of(), foot, null));
            }
        }
        return cards("daypack.noteSheets", Kind.NOTES, cards);
    }

    private Cards cards(String key, Kind kind, List<Card> cards) {
        return new Cards(facts.about(texts.get(key)), kind, cards);
    }
}
