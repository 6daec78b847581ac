package dev.aims.annex.gap;

/** Looks for one kind of evidence in a register. Without state of its own; the same inspection gives the same judgement. */
@FunctionalInterface
public interface EvidenceJudge {
    Judgement judge(Inspection inspection);
}
