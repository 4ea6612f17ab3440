package org.plenary.desk;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.exchange.TextFiles;
import org.plenary.members.Pool;
import org.plenary.sortition.Draw;
import org.plenary.sortition.DrawFiles;
import org.plenary.sortition.Occasion;

import java.nio.file.Path;

/** A draw as the two folders it is published in. */
public final class DrawBundles {

    /**
     * @param fingerprint what is read aloud before a number is drawn, 64 hexadecimal digits
     * @param unique people of the pool whose features nobody else has: why the observer's bundle is
     *     confidential
     */
    public record Written(String fingerprint, int unique) {}

    /**
     * @throws ProblemException when one folder is inside the other: a bundle holds its own files
     *     and no more
     */
    public void requireApart(Path observers, @Nullable Path everybodys) {
        if (everybodys == null) {
            return;
        }
        var one = observers.toAbsolutePath().normalize();
        var other = everybodys.toAbsolutePath().normalize();
        if (one.startsWith(other) || other.startsWith(one)) {
            throw new ProblemException(
                    Problem.of("draw.samePlace", "out", observers, "public", everybodys));
        }
    }

    /**
     * A draw no journal knows.
     *
     * @param observers gets the files that name people and their features
     * @param everybodys gets the pseudonymous ones; null for none
     */
    public Written write(Draw draw, Pool pool, Path observers, @Nullable Path everybodys) {
        requireApart(observers, everybodys);
        var secret = DrawFiles.secretOf(pool, draw.from());
        var files = new DrawFiles(draw, pool, Occasion.UNRECORDED, secret);
        TextFiles.write(observers, files.observers());
        if (everybodys != null) {
            TextFiles.write(everybodys, files.forPublic());
        }
        return new Written(files.fingerprint(), DrawFiles.uniqueInFeatures(pool));
    }
}
