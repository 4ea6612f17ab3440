package org.plenary.desk;

import org.plenary.assembly.Problem;
import org.plenary.notes.Channel;
import org.plenary.notes.Source;
import org.plenary.store.Store;
import org.plenary.store.keys.KeyCost;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * An open assembly folder and the desks that work on it: all that the window and the commands ever
 * hold of it.
 */
public final class OpenAssembly implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(OpenAssembly.class.getName());

    private final Store store;

    private final Clock clock;
    private final Supplier<KeyCost> cost;
    private final Ids ids;
    private final NotesDesk notes;

    OpenAssembly(Store store, Clock clock, Supplier<KeyCost> cost) {
        this.store = store;
        this.clock = clock;
        this.cost = cost;
        ids = new Ids(clock, new SecureRandom());
        notes = new NotesDesk(store, ids, new Source("lead", "laptop", Channel.DESK));
    }

    Store store() {
        return store;
    }

    public Path folder() {
        return store.folder();
    }

    /** What was out of the ordinary when it was opened, for a person to read; nothing as a rule. */
    public List<Problem> findings() {
        var findings = new ArrayList<>(store.report().findings());
        store.copy()
                .handedOver()
                .ifPresent(to -> findings.add(Problem.of("folder.handedOver", "to", to)));
        return findings;
    }

    /** Reads, beside everything else, what the first search would have to wait for. */
    public void readAhead() {
        Thread.ofVirtual().name("read ahead").start(this::read);
    }

    private void read() {
        try {
            notes.getReady();
        } catch (RuntimeException e) {
            LOG.log(Level.INFO, "nothing was read ahead: {0}", e.getClass().getName());
        }
    }

    /** Tells, on any thread, what a person must hear although everything was saved. */
    public void onTrouble(Consumer<Problem> listener) {
        store.onTrouble(listener);
    }

    public KeysDesk keys() {
        return new KeysDesk(store, clock, cost);
    }

    public LogDesk log() {
        return new LogDesk(store);
    }

    public HandoverDesk handover() {
        return new HandoverDesk(store);
    }

    public PrivacyDesk privacy() {
        return new PrivacyDesk(store, notes, clock);
    }

    public BackupsDesk backups() {
        return new BackupsDesk(store);
    }

    public AssemblyDesk assembly() {
        return new AssemblyDesk(store);
    }

    public HistoryDesk history() {
        return new HistoryDesk(store);
    }

    public MembersDesk members() {
        return new MembersDesk(store);
    }

    public DrawDesk draw() {
        return new DrawDesk(store, clock);
    }

    public ConfirmationDesk confirmation() {
        return new ConfirmationDesk(store, ids, clock);
    }

    public VacanciesDesk vacancies() {
        return new VacanciesDesk(store, clock);
    }

    public SeatingDesk seating() {
        return new SeatingDesk(store, ids);
    }

    public MorningDesk morning() {
        return new MorningDesk(store, seating());
    }

    public PaperDesk paper() {
        return new PaperDesk(store, clock);
    }

    public DayPackDesk dayPack() {
        return new DayPackDesk(store, agenda(), seating(), clock);
    }

    public AgendaDesk agenda() {
        return new AgendaDesk(store, ids, clock);
    }

    public NotesDesk notes() {
        return notes;
    }

    public DecisionsDesk decisions() {
        return new DecisionsDesk(store, ids);
    }

    public ReportDesk report() {
        return new ReportDesk(store, clock);
    }

    @Override
    public void close() {
        store.close();
    }
}
