package org.plenary.ui.report;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.plenary.desk.ReportDesk;
import org.plenary.report.Block.Heading;
import org.plenary.texts.Texts;
import org.plenary.ui.jobs.Jobs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The outline of the report as it stands, what is still open, and the two documents. */
public final class ReportPresenter {

    private final ReportDesk desk;
    private final Jobs jobs;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<List<Heading>> outline =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<ReportDesk.Open> open =
            new ReadOnlyObjectWrapper<>(ReportDesk.Open.NOTHING);
    private final ReadOnlyStringWrapper written = new ReadOnlyStringWrapper("");

    public ReportPresenter(ReportDesk desk, Jobs jobs, Texts texts) {
        this.desk = desk;
        this.jobs = jobs;
        this.texts = texts;
    }

    /** Reads everything the report would say now. */
    public void refresh() {
        jobs.start(
                "job.reportOutline",
                _ -> new Standing(desk.build().headings(), desk.open()),
                standing -> {
                    outline.set(standing.headings);
                    open.set(standing.open);
                });
    }

    private record Standing(List<Heading> headings, ReportDesk.Open open) {}

    public void write(Optional<Path> folder) {
        folder.ifPresent(
                into ->
                        jobs.start(
                                "job.report",
                                progress -> desk.write(into, progress),
                                done ->
                                        written.set(
                                                texts.get(
                                                        "report.screen.written",
                                                        "word",
                                                        done.word(),
                                                        "pdf",
                                                        done.pdf()))));
    }

    ReadOnlyObjectProperty<List<Heading>> outline() {
        return outline.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ReportDesk.Open> open() {
        return open.getReadOnlyProperty();
    }

    /** Where the documents are; empty before they were written. */
    ReadOnlyStringProperty written() {
        return written.getReadOnlyProperty();
    }
}
