package org.plenary.samples;

import java.util.List;

/**
 * Somebody invented.
 *
 * @param address number and street
 */
record Resident(
        String first,
        String last,
        String gender,
        String age,
        String district,
        String housing,
        String education,
        String concern,
        String address,
        String postcode) {

    /** With an id, in the columns of the reply file. */
    List<String> row(String id, String email, String phone) {
        return List.of(
                id,
                first,
                last,
                email,
                phone,
                address,
                address.isEmpty() ? "" : "Rivermouth",
                postcode,
                gender,
                age,
                district,
                housing,
                education,
                concern);
    }

    Resident living(String newAddress, String newPostcode) {
        return new Resident(
                first,
                last,
                gender,
                age,
                district,
                housing,
                education,
                concern,
                newAddress,
                newPostcode);
    }
}
