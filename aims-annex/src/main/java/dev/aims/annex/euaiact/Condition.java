package dev.aims.annex.euaiact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * When a rule holds, in three-valued logic (Kleene's strong one): a condition is decided as soon as what is known
 * decides it, and stays so whatever becomes known later.
 */
sealed interface Condition {
    Condition ALWAYS = new All(List.of());

    Known in(Evaluation evaluation);

    /** Passes on what the condition, being open, hangs on. */
    void open(Evaluation evaluation, Consumer<String> questions);

    /** Passes on what makes the condition, being decided, true or false. */
    void grounds(Evaluation evaluation, Consumer<AiActInput> inputs);

    static Condition all(Condition... parts) {
        return new All(List.of(parts));
    }

    static Condition inTurn(Condition... parts) {
        return new InTurn(List.of(parts));
    }

    static Known not(Known known) {
        return switch (known) {
            case YES -> Known.NO;
            case NO -> Known.YES;
            case OPEN -> Known.OPEN;
        };
    }

    private static Known allOf(List<Condition> parts, Evaluation evaluation) {
        Known result = Known.YES;
        for (Condition part : parts) {
            Known known = part.in(evaluation);
            if (known == Known.NO) {
                return Known.NO;
            }
            result = known == Known.OPEN ? Known.OPEN : result;
        }
        return result;
    }

    private static void groundsOf(
            List<Condition> parts, Known only, Evaluation evaluation, Consumer<AiActInput> inputs) {
        for (Condition part : parts) {
            if (part.in(evaluation) == only) {
                part.grounds(evaluation, inputs);
            }
        }
    }

    record OfFact(AiActFact fact) implements Condition {
        @Override
        public Known in(Evaluation evaluation) {
            AiActStatement statement = evaluation.statement(fact);
            return statement == null ? Known.OPEN : statement.known();
        }

        @Override
        public void open(Evaluation evaluation, Consumer<String> questions) {
            questions.accept(fact.id());
        }

        @Override
        public void grounds(Evaluation evaluation, Consumer<AiActInput> inputs) {
            AiActStatement statement = evaluation.statement(fact);
            if (statement != null) {
                inputs.accept(new AiActInput(fact.id(), statement.known().id(), statement.source()));
            }
        }
    }

    /** Refers to a rule that stands before; its own conditions are not repeated as grounds. */
    record OfRule(ActRule rule) implements Condition {
        @Override
        public Known in(Evaluation evaluation) {
            return evaluation.of(rule);
        }

        @Override
        public void open(Evaluation evaluation, Consumer<String> questions) {
            evaluation.questionsOf(rule).forEach(questions);
        }

        @Override
        public void grounds(Evaluation evaluation, Consumer<AiActInput> inputs) {
            inputs.accept(new AiActInput(rule.id(), evaluation.of(rule).id(), AiActInput.RULE));
        }
    }

    record Not(Condition part) implements Condition {
        @Override
        public Known in(Evaluation evaluation) {
            return not(part.in(evaluation));
        }

        @Override
        public void open(Evaluation evaluation, Consumer<String> questions) {
            part.open(evaluation, questions);
        }

        @Override
        public void grounds(Evaluation evaluation, Consumer<AiActInput> inputs) {
            part.grounds(evaluation, inputs);
        }
    }

    record All(List<Condition> parts) implements Condition {
        @Override
        public Known in(Evaluation evaluation) {
            return allOf(parts, evaluation);
        }

        @Override
        public void open(Evaluation evaluation, Consumer<String> questions) {
            for (Condition part : parts) {
                if (part.in(evaluation) == Known.OPEN) {
                    part.open(evaluation, questions);
                }
            }
        }

        @Override
        public void grounds(Evaluation evaluation, Consumer<AiActInput> inputs) {
            groundsOf(parts, in(evaluation), evaluation, inputs);
        }
    }

    /** Like {@link All}, but a later part is asked for only when the earlier ones hold. */
    record InTurn(List<Condition> parts) implements Condition {
        @Override
        public Known in(Evaluation evaluation) {
            return allOf(parts, evaluation);
        }

        @Override
        public void open(Evaluation evaluation, Consumer<String> questions) {
            for (Condition part : parts) {
                if (part.in(evaluation) == Known.OPEN) {
                    part.open(evaluation, questions);
                    return;
                }
            }
        }

        @Override
        public void grounds(Evaluation evaluation, Consumer<AiActInput> inputs) {
            groundsOf(parts, in(evaluation), evaluation, inputs);
        }
    }

    record Any(List<Condition> parts) implements Condition {
        @Override
        public Known in(Evaluation evaluation) {
            Known result = Known.NO;
            for (Condition part : parts) {
                Known known = part.in(evaluation);
                if (known == Known.YES) {
                    return Known.YES;
                }
                result = known == Known.OPEN ? Known.OPEN : result;
            }
            return result;
        }

        @Override
        public void open(Evaluation evaluation, Consumer<String> questions) {
            for (Condition part : parts) {
                if (part.in(evaluation) == Known.OPEN) {
                    part.open(evaluation, questions);
                }
            }
        }

        @Override
        public void grounds(Evaluation evaluation, Consumer<AiActInput> inputs) {
            groundsOf(parts, in(evaluation), evaluation, inputs);
        }
    }

    /**
     * That system or model was placed on the market before a day.
     *
     * @param day absent for the day of the classification, that day included
     */
    record PlacedBefore(boolean model, @Nullable LocalDate day) implements Condition {
        @Override
        public Known in(Evaluation evaluation) {
            Given<LocalDate> placed = placed(evaluation);
            if (placed == null) {
                return Known.OPEN;
            }
            boolean before = day == null
                    ? !placed.value().isAfter(evaluation.date())
                    : placed.value().isBefore(day);
            return before ? Known.YES : Known.NO;
        }

        @Override
        public void open(Evaluation evaluation, Consumer<String> questions) {
            questions.accept(model ? AiActQuestion.MODEL_PLACED_ON_MARKET : AiActQuestion.PLACED_ON_MARKET);
        }

        @Override
        public void grounds(Evaluation evaluation, Consumer<AiActInput> inputs) {
            Given<LocalDate> placed = placed(evaluation);
            if (placed != null) {
                inputs.accept(new AiActInput(
                        model ? AiActQuestion.MODEL_PLACED_ON_MARKET : AiActQuestion.PLACED_ON_MARKET,
                        placed.value().toString(),
                        placed.source()));
            }
        }

        private @Nullable Given<LocalDate> placed(Evaluation evaluation) {
            return model
                    ? evaluation.facts().modelPlacedOnMarket()
                    : evaluation.facts().placedOnMarket();
        }
    }

    /** That training took more than so many floating point operations. */
    record ComputeAbove(BigDecimal flop) implements Condition {
        @Override
        public Known in(Evaluation evaluation) {
            Given<BigDecimal> compute = evaluation.facts().trainingCompute();
            if (compute == null) {
                return Known.OPEN;
            }
            return compute.value().compareTo(flop) > 0 ? Known.YES : Known.NO;
        }

        @Override
        public void open(Evaluation evaluation, Consumer<String> questions) {
            questions.accept(AiActQuestion.TRAINING_COMPUTE);
        }

        @Override
        public void grounds(Evaluation evaluation, Consumer<AiActInput> inputs) {
            Given<BigDecimal> compute = evaluation.facts().trainingCompute();
            if (compute != null) {
                inputs.accept(new AiActInput(
                        AiActQuestion.TRAINING_COMPUTE, compute.value().toString(), compute.source()));
            }
        }
    }
}
