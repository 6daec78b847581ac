package dev.aims.annex.dossier.internal;

import dev.aims.annex.crosswalk.Crosswalks;
import dev.aims.annex.euaiact.AiActSurvey;
import dev.aims.annex.gap.GapCriteria;
import dev.aims.risk.quantification.report.LossReport;
import org.jspecify.annotations.Nullable;

/** What a host gave for the sections that not every dossier has; null where it gave nothing. */
public record Extras(
        @Nullable LossReport losses,
        @Nullable AiActSurvey aiAct,
        @Nullable GapCriteria gap,
        @Nullable Crosswalks crosswalks) {
    public static final Extras NOTHING = new Extras(null, null, null, null);

    public Extras with(LossReport report) {
        return new Extras(report, aiAct, gap, crosswalks);
    }

    public Extras with(AiActSurvey survey) {
        return new Extras(losses, survey, gap, crosswalks);
    }

    public Extras with(GapCriteria criteria) {
        return new Extras(losses, aiAct, criteria, crosswalks);
    }

    public Extras with(Crosswalks others) {
        return new Extras(losses, aiAct, gap, others);
    }
}
