package org.plenary.members;

import java.util.List;

/** Somebody on the register: drawn, whatever came of it. */
public record Member(Respondent person, Status status, List<SupportNeed> needs) {

    public Member {
        needs = List.copyOf(needs);
    }

    public PersonId id() {
        return person.id();
    }

    public String name() {
        return person.displayName();
    }
}
