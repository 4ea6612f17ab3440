package org.plenary.verify;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code draw.json}: one flat object whose values are strings, numbers and true or false.
 *
 * @param fields strings unescaped, everything else as written
 */
record Summary(Map<String, String> fields) {

    static final String FILE = "draw.json";

    static Summary read(String text) throws Unreadable {
        return new Reader(text).read();
    }

    String text(String name) throws Unreadable {
        var found = fields.get(name);
        if (found == null) {
            throw new Unreadable(FILE, 0, "no " + name);
        }
        return found;
    }

    /** Empty where the file does not say. */
    String optional(String name) {
        return fields.getOrDefault(name, "");
    }

    int whole(String name) throws Unreadable {
        var found = text(name);
        if (!found.matches("0|[1-9][0-9]{0,8}")) {
            throw new Unreadable(FILE, 0, name + ": " + found);
        }
        return Integer.parseInt(found);
    }

    double number(String name) throws Unreadable {
        var found = text(name);
        if (!found.matches("-?[0-9]+(\\.[0-9]+)?")) {
            throw new Unreadable(FILE, 0, name + ": " + found);
        }
        return Double.parseDouble(found);
    }

    private static final class Reader {

        private final String text;
        private int at;
        private int row = 1;

        Reader(String text) {
            this.text = text;
        }

        Summary read() throws Unreadable {
            var fields = new LinkedHashMap<String, String>();
            expect('{');
            while (true) {
                var name = string();
                expect(':');
                var value = peek() == '"' ? string() : plain();
                if (fields.put(name, value) != null) {
                    throw wrong(name + " twice");
                }
                if (peek() == '}') {
                    at++;
                    break;
                }
                expect(',');
            }
            if (!text.substring(at).equals("\n")) {
                throw wrong("text after the end");
            }
            return new Summary(fields);
        }

        private String plain() {
            int start = at;
            while (at < text.length() && ",}\n ".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(start, at);
        }

        private String string() throws Unreadable {
            expect('"');
            var value = new StringBuilder();
            while (at < text.length() && text.charAt(at) != '"') {
                char c = text.charAt(at++);
                value.append(c == '\\' ? escaped() : c);
            }
            expect('"');
            return value.toString();
        }

        private char escaped() throws Unreadable {
            char c = at < text.length() ? text.charAt(at++) : ' ';
            return switch (c) {
                case '"', '\\', '/' -> c;
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 't' -> '\t';
                case 'u' -> {
                    var digits = text.substring(at, Math.min(at + 4, text.length()));
                    if (!digits.matches("[0-9a-f]{4}")) {
                        throw wrong(digits);
                    }
                    at += 4;
                    yield (char) Integer.parseInt(digits, 16);
                }
                default -> throw wrong("\\" + c);
            };
        }

        private char peek() throws Unreadable {
            while (at < text.length() && " \n".indexOf(text.charAt(at)) >= 0) {
                row += text.charAt(at) == '\n' ? 1 : 0;
                at++;
            }
            if (at >= text.length()) {
                throw wrong("ends early");
            }
            return text.charAt(at);
        }

        private void expect(char wanted) throws Unreadable {
            if (peek() != wanted) {
                throw wrong("'%s' instead of '%s'".formatted(text.charAt(at), wanted));
            }
            at++;
        }

        private Unreadable wrong(String detail) {
            return new Unreadable(FILE, row, detail);
        }
    }
}
