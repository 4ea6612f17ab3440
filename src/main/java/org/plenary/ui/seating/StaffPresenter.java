package org.plenary.ui.seating;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;

import org.jspecify.annotations.Nullable;
import org.plenary.desk.SeatingDesk;
import org.plenary.members.Member;
import org.plenary.members.PersonId;
import org.plenary.seating.Rota;
import org.plenary.seating.Rota.Rotation;
import org.plenary.seating.StaffMember;
import org.plenary.seating.StaffMember.Duty;
import org.plenary.ui.jobs.Jobs;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who works at the tables, one of them being written down, and the rota that follows. */
final class StaffPresenter {

    private final SeatingDesk desk;
    private final Jobs jobs;
    private final ObservableList<StaffMember> people = FXCollections.observableArrayList();
    private final ObjectProperty<Rotation> rotation = new SimpleObjectProperty<>(Rotation.STAY);
    private final ObjectProperty<Rota> rota = new SimpleObjectProperty<>(Rota.EMPTY);
    private final ObservableList<String> topics = FXCollections.observableArrayList();
    private final StringProperty name = new SimpleStringProperty("");
    private final Map<Duty, BooleanProperty> duties = new EnumMap<>(Duty.class);
    private final StringProperty languages = new SimpleStringProperty("");
    private final StringProperty away = new SimpleStringProperty("");
    private final ObservableSet<String> notOn = FXCollections.observableSet();
    private final ObservableList<Member> notWith = FXCollections.observableArrayList();
    private @Nullable StaffMember open;

    StaffPresenter(SeatingDesk desk, Jobs jobs) {
        this.desk = desk;
        this.jobs = jobs;
        for (var duty : Duty.values()) {
            duties.put(duty, new SimpleBooleanProperty());
        }
        clear();
    }

    void refresh() {
        var staffing = desk.staffing();
        if (!people.equals(staffing.people())) {
            people.setAll(staffing.people());
        }
        rotation.set(staffing.rotation());
        rota.set(desk.rota());
        var titles = new TreeSet<String>();
        desk.topics().values().forEach(titles::addAll);
        topics.setAll(titles);
    }

    ObservableList<StaffMember> people() {
        return people;
    }

    ObjectProperty<Rotation> rotation() {
        return rotation;
    }

    ObjectProperty<Rota> rota() {
        return rota;
    }

    /** Titles of the blocks for which people get seats. */
    ObservableList<String> topics() {
        return topics;
    }

    StringProperty name() {
        return name;
    }

    BooleanProperty duty(Duty duty) {
        return Objects.requireNonNull(duties.get(duty));
    }

    /** As the tables' languages are written, separated by commas. */
    StringProperty languages() {
        return languages;
    }

    /** Numbers of rounds, separated by commas. */
    StringProperty away() {
        return away;
    }

    ObservableSet<String> notOn() {
        return notOn;
    }

    ObservableList<Member> notWith() {
        return notWith;
    }

    BooleanBinding isAwayReadable() {
        return Bindings.createBooleanBinding(
                () -> away.get().matches("[\\s0-9,]*") && !away.get().matches(".*[0-9]{4}.*"),
                away);
    }

    /** Two people on a rota cannot have one name. */
    BooleanBinding isNameTaken() {
        return Bindings.createBooleanBinding(
                () -> {
                    var typed = name.get().strip();
                    var own = open;
                    return people.stream().anyMatch(p -> p.name().equals(typed))
                            && (own == null || !own.name().equals(typed));
                },
                name,
                people);
    }

    BooleanBinding possible() {
        return Bindings.createBooleanBinding(() -> !name.get().isBlank(), name)
                .and(isNameTaken().not())
                .and(duty(Duty.FACILITATOR).or(duty(Duty.SCRIBE)))
                .and(isAwayReadable());
    }

    /** Empty fields, for somebody new. */
    void clear() {
        open = null;
        name.set("");
        duties.values().forEach(duty -> duty.set(false));
        duty(Duty.FACILITATOR).set(true);
        languages.set("");
        away.set("");
        notOn.clear();
        notWith.clear();
    }

    /**
     * @param members everybody with a seat, to find those this one must not sit with
     */
    void open(StaffMember member, List<Member> members) {
        open = member;
        name.set(member.name());
        duties.forEach((duty, does) -> does.set(member.duties().contains(duty)));
        languages.set(String.join(", ", member.languages()));
        away.set(member.away().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        notOn.clear();
        notOn.addAll(desk.staffTopics().titled(member.notOn()));
        notWith.setAll(members.stream().filter(m -> member.notWith().contains(m.id())).toList());
    }

    /** Writes down what is in the fields. */
    void keep() {
        if (!possible().get()) {
            return;
        }
        var before = open;
        var member = written();
        var others = List.copyOf(notWith);
        jobs.save(
                () -> {
                    var now = desk.staffing();
                    desk.staff(now.with(member));
                    return true;
                },
                _ -> {},
                () -> { // what was typed is not lost with a save that was refused
                    open(member, others);
                    open = before;
                });
        clear();
    }

    private StaffMember written() {
        var own = open;
        return new StaffMember(
                own == null ? desk.newStaffId() : own.id(),
                name.get().strip(),
                duties.entrySet().stream()
                        .filter(does -> does.getValue().get())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()),
                parts(languages.get()),
                Arrays.stream(away.get().split("[,\\s]+"))
                        .filter(part -> !part.isEmpty())
                        .map(Integer::valueOf)
                        .collect(Collectors.toSet()),
                desk.staffTopics().blocksCalled(notOn),
                notWith.stream().map(Member::id).collect(Collectors.<PersonId>toSet()));
    }

    private static Set<String> parts(String typed) {
        return Arrays.stream(typed.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toSet());
    }

    void remove() {
        var gone = open;
        if (gone != null) {
            jobs.save(
                    () -> {
                        desk.staff(desk.staffing().without(gone.id()));
                        return true;
                    },
                    _ -> clear());
        }
    }

    void rotate(Rotation chosen) {
        jobs.save(() -> desk.staff(desk.staffing().withRotation(chosen)));
    }

    /** For the rota's gaps; nothing is missing while nobody works here. */
    boolean isEmpty() {
        return people.isEmpty();
    }
}
