package org.plenary.seating;

import org.plenary.seating.StaffMember.Duty;

import java.util.List;

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

    /** Everybody with this duty there; a large table has two facilitators. */
    public List<String> at(int round, int table, Duty duty) {
        return posts.stream()
                .filter(p -> p.round() == round && p.table() == table && p.duty() == duty)
                .map(Post::staff)
                .toList();
    }
}
