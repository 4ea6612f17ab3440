package org.plenary.samples;

import org.plenary.members.FeatureValue;
import org.plenary.sortition.Target;
import org.plenary.sortition.Targets;

import java.util.ArrayList;
import java.util.List;

/** Who lives in Rivermouth, by feature. Everything is invented. */
final class Population {

    /** Adults. */
    static final int PEOPLE = 52_400;

    /** How many of a thousand have a value. */
    record Share(FeatureValue value, int thousandths) {}

    private Population() {}

    static final String GENDER = "gender";
    static final String AGE = "age";
    static final String DISTRICT = "district";
    static final String HOUSING = "housing";
    static final String EDUCATION = "education";
    static final String CONCERN = "flood concern";

    static final List<String> GENDERS = List.of("Female", "Male", "Non-binary or other");
    static final List<String> AGES = List.of("16-24", "25-39", "40-54", "55-69", "70+");
    static final List<String> DISTRICTS =
            List.of("Harbour", "Old Town", "Northbank", "Uplands", "Marshside", "Villages");
    static final List<String> HOUSINGS = List.of("Owner", "Private rent", "Social rent");
    static final List<String> EDUCATIONS =
            List.of(
                    "No formal qualification",
                    "Secondary school",
                    "Apprenticeship or college",
                    "Degree");
    static final List<String> CONCERNS =
            List.of(
                    "Very concerned",
                    "Fairly concerned",
                    "Not very concerned",
                    "Not at all concerned");

    static List<Share> shares() {
        var shares = new ArrayList<Share>();
        add(shares, GENDER, GENDERS, 509, 481, 10);
        add(shares, AGE, AGES, 121, 219, 236, 242, 182);
        add(shares, DISTRICT, DISTRICTS, 142, 118, 231, 268, 131, 110);
        add(shares, HOUSING, HOUSINGS, 637, 201, 162);
        add(shares, EDUCATION, EDUCATIONS, 166, 352, 187, 295);
        add(shares, CONCERN, CONCERNS, 338, 412, 178, 72);
        return shares;
    }

    private static void add(
            List<Share> shares, String feature, List<String> values, int... thousandths) {
        for (int i = 0; i < values.size(); i++) {
            shares.add(new Share(new FeatureValue(feature, values.get(i)), thousandths[i]));
        }
    }

    /** One person more or less than the share, three at the outside. */
    static Targets targets(int members) {
        return new Targets(
                members, shares().stream().map(share -> target(share, members)).toList());
    }

    private static Target target(Share share, int members) {
        int low = share.thousandths() * members / 1000;
        int high = Math.ceilDiv(share.thousandths() * members, 1000);
        int slack = Math.ceilDiv(members, 100);
        int flex = 3 * slack;
        return new Target(
                share.value(),
                Math.max(0, low - slack),
                high + slack,
                Math.max(0, low - flex),
                high + flex);
    }
}
