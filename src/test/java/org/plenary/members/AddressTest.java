package org.plenary.members;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {

    private static String key(String street, String postcode) {
        return new Address(street, "Rivermouth", postcode, "").key();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 Mill Road        | 1 MILL RD.",
                "17 High Street     | 17 HIGH St. ",
                "3 King's Road      | 3 Kings road",
                "12a Green Lane     | 12 A, Green Ln",
                "Flat 2, 14 Mill Rd | 14 Mill Road, Apt 2",
                "4 St Mary's Street | 4 Saint Marys St.",
                "No. 5 Church Lane  | 05 Church Lane",
                "Hauptstraße 5      | 5 Hauptstr.",
                "8 Rue de l'Église  | 8 rue de l’eglise"
            })
    void oneAddressSpelledInTwoWaysIsOneHome(String one, String other) {
        assertThat(key(one, "AB23 7EK")).isEqualTo(key(other, "ab237ek")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 Mill Road         | 11 Mill Road",
                "Flat 2, 14 Mill Rd  | Flat 14, 2 Mill Rd",
                "12a Green Lane      | 12b Green Lane",
                "1 Mill Road         | 1 Mill Lane"
            })
    void neighboursAreNotOneHome(String one, String other) {
        assertThat(key(one, "AB23 7EK")).isNotEqualTo(key(other, "AB23 7EK"));
    }

    @Test
    void anEmptyAddressIsNobodysHome() {
        assertThat(key("", "AB23 7EK")).isEmpty();
        assertThat(key(" n/a ", "AB23 7EK")).isEmpty();
        assertThat(new Address("", "", "", "").key()).isEmpty();
    }

    @Test
    void theTownTellsHomesApartOnlyWhereThereIsNoPostcode() {
        assertThat(new Address("1 Mill Road", "Culver", "AB1 2CD", "").key())
                .isEqualTo(new Address("1 Mill Road", "CULVER BANK", "AB12CD", "").key());
        assertThat(new Address("1 Mill Road", "Culver", "", "").key())
                .isNotEqualTo(new Address("1 Mill Road", "Oxwick", "", "").key());
    }
}
