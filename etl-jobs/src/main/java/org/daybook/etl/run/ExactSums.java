package org.daybook.etl.run;

import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.MakeDecimal;
import org.apache.spark.sql.catalyst.expressions.UnscaledValue;
import org.apache.spark.sql.catalyst.expressions.aggregate.AggregateExpression;
import org.apache.spark.sql.catalyst.expressions.aggregate.Sum;
import org.apache.spark.sql.catalyst.plans.logical.Aggregate;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.rules.Rule;
import org.apache.spark.sql.types.DecimalType;
import scala.runtime.BoxedUnit;

/**
 * Adds money as whole cents. Spark does so for up to eight digits ({@code DecimalAggregates}) and beyond that makes a
 * {@code BigDecimal} of each addend; our eighteen digits fit a long too. A sum that does not, 92 thousand billion in
 * cents, fails the query as any overflow does.
 */
final class ExactSums extends Rule<LogicalPlan> {
    private static final int DIGITS_OF_LONG = 18;

    /** Spark gives a sum ten digits more than its addends. */
    private static final int DIGITS_OF_SUM = 10;

    static BoxedUnit add(SparkSessionExtensions extensions) {
        extensions.injectOptimizerRule(session -> new ExactSums());
        return BoxedUnit.UNIT;
    }

    @Override
    public LogicalPlan apply(LogicalPlan plan) {
        LogicalPlan inner = plan.mapChildren(this::apply);
        return inner instanceof Aggregate ? (LogicalPlan) inner.mapExpressions(ExactSums::exact) : inner;
    }

    private static Expression exact(Expression expression) {
        if (expression instanceof AggregateExpression aggregate
                && aggregate.aggregateFunction() instanceof Sum sum
                && sum.child().dataType() instanceof DecimalType type
                && type.precision() <= DIGITS_OF_LONG) {
            return new MakeDecimal(
                    aggregate.copy(
                            new Sum(new UnscaledValue(sum.child()), sum.evalContext()),
                            aggregate.mode(),
                            aggregate.isDistinct(),
                            aggregate.filter(),
                            aggregate.resultId()),
                    type.precision() + DIGITS_OF_SUM,
                    type.scale(),
                    false);
        }
        return expression.mapChildren(ExactSums::exact);
    }
}
