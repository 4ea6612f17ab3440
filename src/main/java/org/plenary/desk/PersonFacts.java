package org.plenary.desk;

import org.plenary.agenda.Speaker;
import org.plenary.desk.PersonFile.Fact;
import org.plenary.members.Contact;
import org.plenary.members.Member;
import org.plenary.members.PersonId;
import org.plenary.members.Presence;
import org.plenary.members.Respondent;
import org.plenary.seating.Rule;
import org.plenary.seating.StaffMember;
import org.plenary.seating.TableProperty;
import org.plenary.sortition.PersonChance;
import org.plenary.store.DrawTable;
import org.plenary.store.Store;
import org.plenary.texts.Texts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the tables hold about one person, fact by fact. Other people are counted and not named: what
 * is known about them is theirs.
 */
final class PersonFacts {

    private final Store store;
    private final Texts texts;

    PersonFacts(Store store, Texts texts) {
        this.store = store;
        this.texts = texts;
    }

    List<Fact> of(Respondent person) {
        var facts = new ArrayList<Fact>();
        facts.add(fact("access.id", person.id().value()));
        person.details().forEach((what, value) -> facts.add(new Fact(what, value)));
        person.features().forEach((what, value) -> facts.add(new Fact(what, value)));
        facts.removeIf(fact -> fact.value().isBlank());
        draws(person.id(), facts);
        store.members().register().stream()
                .filter(member -> member.id().equals(person.id()))
                .forEach(member -> register(member, facts));
        seats(person.id(), facts);
        rules(person, facts);
        store.members().contacts(person.id()).stream().map(this::contact).forEach(facts::add);
        return facts;
    }

    /** Every lottery they could have been drawn in, trials too. */
    private void draws(PersonId id, List<Fact> facts) {
        for (var held : store.draws().all()) {
            held.lottery().people().stream()
                    .filter(one -> one.person().equals(id))
                    .forEach(one -> facts.add(draw(held, one)));
        }
    }

    private Fact draw(DrawTable.Held held, PersonChance own) {
        var outcome =
                held.draw()
                        .map(draw -> draw.panel().members().contains(own.person()))
                        .map(isDrawn -> isDrawn ? "drawn" : "notDrawn")
                        .orElse("notYet");
        return new Fact(
                texts.get(
                        "access.draw",
                        "n",
                        held.number(),
                        "purpose",
                        texts.get("word.DrawChange.Purpose." + held.purpose().name())),
                texts.get(
                        "access.draw.value",
                        "pool",
                        held.lottery().people().size(),
                        "chance",
                        String.format(Locale.ROOT, "%.1f", 100 * own.chance()),
                        "on",
                        own.panels(),
                        "panels",
                        held.lottery().lottery().size(),
                        "outcome",
                        texts.get("access.draw." + outcome)));
    }

    private void register(Member member, List<Fact> facts) {
        facts.add(fact("access.status", texts.get("word.Status." + member.status().name())));
        for (var need : member.needs()) {
            var kind = texts.get("word.SupportNeed.Kind." + need.kind().name());
            var detail = need.detail().isBlank() ? "" : ": " + need.detail();
            facts.add(fact("access.need", kind + detail));
        }
        for (var day : store.agenda().current().days()) {
            var presence =
                    store.members()
                            .attendance(day.day().id())
                            .getOrDefault(member.id(), Presence.UNKNOWN);
            if (presence != Presence.UNKNOWN) {
                facts.add(
                        new Fact(
                                texts.get("access.attendance", "day", day.day().title()),
                                texts.get("word.Presence." + presence.name())));
            }
        }
    }

    private void seats(PersonId id, List<Fact> facts) {
        var plan = store.seating().plan();
        var held = store.seating().held();
        for (int round : plan.rounds()) {
            plan.tableOf(id, round)
                    .ifPresent(
                            table ->
                                    facts.add(
                                            new Fact(
                                                    texts.get("access.seat", "round", round),
                                                    texts.get(
                                                            held.contains(round)
                                                                    ? "access.seat.held"
                                                                    : "access.seat.planned",
                                                            "table",
                                                            table))));
        }
    }

