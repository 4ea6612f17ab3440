package org.plenary.desk;

import org.plenary.agenda.Template;
import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.exchange.TextFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * One's own templates: files that lie beside the assembly's folder. Nothing on it is replaced but
 * the template somebody says they go on with.
 */
public final class TemplateShelf {

    private static final String OWN = ".template.txt";

    private final Path folder;

    TemplateShelf(Path folder) {
        this.folder = folder;
    }

    /**
     * What there is to start from.
     *
     * @param templates those of the program, and then one's own
     * @param unreadable what is wrong with the files of one's own that cannot be offered
     */
    public record Offered(List<Template> templates, List<Problem> unreadable) {

        public Offered {
            templates = List.copyOf(templates);
            unreadable = List.copyOf(unreadable);
        }
    }

    Offered look() {
        var unreadable = new ArrayList<Problem>();
        var templates = new ArrayList<>(Template.all());
        templates.addAll(own(unreadable).values());
        return new Offered(templates, unreadable);
    }

    private SequencedMap<Path, Template> own(List<Problem> unreadable) {
        var own = new LinkedHashMap<Path, Template>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(each -> each.toString().endsWith(OWN)).sorted().toList()) {
                try {
                    own.put(file, read(file));
                } catch (ProblemException e) {
                    unreadable.add(e.problem());
                }
            }
        } catch (IOException e) {
            unreadable.add(Problem.of("agenda.templateFile", "file", folder));
        }
        return own;
    }

    /**
     * @throws ProblemException naming the file, the line and what was found in it
     */
    static Template read(Path file) {
        var name = String.valueOf(file.getFileName());
        try {
            return Template.read(name, Files.readAllLines(file));
        } catch (Template.Unreadable e) {
            throw new ProblemException(problem(name, e), e);
        } catch (IOException e) {
            throw new ProblemException(Problem.of("agenda.templateFile", "file", name), e);
        }
    }

    private static Problem problem(String file, Template.Unreadable found) {
        return found.line() == 0
                ? Problem.of("agenda.template", "file", file)
                : Problem.of(
                        "agenda.templateLine",
                        "file",
                        file,
                        "line",
                        found.line(),
                        "found",
                        found.found());
    }

    /** What a file of a template of this name is called when no other is in its way. */
    static String fileName(String name) {
        return name.strip().replaceAll("[^\\p{L}\\p{N} -]", "-") + OWN;
    }

    /**
     * Puts a template on the shelf. Where another one has its name, it is numbered.
     *
     * @param goesOnWith the name of one's own template that is replaced when this one has it too;
     *     empty for none
     * @return as it is kept, perhaps with a number after its name
     */
    Template keep(Template template, String goesOnWith) {
        var own = own(new ArrayList<>());
        for (var there : own.entrySet()) {
            var same = there.getValue();
            boolean replaced = same.name().equals(template.name()) && isNamed(same, goesOnWith);
            if (replaced || same.written().equals(template.written())) {
                TextFiles.write(there.getKey(), template.written());
                return template;
            }
        }
        var kept = template;
        for (int n = 2; isTaken(own, kept.name()); n++) {
            kept = template.called(template.name() + " " + n);
        }
        TextFiles.write(free(kept.name()), kept.written());
        return kept;
    }

    private static boolean isTaken(SequencedMap<Path, Template> own, String name) {
        return own.values().stream().anyMatch(each -> isNamed(each, name));
    }

    /** Whatever the case, for many disks do not tell it apart either. */
    private static boolean isNamed(Template template, String name) {
        return template.name().equalsIgnoreCase(name);
    }

    /** Different names may come to the same letters, and not every file here can be read. */
    private Path free(String name) {
        var file = folder.resolve(fileName(name));
        for (int n = 2; Files.exists(file); n++) {
            file = folder.resolve(fileName(name + " " + n));
        }
        return file;
    }
}
