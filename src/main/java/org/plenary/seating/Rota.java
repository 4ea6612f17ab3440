package org.plenary.seating;

import org.plenary.seating.StaffMember.Duty;

import java.util.List;
import java.util.function.UnaryOperator;

/** Who works at which table in which round. */
public record Rota(List<Post> posts, List<Gap> gaps) {

    /** Most members one facilitator can work with; 7 are desirable. */
    public static final int MOST_MEMBERS = 9;

    /**
     * @param staff the id on the staff list
     */
    public record Post(int round, int table, Duty duty, String staff) {}

    /** A post for which nobody is left who may and can take it. */
    public record Gap(int round, int table, Duty duty, Reason reason) {}

    /** Why a post is empty. */
    public enum Reason {
        /** Nobody with this duty is there who speaks the table's languages. */
        LANGUAGE,
        /** Those who could have a conflict with the topic or with somebody at the table. */
        CONFLICT,
        /** Everybody who could is at another table. */
        TOO_FEW
    }

    /** Whether people stay at a table or change with every round. */
    public enum Rotation {
        STAY,
        ROTATE
    }

    /** Nobody planned anything. */
    public static final Rota EMPTY = new Rota(List.of(), List.of());

    public Rota {
        posts = List.copyOf(posts);
        gaps = List.copyOf(gaps);
    }

    /** The same with names in the place of ids, for people to read. */
    public Rota named(UnaryOperator<String> names) {
        return new Rota(
                posts.stream()
                        .map(p -> new Post(p.round(), p.table(), p.duty(), names.apply(p.staff())))
                        .toList(),
                gaps);
    }

    /** Everybody with this duty there; a large table has two facilitators. */
    public List<String> at(int round, int table, Duty duty) {
        return posts.stream()
                .filter(p -> p.round() == round && p.table() == table && p.duty() == duty)
                .map(Post::staff)
                .toList();
    }
}