    private void rules(Respondent person, List<Fact> facts) {
        for (var rule : store.seating().arrangement().rules().all()) {
            said(rule, person).ifPresent(said -> facts.add(fact("access.rule", said)));
        }
        long kept =
                store.seating().staffing().people().stream()
                        .filter(member -> member.notWith().contains(person.id()))
                        .count();
        if (kept > 0) {
            facts.add(fact("access.rule", texts.get("access.rule.notWith", "n", kept)));
        }
    }

    /** Empty when the rule does not concern them. */
    private Optional<String> said(Rule rule, Respondent person) {
        if (rule instanceof Rule.Cluster(var attribute, var value, int tables)) {
            return value.equals(person.features().get(attribute))
                    ? Optional.of(
                            texts.get("access.rule.cluster", "value", value, "tables", tables))
                    : Optional.empty();
        }
        if (!rule.people().contains(person.id())) {
            return Optional.empty();
        }
        int others = rule.people().size() - 1;
        return Optional.of(
                switch (rule) {
                    case Rule.Apart _ -> texts.get("access.rule.apart");
                    case Rule.Together _ -> texts.get("access.rule.together", "n", others);
                    case Rule.Pin(_, int table, var rounds) ->
                            rounds.isEmpty()
                                    ? texts.get("access.rule.pin", "table", table)
                                    : texts.get(
                                            "access.rule.pinIn",
                                            "table",
                                            table,
                                            "rounds",
                                            numbers(rounds));
                    case Rule.Need(_, var properties) ->
                            texts.get("access.rule.need", "what", said(properties));
                    case Rule.SubAssembly(var name, _, var tables, _) ->
                            texts.get(
                                    "access.rule.subAssembly",
                                    "name",
                                    name,
                                    "n",
                                    others,
                                    "tables",
                                    numbers(tables));
                    case Rule.Cluster _ -> "";
                });
    }

    private String said(Collection<TableProperty> properties) {
        return properties.stream()
                .map(
                        p ->
                                texts.get("word.TableProperty.Kind." + p.kind().name())
                                        + (p.detail().isBlank() ? "" : " " + p.detail()))
                .collect(Collectors.joining(", "));
    }

    private static String numbers(Collection<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private Fact contact(Contact contact) {
        return fact(
                "access.contact",
                texts.get(
                        "access.contact.value",
                        "way",
                        texts.get("word.Contact.Way." + contact.way().name()),
                        "outcome",
                        texts.get("word.Contact.Outcome." + contact.outcome().name()),
                        "note",
                        contact.note()));
    }

    /** Of somebody who works at the tables. */
    List<Fact> of(StaffMember member) {
        var facts = new ArrayList<Fact>();
        facts.add(fact("staff.name", member.name()));
        member.duties()
                .forEach(
                        duty ->
                                facts.add(
                                        fact(
                                                "access.duty",
                                                texts.get(
                                                        "word.StaffMember.Duty." + duty.name()))));
        facts.add(fact("staff.languages", String.join(", ", member.languages())));
        facts.add(fact("staff.away", numbers(member.away())));
        facts.add(fact("staff.topics", topics(member)));
        if (!member.notWith().isEmpty()) {
            facts.add(
                    fact(
                            "staff.notWith",
                            texts.get("access.members", "n", member.notWith().size())));
        }
        facts.removeIf(fact -> fact.value().isBlank());
        return facts;
    }

    private String topics(StaffMember member) {
        return new StaffTopics(store.agenda().current().blocks())
                .titled(member.notOn()).stream()
                        .map(each -> StaffTopics.isRemoved(each) ? removed() : each)
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    private String removed() {
        return texts.get("staff.topics.removed");
    }

    /** Of somebody who addresses the members, with the blocks they speak in. */
    List<Fact> of(Speaker speaker) {
        var facts = new ArrayList<Fact>();
        facts.add(fact("agenda.speaker.name", speaker.name()));
        facts.add(fact("agenda.speaker.for", speaker.affiliation()));
        facts.removeIf(fact -> fact.value().isBlank());
        if (speaker.declared()) {
            facts.add(fact("access.declared", texts.get("access.declared.yes")));
        }
        for (var day : store.agenda().current().days()) {
            for (var block : day.blocks()) {
                if (block.speakers().stream().anyMatch(s -> s.id().equals(speaker.id()))) {
                    facts.add(fact("access.block", day.day().title() + ": " + block.title()));
                }
            }
        }
        return facts;
    }

    private Fact fact(String key, String value) {
        return new Fact(texts.get(key), value);
    }
}
