package dev.aims.annex.gap;

import dev.aims.annex.internal.Naming;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What came of looking for one kind of evidence in a register.
 *
 * @param evidence what was found, also what does not count
 * @param reasons why the state is what it is, as sentences without a full stop
 * @param toClose what would close the gap, each an instruction without a full stop; empty where there is none
 * @param questions what the register cannot tell and a person can
 */
public record Judgement(
        EvidenceState state,
        List<HeldEvidence> evidence,
        List<String> reasons,
        List<String> toClose,
        List<String> questions) {
    public Judgement {
        Objects.requireNonNull(state, "state");
        evidence = List.copyOf(evidence);
        reasons = List.copyOf(reasons);
        toClose = List.copyOf(toClose);
        questions = List.copyOf(questions);
    }

    /** That a register has no place for it. */
    public static Judgement notTold(String question) {
        return new Judgement(EvidenceState.NOT_TOLD, List.of(), List.of(), List.of(), List.of(question));
    }

    /** That the register shows no occasion for it. */
    public static Judgement notCalledFor(String reason) {
        return new Judgement(EvidenceState.NOT_CALLED_FOR, List.of(), List.of(reason), List.of(), List.of());
    }

    /** That nothing is there. */
    public static Judgement lacking(String reason, String toClose) {
        return new Judgement(EvidenceState.LACKING, List.of(), List.of(reason), List.of(toClose), List.of());
    }

    /**
     * By things of which one is enough: held if any counts, else lacking.
     *
     * @param plural what they are called, such as {@code internal audits}
     */
    public static Judgement ifAny(List<HeldEvidence> evidence, String plural, String toClose) {
        if (evidence.isEmpty()) {
            return lacking("no " + plural + " are recorded", toClose);
        }
        long counting = counting(evidence);
        return counting > 0
                ? held(evidence, counting + " of " + evidence.size() + " " + plural + " count")
                : noneCounts(evidence, plural, toClose);
    }

    /**
     * By things each of which should count: held if all do, in part if some do, else lacking.
     *
     * @param plural what they are called, such as {@code open risks}
     */
    public static Judgement ifEach(List<HeldEvidence> evidence, String plural, String toClose) {
        long counting = counting(evidence);
        if (counting == evidence.size() || counting == 0) {
            return ifAny(evidence, plural, toClose);
        }
        return new Judgement(
                EvidenceState.IN_PART,
                evidence,
                List.of(counting + " of " + evidence.size() + " " + plural + " count; not " + namesOfOthers(evidence)),
                List.of(toClose),
                List.of());
    }

    /** The same with one more question. */
    public Judgement asking(String question) {
        List<String> more = new ArrayList<>(questions);
        more.add(question);
        return new Judgement(state, evidence, reasons, toClose, more);
    }

    /** The same, but in part at most, for something that is lacking as well. */
    public Judgement lackingAlso(String reason, String close) {
        List<String> moreReasons = new ArrayList<>(reasons);
        moreReasons.add(reason);
        List<String> moreToClose = new ArrayList<>(toClose);
        moreToClose.add(close);
        return new Judgement(
                state == EvidenceState.HELD ? EvidenceState.IN_PART : state,
                evidence,
                moreReasons,
                moreToClose,
                questions);
    }

    /** The first of the names, and how many more there are. */
    static String names(List<String> names) {
        return Naming.first(names);
    }

    private static Judgement held(List<HeldEvidence> evidence, String reason) {
        return new Judgement(EvidenceState.HELD, evidence, List.of(reason), List.of(), List.of());
    }

    private static Judgement noneCounts(List<HeldEvidence> evidence, String plural, String toClose) {
        return new Judgement(
                EvidenceState.LACKING,
                evidence,
                List.of("none of " + evidence.size() + " " + plural + " counts: " + namesOfOthers(evidence)),
                List.of(toClose),
                List.of());
    }

    private static long counting(List<HeldEvidence> evidence) {
        return evidence.stream().filter(HeldEvidence::counts).count();
    }

    private static String namesOfOthers(List<HeldEvidence> evidence) {
        return names(evidence.stream()
                .filter(each -> !each.counts())
                .map(each -> each.place() + " (" + each.state() + ")")
                .toList());
    }
}
