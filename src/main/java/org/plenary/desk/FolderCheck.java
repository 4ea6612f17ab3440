package org.plenary.desk;

import org.plenary.assembly.Problem;

import java.util.List;

/**
 * How an assembly folder was found.
 *
 * @param head the hash that stands for the whole journal
 * @param tablesFollow whether the tables held exactly what follows from the journal
 * @param unreadable how many keys of people and notes are damaged; the tables are not looked at
 *     then, for they may be the last place where what they said can be read
 * @param findings what was out of the ordinary when it was opened
 */
public record FolderCheck(
        long changes,
        String head,
        boolean tablesFollow,
        long unreadable,
        int backups,
        List<Problem> findings) {

    public FolderCheck {
        findings = List.copyOf(findings);
    }
}
