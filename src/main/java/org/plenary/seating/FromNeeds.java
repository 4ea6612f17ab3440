package org.plenary.seating;

import org.plenary.members.Member;
import org.plenary.members.PersonId;
import org.plenary.members.SupportNeed;
import org.plenary.seating.TableProperty.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules that follow from what members need, without anybody writing them down. The organiser
 * sees which need each came from; a {@link Rule} does not say.
 */
public final class FromNeeds {

    private final List<Member> people;
    private final List<Table> tables;

    public FromNeeds(List<Member> people, List<Table> tables) {
        this.people = List.copyOf(people);
        this.tables = List.copyOf(tables);
    }

    /**
     * @param isMet whether any table of the room offers what the rule asks for
     */
    public record Derived(Member member, SupportNeed need, Rule rule, boolean isMet) {}

    /**
     * Somebody who needs a companion who is not to be found among the members.
     *
     * @param companion as it is written, not blank
     * @param alike how many members are called so: none, or two and more
     */
    public record Unmatched(Member member, String companion, int alike) {}

    /** In the order of the members; companions nobody named are none. */
    public List<Unmatched> unmatched() {
        var unmatched = new ArrayList<Unmatched>();
        for (var member : people) {
            for (var need : member.needs()) {
                var who = need.detail().strip();
                int alike = meant(member, who).size();
                boolean isNamed = need.kind() == SupportNeed.Kind.COMPANION && !who.isEmpty();
                if (isNamed && alike != 1) {
                    unmatched.add(new Unmatched(member, who, alike));
                }
            }
        }
        return unmatched;
    }

    /** In the order of the members; needs that are no matter of seats have none. */
    public List<Derived> derived() {
        var derived = new ArrayList<Derived>();
        for (var member : people) {
            for (var need : member.needs()) {
                rule(member, need)
                        .ifPresent(
                                rule -> derived.add(new Derived(member, need, rule, isMet(rule))));
            }
        }
        return derived;
    }

    private Optional<Rule> rule(Member member, SupportNeed need) {
        return switch (need.kind()) {
            case STEP_FREE -> only(member, TableProperty.of(Kind.STEP_FREE));
            case HEARING_LOOP -> only(member, TableProperty.of(Kind.HEARING_LOOP));
            case QUIET_PLACE -> only(member, TableProperty.of(Kind.QUIET));
            case INTERPRETER -> only(member, spoken(need.detail().strip()));
            case COMPANION -> companion(member, need.detail().strip());
            case LARGE_PRINT, CHILDCARE, TRAVEL, FOOD, OTHER -> Optional.empty();
        };
    }

    private static Optional<Rule> only(Member member, TableProperty property) {
        return Optional.of(new Rule.Need(member.id(), Set.of(property)));
    }

    /** A language as the tables write it; without one any table with an interpreter will do. */
    private TableProperty spoken(String language) {
        if (language.isEmpty()) {
            return TableProperty.of(Kind.INTERPRETER);
        }
        return tables.stream()
                .flatMap(table -> table.properties().stream())
                .filter(offer -> offer.kind() == Kind.LANGUAGE)
                .filter(offer -> offer.detail().equalsIgnoreCase(language))
                .findFirst()
                .orElseGet(() -> TableProperty.language(language));
    }

    /** A companion who is a member, by number or name; others need a chair and no rule. */
    private Optional<Rule> companion(Member member, String who) {
        var meant = meant(member, who);
        return meant.size() == 1
                ? Optional.of(new Rule.Together(Set.<PersonId>of(member.id(), meant.getFirst())))
                : Optional.empty();
    }

    private List<PersonId> meant(Member member, String who) {
        return people.stream()
                .filter(other -> !other.id().equals(member.id()))
                .filter(
                        other ->
                                other.id().value().equalsIgnoreCase(who)
                                        || other.name().equalsIgnoreCase(who))
                .map(Member::id)
                .toList();
    }

    private boolean isMet(Rule rule) {
        return !(rule instanceof Rule.Need need)
                || tables.stream()
                        .anyMatch(table -> table.properties().containsAll(need.properties()));
    }
}
