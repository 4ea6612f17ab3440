package org.plenary.samples;

import org.plenary.assembly.Seed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * People who replied. Who replies is skewed as it is in life: the older, the owners, those with a
 * degree and the worried answer more often; three in ten share a home with another who did.
 */
final class Residents {

    private final Chance chance;
    private final Map<String, List<String>> streets = new TreeMap<>();
    private final Map<String, String> postcodes = new TreeMap<>();
    private final Map<String, List<String>> names = new TreeMap<>();
    private final Set<String> taken = new HashSet<>();

    Residents(Seed seed) {
        chance = new Chance(seed, "residents");
        Lists.named(Lists.lines("streets.txt"))
                .forEach(
                        (heading, list) -> {
                            int at = heading.indexOf(" QM");
                            streets.put(heading.substring(0, at), list);
                            postcodes.put(heading.substring(0, at), heading.substring(at + 1));
                        });
        Lists.named(Lists.lines("names.txt"))
                .forEach(
                        (kind, lines) ->
                                names.put(kind, List.of(String.join(" ", lines).split(" ", -1))));
    }

    /** So many people, households together; the caller shuffles them. */
    List<Resident> people(int count) {
        var people = new ArrayList<Resident>();
        while (people.size() < count) {
            var first = somebody();
            people.add(first);
            int more = chance.weighted(840, 130, 30);
            for (int i = 0; i < more && people.size() < count; i++) {
                people.add(housemate(first));
            }
        }
        return people;
    }

    private Resident somebody() {
        while (true) {
            int age = chance.weighted(121, 219, 236, 242, 182);
            int district = chance.weighted(142, 118, 231, 268, 131, 110);
            int education = education(age);
            int housing = housing(age, district);
            int concern = concern(district);
            if (chance.inThousand(willingness(age, education, housing, concern))) {
                return person(age, district, housing, education, concern);
            }
        }
    }

    private int education(int age) {
        return switch (age) {
            case 0 -> chance.weighted(90, 520, 220, 170);
            case 1 -> chance.weighted(80, 280, 190, 450);
            case 2 -> chance.weighted(110, 330, 200, 360);
            case 3 -> chance.weighted(180, 380, 190, 250);
            default -> chance.weighted(370, 350, 140, 140);
        };
    }

    private int housing(int age, int district) {
        int rent = district == 0 ? 160 : 0;
        return switch (age) {
            case 0 -> chance.weighted(350, 450 + rent, 200);
            case 1 -> chance.weighted(470, 350 + rent, 180);
            case 2 -> chance.weighted(650, 190 + rent, 160);
            default -> chance.weighted(790, 70 + rent, 140);
        };
    }

    private int concern(int district) {
        return switch (district) {
            case 0, 4 -> chance.weighted(560, 330, 80, 30);
            case 1 -> chance.weighted(420, 400, 130, 50);
            case 5 -> chance.weighted(340, 400, 180, 80);
            default -> chance.weighted(210, 460, 240, 90);
        };
    }

    /** How many of a thousand such people would reply, against the keenest. */
    private static int willingness(int age, int education, int housing, int concern) {
        int[] byAge = {34, 52, 74, 100, 76};
        int[] byEducation = {38, 58, 70, 100};
        int[] byHousing = {100, 66, 58};
        int[] byConcern = {100, 66, 40, 26};
        long product =
                (long) byAge[age]
                        * byEducation[education]
                        * byHousing[housing]
                        * byConcern[concern];
        return (int) Math.max(20, product / 100_000);
    }

    private Resident person(int age, int district, int housing, int education, int concern) {
        int gender = chance.weighted(520, 470, 10);
        var home = Population.DISTRICTS.get(district);
        return new Resident(
                first(gender),
                chance.of(names("last")),
                Population.GENDERS.get(gender),
                Population.AGES.get(age),
                home,
                Population.HOUSINGS.get(housing),
                Population.EDUCATIONS.get(education),
                Population.CONCERNS.get(concern),
                address(home),
                postcode(home));
    }

    private String first(int gender) {
        return chance.of(names(gender == 0 ? "female" : gender == 1 ? "male" : "other"));
    }

    private List<String> names(String kind) {
        return names.getOrDefault(kind, List.of());
    }

    private String address(String district) {
        var list = streets.getOrDefault(district, List.of());
        for (int most = 60; ; most += 20) {
            var address = (1 + chance.below(most)) + " " + chance.of(list);
            if (chance.inThousand(90)) {
                address = "Flat " + (1 + chance.below(12)) + ", " + address;
            }
            if (taken.add(address)) {
                return address;
            }
        }
    }

    private String postcode(String district) {
        String letters = "ABDEFGHJLNPQRSTUWXYZ";
        return postcodes.get(district)
                + letters.charAt(chance.below(letters.length()))
                + letters.charAt(chance.below(letters.length()));
    }

    /** Mostly a partner or a grown-up child: same name, same home, another person. */
    private Resident housemate(Resident first) {
        int age = Population.AGES.indexOf(first.age());
        int other = chance.inThousand(700) ? age : chance.below(Population.AGES.size());
        int gender = chance.weighted(480, 510, 10);
        int concern = chance.weighted(450, 380, 120, 50);
        return new Resident(
                first(gender),
                chance.inThousand(750) ? first.last() : chance.of(names("last")),
                Population.GENDERS.get(gender),
                Population.AGES.get(other),
                first.district(),
                first.housing(),
                Population.EDUCATIONS.get(education(other)),
                Population.CONCERNS.get(concern),
                spelledDifferently(first.address()),
                chance.inThousand(250)
                        ? first.postcode().replace(" ", "").toLowerCase(Locale.ROOT)
                        : first.postcode());
    }

    /** As another person of the same home might write it. */
    private String spelledDifferently(String address) {
        return switch (chance.weighted(55, 9, 9, 9, 9, 9)) {
            case 1 -> address.toUpperCase(Locale.ROOT);
            case 2 -> address.toLowerCase(Locale.ROOT) + " ";
            case 3 -> shortened(address, ".");
            case 4 -> shortened(address, "");
            case 5 -> address.replace(", ", " ").replace("'", "’");
            default -> address;
        };
    }

    private static String shortened(String address, String dot) {
        return address.replace(" Road", " Rd" + dot)
                .replace(" Street", " St" + dot)
                .replace(" Lane", " Ln" + dot)
                .replace(" Avenue", " Ave" + dot)
                .replace(" Close", " Cl" + dot)
                .replace(" Drive", " Dr" + dot)
                .replace(" Terrace", " Terr" + dot)
                .replace("Flat ", "Apt ");
    }
}
