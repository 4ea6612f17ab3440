package org.plenary.sortition;

import org.plenary.assembly.Progress;
import org.plenary.assembly.Seed;
import org.plenary.members.PersonId;
import org.plenary.members.Pool;
import org.plenary.sortition.solver.SolverFailure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * From a pool and targets to a lottery that may be drawn from. The same pool, settings and seed
 * give the same lottery in every process on one platform.
 */
public final class PanelDraw {

    /** A lottery grows by this many panels, so often, until everyone with a chance is on one. */
    private static final int MORE = 10;

    private static final int GROWTHS = 20;

    /** How many panels the exact search looks for before it gives back the best so far. */
    static final int SEARCHES = 3_000;

    private static final double EQUAL = 1e-9;

    private static final int WAYS_OUT = 3;

    public LotteryOutcome lottery(Pool pool, DrawSettings settings, Seed seed, Progress progress) {
        progress.at(0, "sortition.feasible");
        var program = CompactProgram.of(pool, settings.targets(), settings.onePerHousehold());
        var infeasibility = new Infeasibility(program);
        var clash = infeasibility.clash(progress);
        if (clash.isPresent()) {
            var waysOut = infeasibility.waysOut(WAYS_OUT, progress);
            return new LotteryOutcome.Impossible(clash.get(), waysOut);
        }
        var chances =
                switch (settings.rule()) {
                    case LEXIMIN -> new Leximin().chances(program, progress);
                    case MAXIMIN -> new Maximin().chances(program, progress);
                };
        var realised = realise(chances, settings.panels(), seed, progress);
        var lottery = numbered(realised.dealt(), pool, seed);
        var people = people(pool, realised.chances(), lottery);
        return new LotteryOutcome.Ready(
                new FairLottery(
                        settings,
                        seed.text(),
                        people,
                        lottery,
                        proof(people, chances, realised, lottery.size()),
                        DrawFigures.of(people, program.panelSize(), lottery.size())));
    }

    private static Realised realise(Chances chances, int panels, Seed seed, Progress progress) {
        var program = chances.program();
        for (int growth = 0; growth < GROWTHS; growth++) {
            int size = panels + growth * MORE;
            var random = seed.random("sortition.panels." + size);
            switch (new Realisation(program).panels(chances, size, random, progress)) {
                case Realisation.Panels(var compositions) -> {
                    var dealt = new Dealing(program, random).deal(compositions);
                    return new Realised(chances, dealt, true);
                }
                case Realisation.TooFew _ -> {}
                case Realisation.NoWay _ -> {
                    return search(chances, panels, seed, progress);
                }
            }
        }
        return search(chances, panels, seed, progress);
    }

    /** Where no panels with the chances of the bound are found: the fairest lottery over panels. */
    private static Realised search(Chances bound, int panels, Seed seed, Progress progress) {
        var program = bound.program();
        var weighed =
                new ColumnGeneration(program, SEARCHES).leximin(bound.rule(), List.of(), progress);
        var apportionment = new Apportionment(weighed);
        for (int growth = 0; growth < GROWTHS; growth++) {
            int size = panels + growth * MORE;
            var compositions = apportionment.panels(size, progress);
            if (compositions != null) {
                var random = seed.random("sortition.panels." + size);
                var dealt = new Dealing(program, random).deal(compositions);
                return new Realised(weighed.chances(), dealt, weighed.proved());
            }
        }
        throw new SolverFailure("no lottery found");
    }

    /**
     * @param proved whether nothing fairer than the chances exists
     */
    private record Realised(Chances chances, List<List<PersonId>> dealt, boolean proved) {}

    private static Lottery numbered(List<List<PersonId>> dealt, Pool pool, Seed seed) {
        var place = placesOf(pool);
        var random = seed.random("sortition.numbers");
        for (int i = dealt.size() - 1; i > 0; i--) {
            Collections.swap(dealt, i, random.nextInt(i + 1));
        }
        var panels = new ArrayList<Panel>();
        for (var members : dealt) {
            members.sort((a, b) -> place.getOrDefault(a, 0) - place.getOrDefault(b, 0));
            panels.add(new Panel(panels.size(), members));
        }
        return new Lottery(panels);
    }

    /** Where each person stands in the pool, the first at 0. */
    static Map<PersonId, Integer> placesOf(Pool pool) {
        var place = new HashMap<PersonId, Integer>();
        pool.respondents().forEach(r -> place.put(r.id(), place.size()));
        return place;
    }

    private static List<PersonChance> people(Pool pool, Chances chances, Lottery lottery) {
        Map<PersonId, Double> byPerson = chances.byPerson();
        var appearances = lottery.appearances();
        return pool.respondents().stream()
                .map(
                        r ->
                                new PersonChance(
                                        r.id(),
                                        byPerson.getOrDefault(r.id(), 0.0),
                                        appearances.getOrDefault(r.id(), 0)))
                .toList();
    }

    private static Proof proof(
            List<PersonChance> people, Chances bound, Realised realised, int panels) {
        double gap = 0;
        double off = 0;
        boolean within = true;
        for (var person : people) {
            double share = (double) person.panels() / panels;
            double exact = panels * person.chance();
            gap = Math.max(gap, person.chance() - share);
            off = Math.max(off, Math.abs(person.chance() - share));
            within &=
                    person.panels() >= PanelPlaces.floor(exact)
                            && person.panels() <= PanelPlaces.ceiling(exact);
        }
        var claim = Proof.Claim.GAP;
        if (realised.proved() && within) {
            claim = off < EQUAL ? Proof.Claim.EXACT : Proof.Claim.WITHIN_ONE_PANEL;
        }
        var steps = bound.stages().stream().map(s -> Step.of(s, bound.program())).toList();
        return new Proof(claim, claim == Proof.Claim.EXACT ? 0 : gap, steps);
    }
}
