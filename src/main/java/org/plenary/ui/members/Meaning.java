package org.plenary.ui.members;

import org.plenary.members.Address;

/** What a column of a reply file is taken for. */
enum Meaning {
    ID,
    FEATURE,
    STREET,
    TOWN,
    POSTCODE,
    HOUSEHOLD,
    DETAIL;

    static Meaning of(Address.Part part) {
        return switch (part) {
            case STREET -> STREET;
            case TOWN -> TOWN;
            case POSTCODE -> POSTCODE;
            case HOUSEHOLD -> HOUSEHOLD;
        };
    }

    boolean isAddress() {
        return switch (this) {
            case STREET, TOWN, POSTCODE, HOUSEHOLD -> true;
            case ID, FEATURE, DETAIL -> false;
        };
    }

    Address.Part part() {
        return Address.Part.valueOf(name());
    }
}
