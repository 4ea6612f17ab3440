package org.plenary.ui.controls;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The computer's own dialogs. They start where the last file was. */
public final class NativeFilePicker implements FilePicker {

    private final Window owner;
    private Path last;

    public NativeFilePicker(Window owner, Path start) {
        this.owner = owner;
        this.last = start;
    }

    @Override
    public Optional<Path> open(String what, List<String> kinds) {
        var chooser = chooser(what);
        if (!kinds.isEmpty()) {
            var patterns = kinds.stream().map(kind -> "*." + kind).toList();
            chooser.getExtensionFilters()
                    .add(new ExtensionFilter(String.join(", ", patterns), patterns));
        }
        return chosen(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> folder(String what) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(what);
        if (Files.isDirectory(last)) {
            chooser.setInitialDirectory(last.toFile());
        }
        return chosen(chooser.showDialog(owner));
    }

    @Override
    public Optional<Path> save(String what, String suggested) {
        var chooser = chooser(what);
        chooser.setInitialFileName(suggested);
        return chosen(chooser.showSaveDialog(owner));
    }

    private FileChooser chooser(String what) {
        var chooser = new FileChooser();
        chooser.setTitle(what);
        if (Files.isDirectory(last)) {
            chooser.setInitialDirectory(last.toFile());
        }
        return chooser;
    }

    private Optional<Path> chosen(@Nullable File file) {
        if (file == null) {
            return Optional.empty();
        }
        var path = file.toPath();
        var parent = path.getParent();
        last = parent == null ? path : parent;
        return Optional.of(path);
    }
}
