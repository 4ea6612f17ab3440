package org.plenary.desk;

import org.plenary.agenda.Template;
import org.plenary.assembly.Assembly;
import org.plenary.assembly.Mandate;
import org.plenary.assembly.Role;
import org.plenary.members.BadgeCode;
import org.plenary.members.MembersChange;
import org.plenary.members.PersonId;
import org.plenary.members.Pool;
import org.plenary.members.Respondent;
import org.plenary.members.Status;
import org.plenary.members.SupportNeed;
import org.plenary.store.Store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** An assembly with an agenda and so many invented members with a seat. */
public final class GivenHall {

    private static final List<String> FIRST =
            List.of(
                    "Mary", "Tom", "Aisha", "José", "Wiremu", "Ngozi", "Paul", "Siân", "Lena",
                    "Omar", "Grace", "Ivan", "Bronwyn", "Kwame", "Eve", "Hugo");

    private static final List<String> LAST =
            List.of(
                    "Abara",
                    "Price",
                    "Llewellyn-Jones",
                    "Kovač",
                    "O’Brien",
                    "Sørensen",
                    "Tanaka",
                    "Whitfield",
                    "Quigley",
                    "Marsh",
                    "Evans",
                    "Fernández");

    private GivenHall() {}

    public static OpenAssembly of(Path folder, Clock clock, int people) {
        var assembly =
                new Assembly(
                        "Rivermouth Assembly",
                        "How should we live with the sea?",
                        "Council",
                        Mandate.ADVISORY,
                        "We will answer.",
                        "en-GB");
        var open = new FolderDesk(clock).found(folder, assembly);
        open.agenda().addTemplate(Template.named("half-day"), ZoneId.of("Europe/London"));
        if (people > 0) {
            register(open.store(), people);
        }
        return open;
    }

    public static String name(int i) {
        return FIRST.get(i % FIRST.size()) + " " + LAST.get(i * 7 / 3 % LAST.size());
    }

    /** What the members' badges say, in the order of their ids. */
    public static List<String> badges(OpenAssembly open) {
        return open.seating().people().stream()
                .map(p -> BadgeCode.of(open.store().identity(), p.id()).letters())
                .toList();
    }

    /** The first member cannot hear well. */
    public static void needsALoop(OpenAssembly open) {
        var first = open.members().register().getFirst();
        var loop = new SupportNeed(SupportNeed.Kind.HEARING_LOOP, "");
        open.members().note(first, List.of(loop));
    }

    private static void register(Store store, int people) {
        var members =
                IntStream.range(0, people)
                        .mapToObj(
                                i ->
                                        new Respondent(
                                                new PersonId("P%03d".formatted(i + 1)),
                                                Map.of(
                                                        "gender",
                                                        i % 2 == 0 ? "woman" : "man",
                                                        "age",
                                                        List.of("16-29", "30-44", "45-64", "65+")
                                                                .get(i * 5 / 3 % 4),
                                                        "district",
                                                        List.of("Quay", "Marsh", "Hill")
                                                                .get(i / 2 % 3)),
                                                Map.of("name", name(i)),
                                                null))
                        .toList();
        store.commit(
                Role.ORGANISER,
                new MembersChange.PoolKept(
                        new Pool(List.of("gender", "age", "district"), members),
                        "replies.csv",
                        "",
                        List.of(),
                        List.of(),
                        List.of()));
        var ids = members.stream().map(Respondent::id).toList();
        store.commit(Role.ORGANISER, new MembersChange.Registered(ids, Status.CONFIRMED));
    }
}
