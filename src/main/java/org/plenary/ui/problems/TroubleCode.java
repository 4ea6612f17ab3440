package org.plenary.ui.problems;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Six letters and digits that stand for where a failure came from: the same fault gives the same
 * code on every computer, and no 0 or O, 1 or I is among them.
 */
final class TroubleCode {

    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int FRAMES = 5;

    private TroubleCode() {}

    static String of(Throwable cause) {
        var crc = new CRC32();
        for (Throwable t = cause; t != null; t = t.getCause()) {
            crc.update(t.getClass().getName().getBytes(StandardCharsets.UTF_8));
            var stack = t.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, stack.length); i++) {
                var frame = stack[i].getClassName() + stack[i].getMethodName();
                crc.update(frame.getBytes(StandardCharsets.UTF_8));
            }
        }
        long bits = crc.getValue();
        var code = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            code.append(i == 3 ? "-" : "").append(SIGNS.charAt((int) (bits & 31)));
            bits >>>= 5;
        }
        return code.toString();
    }
}
